"""The little Markdown that a document is made of. Typed text is escaped here, and nowhere else."""

import re
from collections.abc import Sequence

from app.base.characters import without_control_characters

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&#@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"[-+=:]|(?<=\d)[.)]")
_NUMBER = re.compile(r"\d{1,9}(?=[.)])")
_TICKS = re.compile("`+")


def literal(typed: str) -> str:
    """Typed text that stands as it was typed: its line breaks kept, its empty lines between paragraphs."""
    paragraphs = re.split(r"\n{2,}", without_control_characters(typed).strip("\n"))
    return "\n\n".join("\\\n".join(_line(line) for line in one.split("\n")) for one in paragraphs)


def heading(words: str) -> str:
    """A heading inside a section."""
    return f"### {one_line(words)}"


def fact_list(rows: Sequence[tuple[str, str]]) -> str:
    """Labels with their texts, as a list."""
    return "\n".join(list_item("- ", f"**{one_line(label)}** {literal(words)}") for label, words in rows)


def list_item(mark: str, content: str) -> str:
    """A list's item; what follows its first line stands under it."""
    return mark + re.sub(r"\n(?=[^\n])", "\n" + " " * len(mark), content)


def pipes(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Cells under a head, as a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(typed: str) -> str:
    """Typed text as a cell of a table."""
    return "<br>".join(_line(line) for line in without_control_characters(typed).split("\n"))


def fenced(typed: str) -> str:
    """A text in a fence that is longer than any run of backticks in it."""
    text = without_control_characters(typed)
    fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def one_line(typed: str) -> str:
    """Typed text on one line."""
    return _line(" ".join(without_control_characters(typed).split("\n")))


def _line(words: str) -> str:
    """One line of typed text. Spaces at its ends are written as numbers, or they would be dropped or mean something."""
    number = _NUMBER.match(words)
    start = number.end() if number else 0
    marked = bool(_LINE_START.match(words, start))
    escaped = (
        _SPECIAL.sub(r"\\\g<0>", words[:start]) + ("\\" if marked else "") + _SPECIAL.sub(r"\\\g<0>", words[start:])
    )
    begins, ends = len(escaped) - len(escaped.lstrip()), len(escaped.rstrip())
    return _numbered(escaped[:begins]) + escaped[begins:ends] + _numbered(escaped[max(begins, ends) :])


def _numbered(spaces: str) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces)
