"""What the address or the form of the page says: to which date the launch is to move, and what activities keep."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.base.enums import enum_or
from app.plan.answers import Answers
from app.plan.fields.typed_values import read_date
from app.plan.known_paths import LAUNCH_DATE
from app.schedule.moving import Keep, LaunchMove, move_launch


@dataclass(frozen=True)
class MoveRequest:
    """``typed`` is the new date; ``was`` the one that activities are planned for, where the plan has another by now."""

    typed: str = ""
    keep: Keep = Keep.WEEKDAYS
    was: str = ""

    @classmethod
    def of(cls, date: str, keep: str, was: str) -> "MoveRequest":
        """The move that these values of an address or a form ask for."""
        return cls(date.strip(), enum_or(Keep, keep, Keep.WEEKDAYS), was if read_date(was) else "")

    @cached_property
    def new(self) -> date | None:
        """The new date, if it is one."""
        return read_date(self.typed)

    def planned(self, answers: Answers) -> Answers:
        """The answers with the launch on the date that activities are planned for."""
        return answers.with_values({LAUNCH_DATE: self.was}) if self.was else answers

    def move(self, answers: Answers) -> LaunchMove | None:
        """What the move does; None without a date to move to."""
        return move_launch(self.planned(answers), self.new, self.keep) if self.new else None
