"""What a report is written of: the shown plan, the days, and what became of what was planned on them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from app.document.model.editions import Edition
from app.document.writing.writer import Writer
from app.i18n.dates import short_date
from app.i18n.translator import Translator
from app.schedule.carried_out import CarriedOut, carried_out
from app.schedule.moments import day_date, zone_of
from app.schedule.reporting import Period
from app.schedule.timetable import launch_date
from app.schedule.weekly_figures import Series, series

MOST_WEEKS = 10
"""A table or a chart has no room for more."""


@dataclass(frozen=True)
class Report:
    """A report being written, as of a day; ``period`` is None before the launch and without a date for it."""

    writer: Writer
    period: Period | None
    today: date

    @property
    def t(self) -> Translator:
        """Says the strings of its language."""
        return self.writer.t

    @property
    def is_brief(self) -> bool:
        """Whether it is the short one, which names nobody: all but that of those who run the community."""
        return self.writer.edition is not Edition.OPERATOR

    @cached_property
    def found(self) -> CarriedOut:
        """What was due on its days, and what became of it."""
        return carried_out(self.writer.plan, self.period.days if self.period else ())

    @cached_property
    def weeks(self) -> range:
        """Its weeks."""
        return self.period.weeks if self.period else range(0)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The figures that have any number in its weeks, those with a target first."""
        told = (one for one in series(self.writer.plan) if any(week in one.figures for week in self.weeks))
        shown = (one for one in told if self.may_tell(one.metric.name, one.metric.target))
        return tuple(sorted(shown, key=lambda one: one.target is None))

    @property
    def now(self) -> datetime:
        """The beginning of its day by the clocks of the community."""
        return datetime.combine(self.today, time(), zone_of(self.writer.plan))

    def may_tell(self, *words: str) -> bool:
        """Whether it may say these words: the short one names nobody."""
        return not (self.is_brief and any(self.writer.shown.names_somebody(one) for one in words))

    def span(self, first: int, last: int) -> str:
        """The dates of some days, from the first to the last."""
        launch = launch_date(self.writer.plan)
        days = [day_date(launch, day) for day in (first, last)] if launch else []
        return " – ".join(short_date(day, self.writer.shown.language) for day in days if day)
