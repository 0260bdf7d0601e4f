"""Dates and times as phones and computers of many countries write them, and the order of day and month in a file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

_NOON = "[AaPp]\\.?\\s?[Mm]\\.?|上午|下午|凌晨|清晨|早上|中午|晚上|午前|午後|오전|오후|[صم]|[قب]\\.ظ\\.?"
_MARK = "[\u200e\u200f]?"
DATE = rf"(\d{{1,4}}){_MARK}([./-])\s?(\d{{1,2}})\.?{_MARK}[./-]\s?(\d{{1,4}})\.?{_MARK}"
TIME = rf"(?:({_NOON})\s?)?(\d{{1,2}})[:.](\d{{2}})(?:[:.](\d{{2}}))?(?:\s?({_NOON}))?"
MOMENT = rf"{DATE}[,،]?{_MARK}\s+{_MARK}{TIME}"
"""A moment in eight groups, as `Moments.read` takes them."""

_LATE = ("下午", "晚上", "午後", "오후", "م", "ب.ظ", "ب.ظ.")
_MIDDAY = "中午"
_ENOUGH = 20
"""So many dates that can be in one order alone; fewer may be words of a message that look like a head."""


class Order(Enum):
    """What stands first in a date."""

    YEAR = "year"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Moments:
    """Reads the moments of one file, all of which have one order."""

    order: Order

    def read(self, groups: tuple[str | None, ...]) -> datetime | None:
        """The moment that the groups of `MOMENT` say; None where the calendar has none such."""
        first, _, second, third, before, hour, minute, seconds, after = groups
        numbers = (int(first or 0), int(second or 0), int(third or 0))
        year, month, day = _sorted(numbers, self.order)
        try:
            return datetime(  # noqa: DTZ001  # by the clocks of the device that exported it
                year + 2000 if year < 100 else year,
                month,
                day,
                _hour(int(hour or 0), before or after or ""),
                int(minute or 0),
                int(seconds or 0),
            )
        except ValueError:
            return None


def order_of(dates: Iterable[tuple[int, str, int, int, bool]]) -> Order:
    """The order of a file's dates, each with its sign and whether it has a half of the day.

    A number above twelve is no month. Where all are below, a chat goes on in time: the order in which the dates go back
    less often is the right one.
    """
    back = {Order.DAY: 0, Order.MONTH: 0}
    last: dict[Order, tuple[int, int, int]] = {}
    votes: Counter[Order] = Counter()
    sign, has_halves = "", False
    for first, sign, second, third, has_halves in dates:  # noqa: B007  # the last of them decide a draw
        if (only := _only_order(first, second)) is not None:
            votes[only] += 1
            if votes[only] >= _ENOUGH:
                break
        for order in back:
            now = _sorted((first, second, third), order)
            back[order] += now < last.get(order, now)
            last[order] = now
    if votes:
        return max(votes, key=lambda order: votes[order])
    if back[Order.DAY] != back[Order.MONTH]:
        return min(back, key=lambda order: back[order])
    return Order.MONTH if sign == "/" and has_halves else Order.DAY


def _only_order(first: int, second: int) -> Order | None:
    """The one order in which a date can be; None where it can be in two, or in none."""
    if second <= 12 < first:
        return Order.DAY if first <= 31 else Order.YEAR
    return Order.MONTH if first <= 12 < second <= 31 else None


def _sorted(numbers: tuple[int, int, int], order: Order) -> tuple[int, int, int]:
    first, second, third = numbers
    if order is Order.YEAR or first > 31:
        return first, second, third
    return (third, second, first) if order is Order.DAY else (third, first, second)


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    is_late = half in _LATE or half[0] in "Pp"
    if half == _MIDDAY:
        return hour if hour >= 11 else hour + 12
    return hour % 12 + 12 * is_late
