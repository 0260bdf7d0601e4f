"""The limits of what is stored, and the little that is changed in what was typed."""

import re

from app.base.characters import without_control_characters
from app.base.errors import LimitError
from app.plan.answers import PLAN_LIMIT, Answers
from app.plan.fields.kinds import Kind, Text

_LINE_BREAK = re.compile(r"\r\n?|\u2028|\u2029")


def cleaned(path: str, kind: Kind, raw: str) -> str:
    """What is stored of a typed answer: line breaks as newlines, control characters gone, else as typed.

    Raises `LimitError` when it is longer than its kind allows.
    """
    text = without_control_characters(_LINE_BREAK.sub("\n", raw))
    if not isinstance(kind, Text) and kind.name != "any_of":
        text = text.replace("\n", " ")
    if len(text) > kind.limit:
        raise LimitError(kind.name, path, kind.limit)
    return text


def check_size(answers: Answers) -> None:
    """Raise `LimitError` when a whole plan is larger than the planner takes (in bytes of UTF-8)."""
    size = sum(len(raw.encode()) for raw in answers.values())
    if size > PLAN_LIMIT:
        raise LimitError("plan", "", PLAN_LIMIT)
