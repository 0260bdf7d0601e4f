"""Days before the launch as people count them: 3 days before, 开群前3天; and some in a row, 3-1 days before."""

import re

from app.plan.fields.typed_values import half_width

# The words of `app.wording.days`, and others for the launch that people use.
_ZH = r"(?:(?:开群|開群|开张|開張|启动|啟動|开放|開放|上线|上線)\s?)?前\s?(?:(\d{1,3})\s*[-~至到]\s*)?(\d{1,3})\s?天"
_EN = r"\b(?:(\d{1,3})\s*(?:-|~|to)\s*)?(\d{1,3})\s?days?\s+before(?:\s+(?:the\s+)?(?:launch|opening))?"
DAYS_AHEAD = re.compile(rf"(?:{_EN}|{_ZH})(?=\s*(?:$|[-~,;、&至到和]|(?:and|to)\b))", re.IGNORECASE)


def numbers_ahead(match: re.Match[str]) -> tuple[int, ...]:
    """The numbers of the day, or of the first and the last of the days, that a match is about."""
    first, last = match[1] or match[3], match[2] or match[4]
    return tuple(1 - int(days) for days in (first, last) if days)


def read_day_ahead(raw: str) -> int | None:
    """The number of the one day before the launch that was typed in words, or None."""
    match = DAYS_AHEAD.fullmatch(half_width(raw).strip())
    days = numbers_ahead(match) if match else ()
    return days[0] if len(days) == 1 else None
