"""The days of the board that were just filled, as an address tells them."""

import re
from collections.abc import Mapping

from app.plan.answers import Answers
from app.plan.cycles import LAST_MONTH
from app.plan.fields.typed_values import read_number
from app.plan.paths import find_field
from app.schedule.months import DAYS_IN_MONTH
from app.schedule.timetable import EARLIEST_DAY, RANGES
from app.web.plan.addresses import with_query

_NUMBER = re.compile(r"-?[0-9]{1,3}")
_LONGEST = 200


def filled_address(address: str, changes: Mapping[str, str], answers: Answers) -> str:
    """The address of the board at the first of the days that changes put activities on, which tells all of them."""
    days = {day for path, raw in changes.items() if (day := _new_day(path, raw, answers)) is not None}
    mark = ".".join(map(str, sorted(days)))
    return f"{with_query(address, filled=mark)}#day-{min(days)}" if days else address


def read_filled(mark: str) -> tuple[int, ...]:
    """The days that an address tells; those that no plan has count as not told."""
    numbers = (int(one) for one in mark[:_LONGEST].split(".") if _NUMBER.fullmatch(one))
    return tuple(sorted({day for day in numbers if EARLIEST_DAY <= day <= LAST_MONTH * DAYS_IN_MONTH}))


def _new_day(path: str, raw: str, answers: Answers) -> int | None:
    """The day of an activity that wasn't there before."""
    at, day = find_field(path), read_number(raw)
    is_its_day = at is not None and at.step in RANGES and at.list == "activities" and at.field == "day"
    return day if is_its_day and isinstance(day, int) and not answers.raw(path) else None
