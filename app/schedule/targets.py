"""The number that a target in words asks for: 60% or more, 不低于三成, at least three in ten from week 4."""

import re
from collections.abc import Iterator
from itertools import chain

from app.plan.fields.typed_values import half_width, han_number

_HAN = "零一二两兩三四五六七八九十"
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_PARTS = {
    "half": 50, "一半": 50, "a third": 33.3, "三分之一": 33.3, "two thirds": 66.7, "三分之二": 66.7, "a quarter": 25,
    "四分之一": 25, "four fifths": 80, "五分之四": 80,
}  # fmt: skip

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_TENTHS = re.compile(rf"([{_HAN}]|\d(?:\.\d)?)\s*成")
_IN_TEN = re.compile(rf"\b(\d|{'|'.join(_WORDS)})\s+(?:in|out of|of)\s+(?:ten|10)\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"\d+(?:\.\d+)?|[{_HAN}]+(?=[个個名位人次场場篇本节節件条條])|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE
)
_WHEN_BEFORE = re.compile(r"(?:第|\b(?:week|day|month|after|every|in)\s)\s*$", re.IGNORECASE)
_WHEN_AFTER = re.compile(r"^\s*(?:weeks?\b|days?\b|months?\b|周|週|天|个月|個月)", re.IGNORECASE)


def target_number(text: str) -> float | None:
    """The number in a target: a share in percent first, else the first that isn't a time; None where there is none."""
    plain = half_width(text)
    return next(chain(_shares(plain), _counts(plain)), None)


def _shares(text: str) -> Iterator[float]:
    if percent := _PERCENT.search(text):
        yield float(percent[1])
    if tenths := _TENTHS.search(text):
        yield 10 * _value(tenths[1])
    if tenths := _IN_TEN.search(text):
        yield 10 * _value(tenths[1])
    lowered = text.casefold()
    yield from (value for words, value in _PARTS.items() if words in lowered)


def _counts(text: str) -> Iterator[float]:
    for match in _NUMBER.finditer(text):
        if not (_WHEN_BEFORE.search(text[: match.start()]) or _WHEN_AFTER.match(text[match.end() :])):
            yield _value(match[0])


def _value(written: str) -> float:
    if written.casefold() in _WORDS:
        return _WORDS[written.casefold()]
    return float(written) if written.isascii() else float(han_number(written) or 0)
