"""Hours as they are spoken in English and in Chinese."""

from collections.abc import Callable
from datetime import time

from app.plan.fields.typed_values import han_number

ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST = {15: "quarter past", 30: "half past", 45: "quarter to"}
_HAN_MINUTES = {0: "", 15: "一刻", 30: "半", 45: "三刻"}
# Taiwan says 十五分 and 四十五分 for them.
_QUARTERS = (15, 45)
_DIGITS = "零一二三四五六七八九"
# When each begins and ends; of several that suit a time, the first is written.
_PARTS = {
    "凌晨": (0, 5), "早上": (5, 9), "清晨": (5, 8), "早晨": (5, 9), "上午": (6, 12), "中午": (11, 14),
    "下午": (12, 18), "傍晚": (17, 20), "晚上": (18, 24), "夜里": (20, 24), "夜裡": (20, 24),
}  # fmt: skip
# As in 今晚 and 周六早: they are not written again.
_BEFORE = {"晚": "晚上", "早": "早上"}
_USUAL = ((5, "凌晨"), (9, "早上"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
PARTS_OF_DAY = tuple(sorted(_PARTS, key=len, reverse=True))


def english_hour(word: str) -> int:
    """The hour that a word or a figure of one to twelve means."""
    return int(word) if word.isdecimal() else ENGLISH.index(word.lower()) + 1


def english_like(found: str) -> Callable[[time], str]:
    """Writes a time as something was spoken: with a capital if that had one."""

    def write(at: time) -> str:
        words = _english(at)
        return words[0].upper() + words[1:] if found[0].isupper() else words

    return write


def han_minute(written: str | None) -> int | None:
    """The minute that follows an hour in Chinese; None where it is none."""
    fixed = {None: 0, "半": 30, "一刻": 15, "三刻": 45, "整": 0, "钟": 0, "鐘": 0}
    if written in fixed:
        return fixed[written]
    number = han_number((written or "").removesuffix("分").removeprefix("零").removeprefix("〇"))
    return number if number is not None and number < 60 else None


def part_before(character: str) -> str:
    """The part of the day that the character before an hour tells; empty where it tells none."""
    return _BEFORE.get(character, "")


def suits(part: str, at: time) -> bool:
    """Whether a part of the day holds a time."""
    first, last = _PARTS[part]
    return first <= at.hour < last


def han_like(part: str, sign: str, *, is_figure: bool) -> Callable[[time], str]:
    """Writes a time as it was spoken: in figures or not, and with the part of the day if that was told."""

    def write(at: time) -> str:
        hour = at.hour if is_figure and not part else at.hour % 12 or 12
        two = "两" if sign == "点" else "兩"
        words = str(hour) if is_figure else two if hour == 2 else _han(hour)
        return f"{_part(part, at)}{words}{sign}{_minute(at.minute, sign, is_figure=is_figure)}"

    return write


def _english(at: time) -> str:
    hour = at.hour % 12 or 12
    if at.minute == 0:
        return f"{ENGLISH[hour - 1]} o'clock"
    if at.minute in _PAST:
        return f"{_PAST[at.minute]} {ENGLISH[hour % 12 if at.minute == 45 else hour - 1]}"
    return f"{at.hour}:{at:%M}"


def _part(part: str, at: time) -> str:
    if not part or suits(part, at):
        return part
    return next(name for end, name in _USUAL if at.hour < end)


def _minute(minute: int, sign: str, *, is_figure: bool) -> str:
    if minute in _HAN_MINUTES and not (sign == "點" and minute in _QUARTERS):
        return _HAN_MINUTES[minute]
    return f"{minute:02d}分" if is_figure else f"{'零' if minute < 10 else ''}{_han(minute)}分"


def _han(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    tens, ones = divmod(number, 10)
    return f"{'' if tens == 1 else _DIGITS[tens]}十{_DIGITS[ones] if ones else ''}"
