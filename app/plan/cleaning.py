"""The little that is changed in what was typed before it is stored."""

import re

from app.base.characters import without_control_characters
from app.base.errors import LimitError
from app.plan.fields.kinds import Kind

_LINE_BREAK = re.compile(r"\r\n?|\u2028|\u2029")


def cleaned(path: str, kind: Kind, raw: str) -> str:
    """What is stored of a typed answer: line breaks as newlines, control characters gone, a time zone by its key.

    All else is stored as typed.

    Raises `LimitError` when it is longer than its kind allows.
    """
    text = without_control_characters(_LINE_BREAK.sub("\n", raw))
    if not kind.has_lines:
        text = text.replace("\n", " ")
    if len(text) > kind.limit:
        raise LimitError(kind.name, path, kind.limit)
    return kind.to_stored(text)
