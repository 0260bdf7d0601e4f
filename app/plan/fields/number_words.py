"""Numbers as people say them: 一千人, 两百, 3万, a hundred, a couple of dozen."""

import re

from app.base.limits import LINE_LIMIT
from app.plan.fields.typed_values import half_width, read_number

_DIGITS = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = (
    {word: value for value, word in enumerate(_SMALL.split(), 1)}
    | {word: value * 10 for value, word in enumerate(_TENS.split(), 2)}
    | {"a": 1, "an": 1, "couple": 2}
)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000}
_CHINESE = "".join([*_DIGITS, *_UNITS])

_AROUND = re.compile(
    r"^(?:about|around|roughly|some|at least|up to|大概|大约|大約|约|約|差不多|至少|最多)\s*"
    r"|\s*(?:people|members|persons|heads|个人|個人|[人位名个個])?\s*(?:or so|左右|上下|以上)?\s*[!！.。~～+]*$",
    re.IGNORECASE,
)
_WITH_UNIT = re.compile(r"(\d+(?:\.\d+)?)\s*([百千万萬])")
_SAID = re.compile(
    rf"\d|[{_CHINESE}][{_CHINESE}几幾多来來]*(?=[个個名位人次场場篇本元块塊周週月年天成份条條单單件组組对對家户戶回轮輪期]|$)"
    rf"|\b(?:{'|'.join([*_SMALL.split(), *_TENS.split(), *_SCALES])})\b",
    re.IGNORECASE,
)


def read_number_words(raw: str) -> int | float | None:
    """The number that was typed in words or with people behind it, or None; half an answer isn't guessed at."""
    if len(raw) > LINE_LIMIT:
        return None
    text = _AROUND.sub("", half_width(raw).strip().casefold())
    if with_unit := _WITH_UNIT.fullmatch(text):
        number = float(with_unit[1]) * _UNITS[with_unit[2]]
        return int(number) if number.is_integer() else number
    return next((found for read in (read_number, _chinese, _english) if (found := read(text)) is not None), None)


def has_number(text: str) -> bool:
    """Whether a text says any number, in digits or in words."""
    return bool(_SAID.search(text[:LINE_LIMIT]))


def _chinese(text: str) -> int | None:
    """Such as 三百二十; a last digit after a unit is of the next unit, as in 两百五."""
    if not text or any(sign not in _CHINESE for sign in text):
        return None
    total, section, digit, last = 0, 0, None, 10
    for sign in text:
        if sign in _DIGITS:
            if digit is not None and digit > 0:
                return None
            digit = _DIGITS[sign]
            last = 10 if sign in "零〇" else last
        elif (unit := _UNITS[sign]) == _UNITS["万"]:
            total, section, digit, last = (total + section + (digit or 0)) * unit, 0, None, unit
        else:
            section, digit, last = section + (1 if digit is None else digit) * unit, None, unit
    return total + section + (digit or 0) * (last // 10 if last > 10 else 1)


def _english(text: str) -> int | float | None:
    """Such as two hundred and fifty, half a dozen, a couple of dozen."""
    words = [word for word in re.split(r"[\s-]+", text) if word not in ("and", "of")]
    is_half = words[:1] == ["half"]
    total, part = 0, 0
    for word in words[is_half:]:
        if word in _WORDS:
            part = _WORDS[word] if part in (0, 1) and word == "couple" else part + _WORDS[word]
        elif word in _SCALES and part:
            total, part = total + part * _SCALES[word], 0
        else:
            return None
    number = total + part
    if not number or words[-1] in ("a", "an"):
        return None
    return number // 2 if is_half else number
