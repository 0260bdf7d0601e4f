"""The lines of a form in a text: each asks for something, and leaves the rest of its line empty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ASKING = re.compile(r"(?:[-*•·–①-⑳]|\d+[.)、．)])?\s*(?P<asked>\S.{0,98}?)\s*[:：][\s_＿…]*")
_INSTRUCTION = re.compile(
    r"(?:\b(?:copy|fill|paste|please|reply|lines)\b|复制|複製|填|^\s*[请請照]|[两兩三四五六七八]行).*[:：]\s*$",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST = 300
"""No line of a form is longer; other lines are not looked into, however odd they are."""


@dataclass(frozen=True, slots=True)
class FormLines:
    """Lines of a text that follow each other and ask, what each asks for, and the places of the first and the next."""

    asked: tuple[str, ...]
    first: int
    after: int

    def replaced(self, text: str, form: str) -> str:
        """The text with another form in their place."""
        lines = text.split("\n")
        return "\n".join([*lines[: self.first], *form.split("\n"), *lines[self.after :]])

    def of(self, text: str) -> str:
        """The lines themselves."""
        return "\n".join(text.split("\n")[self.first : self.after])


def forms_in(text: str) -> Iterator[FormLines]:
    """The forms that a text holds. A line above that tells how to fill one in belongs to it, and asks for nothing."""
    first, asked = 0, list[str]()
    lines = text.split("\n")
    for place, line in enumerate([*lines, ""]):
        found = _ASKING.fullmatch(line.strip()) if len(line) <= _LONGEST else None
        if not found:
            if len(asked) >= _FEWEST:
                yield FormLines(tuple(asked), first, place)
            first, asked = place + 1, []
        elif not is_instruction(line):
            asked.append(found["asked"].casefold())


def is_instruction(line: str) -> bool:
    """Whether a line tells how to fill in a form, and asks for nothing."""
    return bool(_INSTRUCTION.search(line))
