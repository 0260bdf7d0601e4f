"""What moving the launch does, for a look before it is done."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from app.coach.model.context import ReviewContext
from app.coach.model.naming import called
from app.i18n.dates import join_words, long_date, short_date
from app.plan.mentions.mention import Mention
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.moments import day_date
from app.schedule.months import last_day
from app.schedule.move_effects import crowded_days, loses_weekday, new_clashes
from app.schedule.moving import LaunchMove
from app.schedule.stale_words import stale_words
from app.schedule.timetable import LAST_DAY, DatedActivity, time_order
from app.web.launch.move_request import MoveRequest
from app.web.plan.replacements import Replacement, replacements_of
from app.web.plan.view import PlanView
from app.wording.capitals import opening_sentence
from app.wording.days import day_words
from app.wording.role_words import in_text

MOST_SHOWN = 500

_BETWEEN = " · "
_ARROW = " → "
_MOST_TITLES = 4


@dataclass(frozen=True, slots=True)
class MoveRow:
    """An activity: its new day number, if after the launch, its dates before and after, and what to know of that."""

    day: str
    title: str
    when: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """``version`` is that of the plan which it was made of. ``holidays`` are those of the first month, in words.

    ``more`` counts the replacements that are not among those shown.
    """

    version: int
    launch: str
    warnings: tuple[str, ...]
    holidays: str
    rows: tuple[MoveRow, ...]
    replacements: tuple[Replacement, ...]
    more: int


def preview_of(view: PlanView, asked: MoveRequest, ticked: Collection[str] | None) -> Preview | None:
    """What the plan looks like after the move; None without a date to move to."""
    planned = asked.planned(view.answers)
    move = asked.move(view.answers)
    if move is None:
        return None
    after = view.review_context.with_answers(planned.with_values(move.changes))
    previewing = _Previewing(view, move, read_plan(planned), after)
    mentions = stale_words(planned, move)
    return Preview(
        version=view.record.version,
        launch=long_date(move.new, view.language),
        warnings=tuple(previewing.warnings()),
        holidays=previewing.holidays(),
        rows=tuple(previewing.rows()),
        replacements=tuple(replacements_of(view, _as_ticked(mentions[:MOST_SHOWN], ticked))),
        more=len(mentions[MOST_SHOWN:]),
    )


def _as_ticked(mentions: Iterable[Mention], ticked: Collection[str] | None) -> Iterator[Mention]:
    """Mentions, those certain that were ticked, if it is said which were."""
    return (one if ticked is None else replace(one, is_certain=one.key in ticked) for one in mentions)


@dataclass(frozen=True)
class _Previewing:
    view: PlanView
    move: LaunchMove
    before: Plan
    after: ReviewContext

    def rows(self) -> Iterator[MoveRow]:
        """The activities by their new days and times."""
        for before, after in sorted(self.move.activities, key=lambda pair: time_order(pair[1])):
            if after.day is not None:
                yield self._row(before, after)

    def warnings(self) -> Iterator[str]:
        """What is not good about the new dates, and was not so before."""
        t, new = self.view.t, self.move.new
        if new < self.view.today:
            yield t.gettext("This date is in the past.")
        if holiday := self.after.holiday(1):
            yield t.gettext("The launch would be on a public holiday: %(holiday)s.", holiday=holiday)
        if staying := self._staying():
            yield staying
        for day, titles in crowded_days(self.move).items():
            words = {
                "date": self._date_words(day),
                "count": len(titles),
                "titles": join_words(titles[:_MOST_TITLES], t.language),
            }
            yield t.gettext("%(date)s would have %(count)s activities: %(titles)s.", **words)
        for clash in new_clashes(self.move, self.before, self.after.plan):
            yield t.gettext(
                "%(owner)s would have two things at once on %(date)s at %(time)s: “%(one)s” and “%(other)s”.",
                owner=opening_sentence(in_text(clash.owner, t.language)),
                date=self._date_words(clash.day),
                time=clash.at,
                one=clash.one,
                other=clash.other,
            )

    def _staying(self) -> str:
        """What would leave the thirty days with its weekday, and so keeps its day; empty where nothing would."""
        t = self.view.t
        named = [
            self._named(before) for before, after in self.move.activities if loses_weekday(self.move, before, after)
        ]
        activities = join_words(named, t.language)
        if not named:
            return ""
        if self.move.shift < 0:
            return t.ngettext(
                "%(n)s activity keeps its day, as its weekday would take it to the launch: %(activities)s.",
                "%(n)s activities keep their days, as their weekdays would take them to the launch: %(activities)s.",
                len(named),
                activities=activities,
            )
        return t.ngettext(
            "%(n)s activity keeps its day, as its weekday would take it past day %(last)s: %(activities)s.",
            "%(n)s activities keep their days, as their weekdays would take them past day %(last)s: %(activities)s.",
            len(named),
            activities=activities,
            last=last_day(self.view.plan),
        )

    def _named(self, one: DatedActivity) -> str:
        """An activity with its day, by which alone it is called where it has no title."""
        t, name = self.view.t, called(one.activity, self.view.knowledge)
        when = day_words(one.day or 0, t)
        return name if name == when else t.gettext("%(activity)s (%(when)s)", activity=name, when=when)

    def holidays(self) -> str:
        """The public holidays of the first month."""
        named = ((day, self.after.holiday(day)) for day in range(1, LAST_DAY + 1))
        return join_words([f"{self._date_words(day)} {name}" for day, name in named if name], self.view.language)

    def _row(self, before: DatedActivity, after: DatedActivity) -> MoveRow:
        t, language = self.view.t, self.view.language
        old, new = (short_date(one.on, language) if one.on else "" for one in (before, after))
        days = self._days(before.day, after.day or 0)
        when = (_ARROW.join(dict.fromkeys((old, new))), _ARROW.join(days))
        lost = t.gettext("can't keep its weekday") if loses_weekday(self.move, before, after) else ""
        return MoveRow(
            day=str(after.day) if after.day and after.day > 0 else "",
            title=after.activity.title or self.view.knowledge.guidance.of_item(type(after.activity)).title,
            when=_BETWEEN.join(filter(None, when)),
            notes=tuple(filter(None, (self.after.holiday(after.day), lost))),
        )

    def _days(self, before: int | None, after: int) -> Iterator[str]:
        """The day that an activity was on and the one it would be on, or this alone where its number tells little."""
        if after != before or after < 1:
            yield from dict.fromkeys(day_words(day, self.view.t) for day in (before, after) if day is not None)

    def _date_words(self, day: int) -> str:
        on = day_date(self.move.new, day)
        return short_date(on, self.view.language) if on else day_words(day, self.view.t)
