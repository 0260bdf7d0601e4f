"""Texts, numbers, days and times of day, read from what people type on Chinese and Western keyboards."""

import re
import unicodedata
from datetime import date, time

from app.base.characters import is_visible, plain_signs, without_directing_characters
from app.base.limits import LINE_LIMIT

_HAN_DIGITS = "零一二三四五六七八九"
_NUMBER = re.compile(r"[+-]?(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,4})?")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_TIME = re.compile(r"(\d{1,2})\s*[:.点點时時]\s*(\d{2})?\s*分?")


def read_text(raw: str) -> str:
    """What can be read of a text: nothing that turns round what stands beside it; empty where nothing is seen of it."""
    return without_directing_characters(raw).strip() if is_visible(raw) else ""


def read_number(raw: str) -> int | float | None:
    """The number that ``raw`` spells, or None. Full-width digits, thousands separators and a percent sign are taken."""
    plain = half_width(raw).removesuffix("%").strip()
    if not _NUMBER.fullmatch(plain):
        return None
    number = float(plain.replace(",", ""))
    return int(number) if number.is_integer() else number


def read_date(raw: str) -> date | None:
    """The day that ``raw`` spells (2026-12-01, 2026/12/1, 2026年12月1日), or None."""
    match = _DATE.fullmatch(half_width(raw))
    if not match:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None


def read_time(raw: str) -> time | None:
    """The time of day that ``raw`` spells (19:30, 7.05, 19点30分), or None."""
    match = _TIME.fullmatch(half_width(raw))
    if not match:
        return None
    hour, minute = match.groups()
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None


def han_number(written: str) -> int | None:
    """The number below a hundred that is written in Chinese or in figures; None where it is none."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    values = [_digit(part) for part in (tens, ones) if part]
    if any(value is None for value in values):
        return None
    return (((_digit(tens) or 1) * 10) if ten else 0) + (_digit(ones) or 0)


def half_width(raw: str) -> str:
    """What was typed, with full-width letters and signs as plain ones; unchanged where that would misread a digit."""
    # Raised digits and fractions would turn into plain ones, and 5² into 52. Nothing that is read here is so long.
    is_left = len(raw) > LINE_LIMIT or any(unicodedata.category(letter) == "No" for letter in raw)
    return raw if is_left else plain_signs(raw, LINE_LIMIT)


def _digit(character: str) -> int | None:
    plain = character.replace("两", "二").replace("兩", "二").replace("〇", "零")
    return _HAN_DIGITS.index(plain) if len(plain) == 1 and plain in _HAN_DIGITS else None
