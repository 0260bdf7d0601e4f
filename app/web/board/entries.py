"""What is on a day of the board: activities as cards, fixed slots as quiet lines, each with its time."""

from dataclasses import dataclass
from datetime import time
from functools import cached_property

from app.i18n.dates import clock_time, join_words
from app.plan.fields.values import Clock
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.board import PlannedActivity
from app.schedule.preparation import overdue_preparation
from app.schedule.workload import MINUTES_IN_HOUR, minutes_of
from app.web.board.addresses import board_address, card_id
from app.web.board.cards import card_of
from app.web.plan.addresses import with_query
from app.web.plan.arrival import BoardPlace
from app.web.plan.view import PlanView
from app.wording.shortening import shortened
from app.wording.values import time_words

_MOST_CLASHES = 3
_TITLE = 30
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class ClockSpan:
    """When something begins and ends by the clock. ``start`` and ``width`` are percents of the day, to draw it."""

    begins: str = ""
    ends: str = ""
    start: float = 0
    width: float = 0


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A fixed slot on one of its days."""

    at: ClockSpan
    title: str


@dataclass(frozen=True, slots=True)
class Card:
    """An activity. ``key`` is ``<step>.<item id>``, ``line`` says who and how long, ``notes`` what is wrong with it.

    ``beside`` is what members could be at instead, which may be meant.
    """

    at: ClockSpan
    title: str
    key: str
    address: str
    line: str
    beside: str
    notes: tuple[str, ...]
    tone: str
    is_open: bool

    @property
    def id(self) -> str:
        """The card's id in the page."""
        return card_id(self.key)


Entry = Card | SlotLine


def slot_line(slot: Slot) -> SlotLine:
    """A fixed slot as it is shown."""
    return SlotLine(_clock_span(slot.time, minutes_of(slot)), slot.title)


@dataclass(frozen=True)
class Cards:
    """Makes the cards of a board that was opened at the days of a step."""

    view: PlanView
    step: str
    place: BoardPlace

    def card(self, one: PlannedActivity) -> Card:
        """An activity as it is shown."""
        activity, key = one.dated.activity, f"{one.dated.step}.{one.dated.activity.id}"
        notes = (*_notes(self.view, one), *self._over(key))
        return Card(
            at=_clock_span(activity.time, minutes_of(activity)),
            title=activity.title or self.view.knowledge.guidance.of_item(Activity).title,
            key=key,
            address=f"{self._before_key}{key}#panel",
            line=" · ".join(part for part in (activity.owner, _minutes_words(self.view, activity)) if part),
            beside=_beside(self.view, one),
            notes=notes,
            tone="care" if notes else "good" if activity.led_by == "member" else "",
            is_open=key == self.place.opened,
        )

    def _over(self, key: str) -> tuple[str, ...]:
        return (self.view.t.gettext("already over"),) if key in self._overdue else ()

    @cached_property
    def _overdue(self) -> frozenset[str]:
        """The keys of what should have been prepared by now."""
        overdue = overdue_preparation(self.view.plan, self.view.review_context.today)
        return frozenset(card_of(one.item) for one in overdue)

    @cached_property
    def _before_key(self) -> str:
        return with_query(board_address(self.view.id, self.step, self.place.view, month=self.place.month), open="")


def _notes(view: PlanView, one: PlannedActivity) -> tuple[str, ...]:
    """What is wrong with an activity that can be seen on the board."""
    t, dated = view.t, one.dated
    own = f"{dated.step}.activities.{dated.activity.id}.time"
    others = [shortened(clash.one if clash.path == own else clash.other, _TITLE) for clash in one.clashes]
    titles = join_words(list(dict.fromkeys(others))[:_MOST_CLASHES], view.language)
    notes = [t.gettext("clashes with “%(titles)s”", titles=titles)] if others else []
    if dated.is_outside and dated.day is not None and dated.day <= dated.last:
        part = view.knowledge.guidance.steps[dated.step].title
        notes.append(t.gettext("still listed under “%(part)s”", part=part))
    return tuple(notes)


def _beside(view: PlanView, one: PlannedActivity) -> str:
    titles = join_words([shortened(title, _TITLE) for title in one.at_once], view.language)
    return view.t.gettext("same time as “%(titles)s”", titles=titles) if titles else ""


def _minutes_words(view: PlanView, activity: Activity) -> str:
    minutes = activity.minutes
    return view.t.ngettext("%(n)s min", "%(n)s min", int(minutes)) if isinstance(minutes, int | float) else ""


def _clock_span(at: Clock, minutes: int) -> ClockSpan:
    if not isinstance(at, time):
        return ClockSpan(begins=time_words(at))
    begins = at.hour * MINUTES_IN_HOUR + at.minute
    ends = begins + minutes
    until = clock_time(time(*divmod(ends % _MINUTES_A_DAY, MINUTES_IN_HOUR)))
    shown = min(ends, _MINUTES_A_DAY) - begins
    return ClockSpan(clock_time(at), until, _percent(begins), _percent(shown))


def _percent(minutes: int) -> float:
    return round(100 * minutes / _MINUTES_A_DAY, 2)
