"""Dates in a text, as people write them, and how each would name another day."""

import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = 3
_LONGEST_MONTH = 31

_DAY = r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|Sept|{'|'.join(name[:_SHORT] for name in _MONTHS)})"
_YEAR = r"(?:,?\s(?P<year>\d{4}))?"
_DATES = (
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?:(?P<year>\d{4})\s?年\s?)?(?<!\d)(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})(?!\d)(?:\s?[日号號])?"),
    re.compile(rf"\b{_DAY}(?:\sof)?\s{_MONTH}\b{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\.?\s{_DAY}\b{_YEAR}", re.IGNORECASE),
)
_SLASHED = (
    re.compile(r"(?<![\d/.:-])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"),
    re.compile(r"(?<![\d/.:-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])"),
)
_ALWAYS = "24/7"


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date in a text; ``year`` is 0 where the text names none.

    ``pieces`` are its words in parts, each with what it tells; ``is_sure`` says that it can hardly be anything else.
    """

    start: int
    end: int
    pieces: tuple[tuple[str, str], ...]
    year: int
    month: int
    day: int
    is_sure: bool

    def are_of(self, day: date) -> bool:
        """Whether a day is called so."""
        return (self.month, self.day) == (day.month, day.day) and self.year in (0, day.year)

    def renamed(self, day: date) -> str:
        """Another day, written the same way."""
        return "".join(_WRITERS[tells](piece, day) if tells else piece for tells, piece in self.pieces)


def date_words(text: str) -> tuple[DateWords, ...]:
    """The dates that a text names, in its order. One like 4/5 is there twice, once for each of its readings."""
    found: list[DateWords] = []
    taken: set[int] = set()
    for pattern in _DATES:
        for one in _dates(pattern, text, taken):
            found.append(one)
            taken.update(range(one.start, one.end))
    slashed = [one for pattern in _SLASHED for one in _dates(pattern, text, taken)]
    return tuple(sorted((*found, *_told_apart(slashed)), key=_start))


def _dates(pattern: re.Pattern[str], text: str, taken: AbstractSet[int]) -> Iterator[DateWords]:
    for match in pattern.finditer(text):
        if not taken.isdisjoint(range(*match.span())):
            continue
        told = match.groupdict()
        words = told.get("month") or told["mm"]
        month, day, year = _month_number(words), _number(told.get("day") or told["dd"]), told.get("year")
        if 1 <= month <= len(_MONTHS) and 1 <= day <= _LONGEST_MONTH:
            is_sure = not words.islower() and match[0] != _ALWAYS
            yield DateWords(*match.span(), _pieces(match), int(year or 0), month, day, is_sure)


def _told_apart(slashed: list[DateWords]) -> Iterator[DateWords]:
    """Dates such as 12/21, and both readings of 4/5, neither of which is sure."""
    for _, group in groupby(sorted(slashed, key=_start), _start):
        readings = list({(one.month, one.day): one for one in group}.values())
        yield from readings if len(readings) == 1 else (replace(one, is_sure=False) for one in readings)


def _pieces(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    """The words in parts, each with the name of what it tells."""
    pieces, at = [], match.start()
    for (start, end), name in sorted((match.span(name), name) for name, value in match.groupdict().items() if value):
        pieces += [("", match.string[at:start]), (name, match.string[start:end])]
        at = end
    return tuple((tells, piece) for tells, piece in (*pieces, ("", match.string[at : match.end()])) if piece)


def _start(words: DateWords) -> int:
    return words.start


def _number(words: str) -> int:
    return int("".join(letter for letter in words if letter.isdecimal()))


def _month_number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return next(number for number, name in enumerate(_MONTHS, 1) if name[:_SHORT] == words[:_SHORT].capitalize())


def _month(words: str, day: date) -> str:
    return _padded(words, day.month) if words.isdecimal() else _like(words, _MONTHS, day.month - 1)


def _day(words: str, day: date) -> str:
    digits = words.rstrip("stndrhSTNDRH")
    return _padded(digits, day.day) + (_ordinal(day.day) if digits != words else "")


def _two_digit_month(_words: str, day: date) -> str:
    return f"{day:%m}"


def _two_digit_day(_words: str, day: date) -> str:
    return f"{day:%d}"


def _year(_words: str, day: date) -> str:
    return str(day.year)


def _like(words: str, names: tuple[str, ...], place: int) -> str:
    """A name, as long as the words, and in capitals or small letters as they are."""
    name = names[place] if words.capitalize() in names else names[place][:_SHORT]
    return name.upper() if words.isupper() else name.lower() if words.islower() else name


def _padded(words: str, number: int) -> str:
    return f"{number:02}" if words.startswith("0") else str(number)


def _ordinal(number: int) -> str:
    is_teen = number // 10 == 1
    return "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_WRITERS: Mapping[str, Callable[[str, date], str]] = {
    "month": _month,
    "day": _day,
    "year": _year,
    "mm": _two_digit_month,
    "dd": _two_digit_day,
}
