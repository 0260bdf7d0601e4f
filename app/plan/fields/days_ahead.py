"""Days before the launch as people count them: 3 days before, 开群前四天; several: 5 and 3 days before, 前7天到3天."""

import re

from app.plan.fields.typed_values import half_width, han_number

# The words of `app.wording.days`, and others for the launch that people use.
_LAUNCH = r"(?:(?:开群|開群|开张|開張|启动|啟動|开放|開放|上线|上線)\s?)"
_DIGIT = "[一二两兩三四五六七八九]"
_COUNT = rf"(?:\d{{1,3}}|{_DIGIT}?十{_DIGIT}?|{_DIGIT})"
_TO = r"\s*(?:[-~至到]|to\b)\s*"
_AND = r"\s*(?:,\s*and\b|[,、;&和]|and\b)\s*"
_NEXT = rf"(?:{_TO}|{_AND})"
# In "Jan 9, 3 days before" and "day 9 and 3 days before" the 9 counts from elsewhere.
_FREE = r"(?<![\w#./:-])(?:(?<![a-z]\s)|(?<=\band\s)|(?<=\bto\s))"
_EN = (
    rf"{_FREE}(?:{_COUNT}(?:\s?days?)?{_NEXT})*(?:{_COUNT}\s?days?|(?:the|one|a)\s+day)"
    r"\s+before(?:\s+(?:the\s+)?(?:launch|opening))?"
)
_ZH = rf"{_LAUNCH}?前\s?(?:{_COUNT}(?:\s?天)?{_NEXT}前?\s?)*{_COUNT}\s?天(?:{_NEXT}{_COUNT}(?!\s*[\w./:]))*"
_ZH_AFTER = rf"(?:{_LAUNCH}|(?<![\w#./:-]))(?:{_COUNT}(?:\s?天)?{_NEXT})*{_COUNT}\s?天(?:之|以)?前"
DAYS_AHEAD = re.compile(rf"(?:{_EN}|{_ZH}|{_ZH_AFTER})(?=\s*(?:$|[-~,;、&至到和]|(?:and|to)\b))", re.IGNORECASE)
_PART = re.compile(rf"(?P<to>{_TO})|(?P<count>{_COUNT})|\b(?:the|one|a)(?=\s+day\b)", re.IGNORECASE)


def numbers_ahead(match: re.Match[str]) -> list[list[int]]:
    """The numbers of the days that a match is about, with the ends of days in a row together."""
    runs: list[list[int]] = []
    goes_on = False
    for part in _PART.finditer(match[0]):
        if part["to"]:
            goes_on = True
            continue
        day = 1 - (han_number(part["count"]) or 0 if part["count"] else 1)
        if goes_on:
            runs[-1].append(day)
        else:
            runs.append([day])
        goes_on = False
    return runs


def read_day_ahead(raw: str) -> int | None:
    """The number of the one day before the launch that was typed in words, or None."""
    match = DAYS_AHEAD.fullmatch(half_width(raw).strip())
    runs = numbers_ahead(match) if match else []
    return runs[0][0] if len(runs) == 1 and len(runs[0]) == 1 else None
