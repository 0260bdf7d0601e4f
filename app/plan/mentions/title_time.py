"""A time of day that is typed before or after a title: 10:00 带娃去图书馆, 7pm Film night, 双打比赛 20:00."""

import re
from datetime import time

from app.plan.mentions.clock_words import ClockWord, clock_words

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_APART = " ,，:：、;；·"
# 10:00-11:00 and 10点前 tell more than when something begins.
_GOES_ON = re.compile(r"\s*(?:[-–—~〜至到]|to\b|until\b|till\b)|(?:之?前|[以之]?后|[以之]?後|左右|起)", re.IGNORECASE)
# 19:00-21:00 tells when it ends, and 截止 20:00 by when.
_IS_END = re.compile(r"(?:[-–—~〜至到止]|\b(?:to|until|till|by|before|after|about|around|from))\s*$", re.IGNORECASE)
_AT = re.compile(r"(?:@|(?<=\s)at)\s*$", re.IGNORECASE)
# 3点建议 are three suggestions.
_COUNTS = re.compile(r"\d+[点點]")


def split_time(text: str) -> tuple[time | None, str]:
    """The time that stands before or after a title, and the title alone; None with the whole text where none does."""
    plain = text.strip()
    words = list(clock_words(plain.translate(_DIGITS)))
    first = next((word for word in words if word.start == 0), None)
    last = next((word for word in words if word.end == len(plain)), None)
    found = (first and _leading(plain, first)) or (last and _trailing(plain, last))
    return found or (None, text)


def _leading(plain: str, word: ClockWord) -> tuple[time, str] | None:
    rest = plain[word.end :]
    title = rest.lstrip(_APART)
    is_apart = plain[0].isdecimal() and title != rest
    is_time = _is_surely_time(plain, word) or is_apart
    return (word.times[0], title) if title and is_time and not _GOES_ON.match(plain, word.end) else None


def _trailing(plain: str, word: ClockWord) -> tuple[time, str] | None:
    before = plain[: word.start]
    title = _AT.sub("", before).rstrip(_APART)
    is_time = _is_surely_time(plain, word) or (word.is_sure and title != before)
    return (word.times[0], title) if title and is_time and not _IS_END.search(before) else None


def _is_surely_time(plain: str, word: ClockWord) -> bool:
    return word.is_sure and not _COUNTS.fullmatch(plain[word.start : word.end])
