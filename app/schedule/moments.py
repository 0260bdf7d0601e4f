"""From a day number and a time of day to a real moment, across changes of clocks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.plan.plan import Plan

DAYS_IN_WEEK = 7

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Moment:
    """A real moment. ``moved`` says that a clock change skipped the time asked for, so it is later."""

    at: datetime
    moved: bool


def today(plan: Plan) -> date:
    """Today's date in the community's time zone."""
    return datetime.now(zone_of(plan)).date()


def zone_of(plan: Plan) -> ZoneInfo:
    """The community's time zone; UTC if none is set."""
    zone = plan.when.zone
    return zone if isinstance(zone, ZoneInfo) else _UTC


def day_date(launch: date, day: int) -> date | None:
    """The date of a day number; day 1 is the launch date, 0 the day before. None beyond the calendar."""
    try:
        return launch + timedelta(days=day - 1)
    except OverflowError:
        return None


def weekday_of(launch: date, day: int) -> int:
    """The day of the week of a day number, 1 for Monday; also beyond the calendar."""
    return (launch.weekday() + day - 1) % DAYS_IN_WEEK + 1


def horizon_days(plan: Plan) -> int | None:
    """How many days the community is planned for; None if that is not said."""
    weeks = plan.when.horizon_weeks
    return int(weeks) * DAYS_IN_WEEK if isinstance(weeks, int | float) else None


def moment(day: date, at: time, zone: ZoneInfo) -> Moment:
    """The moment of a wall-clock time in a zone; a time that a clock change skips moves forward by the gap."""
    wanted = datetime.combine(day, at, zone)
    try:
        real = wanted.astimezone(UTC).astimezone(zone)
    except OverflowError:
        return Moment(wanted, moved=False)  # at either end of the calendar
    return Moment(real, real.replace(tzinfo=None) != wanted.replace(tzinfo=None))


def span(day: date, at: time, minutes: int, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """When something of so many minutes really begins and ends, in UTC; None where the calendar has no such moments."""
    try:
        begins = moment(day, at, zone).at.astimezone(UTC)
        return begins, begins + timedelta(minutes=minutes)
    except OverflowError:
        return None
