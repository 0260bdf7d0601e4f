"""What rearranging activities changes, and what keeps them from it."""

from dataclasses import dataclass

from app.base.errors import PlaybookError
from app.plan.fields.declare import fields_of
from app.plan.lists import Changes
from app.plan.paths import ItemPath
from app.plan.steps.activities import Activity
from app.schedule.timetable import DatedActivity

_DECIDED = ("day", "time")


@dataclass(frozen=True, slots=True)
class Rearranged:
    """The answers that change, and each activity that was moved or copied with where it is now, or its copy."""

    changes: Changes
    items: tuple[tuple[ItemPath, ItemPath], ...] = ()

    @property
    def taken_over(self) -> tuple[tuple[str, str], ...]:
        """Each answer that is at another path now, or at one more, with that path; when something is, was just said."""
        names = [name for name in fields_of(Activity) if name not in _DECIDED]
        pairs = ((one, other) for one, other in self.items if one != other)
        return tuple((one.field(name), other.field(name)) for one, other in pairs for name in names)

    def now(self, item: ItemPath) -> ItemPath:
        """Where an activity is now."""
        return next((other for one, other in self.items if one == item), item)


class NoDayError(PlaybookError):
    """An activity has no day that could be read, so it can't be moved from there."""

    def __init__(self, title: str) -> None:
        super().__init__(f"{title!r} has no day")
        self.title = title


class NoRoomError(PlaybookError):
    """An activity would be moved out of the days that a plan has."""

    def __init__(self, dated: DatedActivity, day: int) -> None:
        super().__init__(f"{dated.activity.title!r} would be on day {day}")
        self.title = dated.activity.title
        self.was = dated.day
        self.day = day
