"""What moving the launch does, for a look before it is done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app.coach.model.context import MOST_A_DAY, ReviewContext
from app.i18n.dates import join_words, long_date, short_date
from app.plan.mentions.mention import Mention
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.clashes import Clash, clashes
from app.schedule.moments import day_date
from app.schedule.moving import LaunchMove, item_of
from app.schedule.stale_words import stale_words
from app.schedule.timetable import LAST_DAY, RANGES, TEAM_KINDS, DatedActivity, time_order
from app.web.launch.move_request import MoveRequest
from app.web.plan.replacements import Replacement, replacements_of
from app.web.plan.view import PlanView

MOST_SHOWN = 500

_BETWEEN = " · "
_ARROW = " → "
_MOST_TITLES = 4


@dataclass(frozen=True, slots=True)
class MoveRow:
    """An activity: its new day number, its dates before and after, and what to know about the new one."""

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
        for day, titles in self._crowded().items():
            words = {
                "date": self._date_words(day),
                "count": len(titles),
                "titles": join_words(titles[:_MOST_TITLES], t.language),
            }
            yield t.gettext("%(date)s would have %(count)s activities: %(titles)s.", **words)
        for clash in self._new_clashes():
            yield t.gettext(
                "%(owner)s would have two things at once on %(date)s at %(time)s: “%(one)s” and “%(other)s”.",
                owner=clash.owner,
                date=self._date_words(clash.day),
                time=clash.at,
                one=clash.one,
                other=clash.other,
            )

    def holidays(self) -> str:
        """The public holidays of the first month."""
        named = ((day, self.after.holiday(day)) for day in range(1, LAST_DAY + 1))
        return join_words([f"{self._date_words(day)} {name}" for day, name in named if name], self.view.language)

    def _row(self, before: DatedActivity, after: DatedActivity) -> MoveRow:
        t, language = self.view.t, self.view.language
        old, new = (short_date(one.on, language) if one.on else "" for one in (before, after))
        days = [t.gettext("Day %(day)s", day=one.day) for one in (before, after) if after.day != before.day]
        when = (_ARROW.join(dict.fromkeys((old, new))), _ARROW.join(days))
        notes = (self.after.holiday(after.day), self._lost_weekday(before, after))
        return MoveRow(
            day=str(after.day),
            title=after.activity.title or self.view.knowledge.guidance.of_item(type(after.activity)).title,
            when=_BETWEEN.join(filter(None, when)),
            notes=tuple(filter(None, notes)),
        )

    def _lost_weekday(self, before: DatedActivity, after: DatedActivity) -> str:
        is_kept = not before.on or not after.on or before.on.weekday() == after.on.weekday()
        is_meant = self.move.shift and before.day is not None and before.day > RANGES["days3"][1]
        return "" if is_kept or not is_meant else self.view.t.gettext("can't keep its weekday")

    def _crowded(self) -> Mapping[int, list[str]]:
        """The days on which too many activities come together, unless they did so before, with their titles."""
        groups, now = [set(numbers) for numbers in _by_day(self.move, 0).values()], _by_day(self.move, 1)
        titles = [one.activity.title for one, _ in self.move.activities]
        return {
            day: [titles[number] for number in numbers]
            for day, numbers in sorted(now.items())
            if len(numbers) > MOST_A_DAY and not any(known.issuperset(numbers) for known in groups)
        }

    def _new_clashes(self) -> Iterator[Clash]:
        items = {str(item_of(before)): str(item_of(after)) for before, after in self.move.activities}
        then = [frozenset(items.get(item, item) for item in one.items) for one in clashes(self.before)]
        for clash in clashes(self.after.plan):
            if not any(known.issuperset(clash.items) for known in then):
                yield clash

    def _date_words(self, day: int) -> str:
        on = day_date(self.move.new, day)
        return short_date(on, self.view.language) if on else self.view.t.gettext("Day %(day)s", day=day)


def _by_day(move: LaunchMove, place: int) -> Mapping[int, list[int]]:
    """The activities of each day, before (0) or after (1), by their numbers in the move; work of the team aside."""
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(move.activities):
        if (day := pair[place].day) is not None and pair[place].activity.kind not in TEAM_KINDS:
            numbers[day].append(number)
    return numbers
