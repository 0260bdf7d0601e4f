"""The limits of what is stored, and the little that is changed in what was typed."""

import re

from app.base.errors import LimitError
from app.plan.answers import PLAN_LIMIT, Answers
from app.plan.fields.kinds import Kind, Text

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"\r\n?|\u2028|\u2029")


def cleaned(path: str, kind: Kind, raw: str) -> str:
    """What is stored of a typed answer: line breaks as newlines, control characters gone, else as typed.

    Raises `LimitError` when it is longer than its kind allows.
    """
    text = without_control(_LINE_BREAK.sub("\n", raw))
    if not isinstance(kind, Text) and kind.name != "any_of":
        text = text.replace("\n", " ")
    if len(text) > kind.limit:
        raise LimitError(kind.name, path, kind.limit)
    return text


def without_control(text: str) -> str:
    """A text without the characters that no page shows and some databases refuse."""
    return _CONTROL.sub("", text)


def check_size(answers: Answers) -> None:
    """Raise `LimitError` when a whole plan is larger than the planner takes (in bytes of UTF-8)."""
    size = sum(len(raw.encode()) for raw in answers.values())
    if size > PLAN_LIMIT:
        raise LimitError("plan", "", PLAN_LIMIT)
