"""Days of the week in a text, in any of our languages, and how each would name another day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_TELLING_DAYS = 4
"""On more days than these a slot is nearly daily, and no text tells it by one of them."""

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = (("Mon",), ("Tue", "Tues"), ("Wed", "Weds"), ("Thu", "Thur", "Thurs"), ("Fri",), ("Sat",), ("Sun",))
_SHORT_NUMBERS = {short: number for number, names in enumerate(_SHORT, start=1) for short in names}
_HAN = "一二三四五六日"
_WEEK = "周週"

_LONG_WORD = re.compile(rf"\b(?P<day>{'|'.join(_ENGLISH)})s?\b", re.IGNORECASE)
_SHORT_WORD = re.compile(rf"\b(?P<day>{'|'.join(sorted(_SHORT_NUMBERS, reverse=True))})\b")
_HAN_SIGN = re.compile("[周週期拜]")
_HAN_WORD = re.compile(r"(?P<week>周|週|星期|礼拜|禮拜)(?P<day>[一二三四五六日天])")
# One end of several days, as in "Monday to Friday", 周一至周五 and 周六日.
_ANY_DAY = rf"(?:{'|'.join((*_ENGLISH, *_SHORT_NUMBERS))})s?"
_TO = r"\s*(?:-|–|—|~|/|to|through|until|till)\s*"
_RANGE_AFTER = re.compile(rf"{_TO}{_ANY_DAY}\b", re.IGNORECASE)
_RANGE_BEFORE = re.compile(rf"\b{_ANY_DAY}{_TO}$", re.IGNORECASE)
_HAN_RANGE_AFTER = re.compile(
    r"[至到~—–-]+(?:周|週|星期|礼拜|禮拜)?[一二三四五六日天]|[、/]?[一二三四五六日天](?:$|(?![\u3400-\u9fff])|[晚早上下的和各都])"
)
_HAN_RANGE_BEFORE = re.compile(r"[一二三四五六日天][至到~—–-]+$")
_LONGEST_BEFORE = 20
_BESIDE = re.compile(r"[\s,，.(（]{0,3}(?:the\s)?", re.IGNORECASE)
# 一周五天 are five days of one week, 每周三次 is three times a week, and 本周日程 what is on this week.
_NUMERALS = frozenset("一两兩二三四五六七八九十半几幾0123456789")
_NO_DAYS = re.compile(r"[周週](?:[一二三四五六](?:次|个|個|十|百)|日[程历曆]|一(?:次|个|個))")
# These may count, as in 每周三场, or go on, as in 周三场地.
_COUNTED = frozenset("回场場节節篇期本条條遍封轮輪趟份页頁章张張位名句段组組件顿頓种種项項天起定直些样樣般边邊共切同")


@dataclass(frozen=True, slots=True)
class WeekdayWord:
    """A day of the week in a text, from 1 for Monday; ``is_sure`` tells that it is surely that one day alone."""

    start: int
    end: int
    weekday: int
    is_sure: bool
    _written: str

    def is_beside(self, text: str, start: int, end: int) -> bool:
        """Whether it tells the weekday of a date that is from one place of the text to another."""
        first, second = sorted(((start, end), (self.start, self.end)))
        return bool(_BESIDE.fullmatch(text[first[1] : second[0]]))

    def renamed(self, weekday: int) -> str:
        """Another day, written the same way."""
        written = self._written
        if _HAN_WORD.fullmatch(written):
            is_short = written[0] in _WEEK
            return written[:-1] + ("天" if weekday == 7 and not is_short else _HAN[weekday - 1])
        name = _ENGLISH[weekday - 1]
        if written in _SHORT_NUMBERS:
            return name[:3]
        return _like(name + ("s" if written[-1] in "sS" else ""), written)


def weekday_words(text: str) -> Iterator[WeekdayWord]:
    """The days of the week that a text names."""
    # What each can't do without is looked for first, as that is quick.
    for match in _LONG_WORD.finditer(text) if "day" in text.lower() else ():
        weekday = _ENGLISH.index(match["day"].capitalize()) + 1
        yield WeekdayWord(*match.span(), weekday, not _is_in_range(text, match), match[0])
    for match in _SHORT_WORD.finditer(text):
        # Sat and Sun are other words too.
        yield WeekdayWord(*match.span(), _SHORT_NUMBERS[match["day"]], is_sure=False, _written=match[0])
    for match in _HAN_WORD.finditer(text) if _HAN_SIGN.search(text) else ():
        if _is_han_day(text, match):
            weekday = 7 if match["day"] == "天" else _HAN.index(match["day"]) + 1
            yield WeekdayWord(*match.span(), weekday, _is_sure(text, match), match[0])


def _is_in_range(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return bool(_RANGE_AFTER.match(text, end) or _RANGE_BEFORE.search(before))


def _is_han_day(text: str, match: re.Match[str]) -> bool:
    if match["week"] not in _WEEK:
        return True
    return text[match.start() - 1 : match.start()] not in _NUMERALS and not _NO_DAYS.match(text, match.start())


def _is_sure(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _HAN_RANGE_AFTER.match(text, end) or _HAN_RANGE_BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start]):
        return False
    return match["week"] not in _WEEK or text[end : end + 1] not in _COUNTED


def _like(word: str, pattern: str) -> str:
    """A word in capitals or small letters as another one."""
    if pattern.isupper():
        return word.upper()
    return word.lower() if pattern.islower() else word
