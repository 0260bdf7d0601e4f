"""A text as one platform takes it: its length beside the limit of one message, where to cut it, and its Markdown."""

import re
from dataclasses import dataclass

from app.knowledge.platforms import Platform

_BREAKS = ("\n\n", "\n", "。", "！", "？", ". ", "；", "，", ", ", " ")
_CAPITALS, _SMALL = re.compile(r"[A-Z]{3}"), re.compile(r"[a-z]")
_ITEM = re.compile(r"(?:\d+\.|-)(?: |$)")
_CIRCLED = re.compile(r"^([①-⑳]) ?")
_BULLET = re.compile(r"^[•·] ?")
_SIGNED = re.compile(r"^((?!- ).*)\n- (.+)\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PackText:
    """A text to post. ``limit`` is how many characters one message may have; None where no figure is sure.

    ``byte_limit`` is how many bytes one may have that a robot posts, where that is another limit.
    """

    text: str
    limit: int | None
    byte_limit: int | None = None

    @property
    def length(self) -> int:
        """Its length in characters."""
        return len(self.text)

    @property
    def over(self) -> int:
        """By how many characters it is too long for one message; 0 where it fits."""
        return max(0, self.length - self.limit) if self.limit else 0

    @property
    def byte_length(self) -> int:
        """Its length in bytes."""
        return len(self.text.encode())

    @property
    def bytes_over(self) -> int:
        """By how many bytes it is too long for one message of a robot; 0 where it fits."""
        return max(0, self.byte_length - self.byte_limit) if self.byte_limit else 0

    @property
    def is_over(self) -> bool:
        """Whether it is too long for one message."""
        return bool(self.over or self.bytes_over)

    @property
    def parts(self) -> tuple[str, ...]:
        """The text cut into messages that fit, between paragraphs or lines where that is possible."""
        parts, rest = [], self.text
        while (room := self._room(rest)) < len(rest):
            cut = _cut(rest, room)
            parts.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        return (*parts, rest)

    def _room(self, rest: str) -> int:
        """How many characters of a text one message has room for, by whichever limit is met first."""
        room = min(self.limit or len(rest), len(rest))
        if not self.byte_limit or len(rest[:room].encode()) <= self.byte_limit:
            return room
        return len(rest.encode()[: self.byte_limit].decode(errors="ignore"))


def as_markdown(text: str, title: str, platform: Platform) -> str:
    """The text with its headings in bold and its lists as lists; ``title`` goes before it, unless it begins with it.

    Marks that somebody typed stay as they are.
    """
    whole = text if not title or title in text.partition("\n")[0] else f"{title}\n\n{text}"
    lines = [_listed(line) for line in _SIGNED.sub("\\1\n— \\2", whole).split("\n")]
    shown = [_bold(line, platform) if _is_heading(line) or (title and not at) else line
             for at, line in enumerate(lines)]  # fmt: skip
    return "\n".join(_apart(shown))


def _cut(text: str, limit: int) -> int:
    """Where to cut: after the last break of the best kind that leaves a message of some length."""
    for mark in _BREAKS:
        at = text.rfind(mark, limit // 3, limit)
        while at >= 0:
            if not _leads_on(text[:at]):
                return at + len(mark)
            at = text.rfind(mark, limit // 3, at)
    return limit


def _leads_on(before: str) -> bool:
    """Whether a text ends in a line that announces what comes next, such as a heading."""
    last = before.rstrip().rpartition("\n")[2].replace("*", "")
    return last.endswith((":", "：")) or _is_heading(last)


def _is_heading(line: str) -> bool:
    """Whether a line is a heading by its look: in brackets as Chinese ones are, or in capitals without a small letter.

    Two quick looks, and not one pattern that would try each letter of a long line for each other.
    """
    if line.startswith("【") and line.endswith("】"):
        return len(line) > 2
    return bool(_CAPITALS.search(line)) and not _SMALL.search(line)


def _listed(line: str) -> str:
    numbered = _CIRCLED.sub(lambda found: f"{ord(found[1]) - ord('①') + 1}. ", line)
    return _BULLET.sub("- ", numbered)


def _bold(line: str, platform: Platform) -> str:
    inner = line.replace("*", "").strip()
    return f"{platform.bold}{inner}{platform.bold}" if inner else line


def _apart(lines: list[str]) -> list[str]:
    """The lines with an empty one wherever a list begins or ends: else the line after it would join its last item."""
    spaced: list[str] = []
    for line in lines:
        was_item, is_item = bool(spaced) and _is_in_list(spaced[-1]), _is_in_list(line)
        if spaced and spaced[-1] and line and was_item != is_item:
            spaced.append("")
        spaced.append(line)
    return spaced


def _is_in_list(line: str) -> bool:
    return bool(_ITEM.match(line)) or line.startswith("  ")
