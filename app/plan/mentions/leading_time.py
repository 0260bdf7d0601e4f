"""A time of day that is typed in front of a title: 10:00 带娃去图书馆, 7pm Film night."""

import re
from datetime import time

from app.plan.mentions.clock_words import clock_words

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_APART = " ,，:：、;；·"
# 10:00-11:00 and 10点前 tell more than when something begins.
_GOES_ON = re.compile(r"\s*(?:[-–—~〜至到]|to\b|until\b|till\b)|(?:之?前|[以之]?后|[以之]?後|左右|起)", re.IGNORECASE)
# 3点建议 are three suggestions.
_COUNTS = re.compile(r"\d+[点點]")


def split_time(text: str) -> tuple[time | None, str]:
    """The time that stands in front of a title, and the title alone; None with the whole text where none does."""
    plain = text.strip()
    word = next((one for one in clock_words(plain.translate(_DIGITS)) if one.start == 0), None)
    if word is None or _GOES_ON.match(plain, word.end):
        return None, text
    rest = plain[word.end :]
    title = rest.lstrip(_APART)
    is_sure = word.is_sure and not _COUNTS.fullmatch(plain[: word.end])
    is_apart = plain[0].isdecimal() and title != rest
    return (word.times[0], title) if title and (is_sure or is_apart) else (None, text)
