"""What the address or the form of the page says: to which date the launch is to move, and what activities keep."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from app.base.enums import enum_or
from app.plan.answers import Answers
from app.plan.fields.typed_values import read_date
from app.plan.known_paths import LAUNCH_DATE
from app.schedule.moving import Keep, LaunchMove, move_launch


class CameFrom(StrEnum):
    """The page that one came from, and goes back to."""

    WHEN = ""
    BOARD = "board"
    OVERVIEW = "overview"


_PAGES = {CameFrom.WHEN: "/steps/when", CameFrom.BOARD: "/steps/days3", CameFrom.OVERVIEW: ""}


@dataclass(frozen=True)
class MoveRequest:
    """``typed`` is the new date; ``was`` the one that activities are planned for, where the plan has another by now."""

    typed: str = ""
    keep: Keep = Keep.WEEKDAYS
    was: str = ""
    came_from: CameFrom = CameFrom.WHEN

    @classmethod
    def of(cls, date: str, keep: str, was: str, came_from: str) -> "MoveRequest":
        """The move that these values of an address or a form ask for."""
        return cls(
            date.strip(),
            enum_or(Keep, keep, Keep.WEEKDAYS),
            was if read_date(was) else "",
            enum_or(CameFrom, came_from, CameFrom.WHEN),
        )

    @cached_property
    def new(self) -> date | None:
        """The new date, if it is one."""
        return read_date(self.typed)

    @property
    def back(self) -> str:
        """The page that one came from, below the plan's own address."""
        return _PAGES[self.came_from]

    def planned(self, answers: Answers) -> Answers:
        """The answers with the launch on the date that activities are planned for."""
        return answers.with_values({LAUNCH_DATE: self.was}) if self.was else answers

    def move(self, answers: Answers) -> LaunchMove | None:
        """What the move does; None without a date to move to."""
        return move_launch(self.planned(answers), self.new, self.keep) if self.new else None
