"""Times of day as people say them: "half past nine", "8 pm", 晚上八点."""

from datetime import time

from app.i18n.languages import Language

_HOUR, _HALF_DAY = 60, 12
_NOON, _MIDNIGHT = 12 * _HOUR, 0


def spoken_time(at: time, language: Language) -> str:
    """A time with the part of the day: "9:30 am", "noon", 上午九点半."""
    return _chinese(at, language, with_part=True) if language.primary == "zh" else _english(at)


def spoken_hour(at: time, language: Language) -> str:
    """A time without the part of the day, where that goes without saying: "half past nine", 九点半."""
    return _chinese(at, language, with_part=False) if language.primary == "zh" else _english_hour(at)


def _english(at: time) -> str:
    minutes = _minutes(at)
    if minutes in _NAMED:
        return _NAMED[minutes]
    hour, half = at.hour % _HALF_DAY or _HALF_DAY, "pm" if minutes >= _NOON else "am"
    return f"{hour}:{at.minute:02} {half}" if at.minute else f"{hour} {half}"


def _english_hour(at: time) -> str:
    minutes = _minutes(at)
    if minutes in _NAMED:
        return _NAMED[minutes]
    hour, next_hour = (_ENGLISH_HOURS[(at.hour + more) % _HALF_DAY] for more in (0, 1))
    if not at.minute:
        return hour
    if at.minute in _PAST:
        return f"{_PAST[at.minute]} past {hour}"
    if _HOUR - at.minute in _PAST:
        return f"{_PAST[_HOUR - at.minute]} to {next_hour}"
    return f"{at.hour % _HALF_DAY or _HALF_DAY}:{at.minute:02}"


def _chinese(at: time, language: Language, *, with_part: bool) -> str:
    hour = at.hour if at.hour <= _HALF_DAY else at.hour - _HALF_DAY
    part = next(part for until, part in _PARTS if at.hour < until) if with_part else ""
    words = f"{part}{'两' if hour == _PAIR else _number(hour)}点{_chinese_minute(at.minute)}"
    return words.replace("一刻", "十五分").translate(_TRADITIONAL) if language is Language.ZH_HANT else words


def _chinese_minute(minute: int) -> str:
    if minute < _HOUR / 6:
        return f"零{_number(minute)}" if minute else ""
    return _MINUTES_BY_NAME.get(minute) or _number(minute)


def _number(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def _minutes(at: time) -> int:
    return at.hour * _HOUR + at.minute


_NAMED = {_MIDNIGHT: "midnight", _NOON: "noon"}
_ENGLISH_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_PAST = {5: "five", 10: "ten", 15: "a quarter", 20: "twenty", 25: "twenty-five", 30: "half"}
_DIGITS = "零一二三四五六七八九"
_PAIR = 2
_MINUTES_BY_NAME = {10: "十分", 15: "一刻", 30: "半"}
_PARTS = ((5, "凌晨"), (9, "早上"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
_TRADITIONAL = str.maketrans("两点", "兩點")
