"""What speaks for each choice at a checkpoint, from the plan's own figures."""

from collections.abc import Iterator, Mapping

from app.i18n.dates import number_words
from app.schedule.carried_out import Tally, carried_out, did_nearly_everything, silence_lately
from app.schedule.months import DAYS_IN_MONTH
from app.schedule.reached import is_reached
from app.schedule.weekly_figures import series
from app.web.plan.view import PlanView
from app.web.retrospective.done import count_words

_MOSTLY, _HARDLY = 0.6, 0.3
_FEWEST = 3
"""Fewer ticks than these say nothing of a month."""
_LARGE = 100


def signs_for(view: PlanView, today: int) -> Mapping[str, tuple[str, ...]]:
    """For each choice what speaks for it, in sentences; nothing where the figures don't say."""
    return {
        "go_on": tuple(_going_on(view, today)),
        "split": tuple(_splitting(view)),
        "hand_over": tuple(_handing_over(view, today)),
        "dissolve": tuple(_dissolving(view, today)),
    }


def _going_on(view: PlanView, today: int) -> Iterator[str]:
    told = _told_lately(view, today)
    if told.planned >= _FEWEST and told.done >= _MOSTLY * told.planned:
        yield _ticked(view, told)
    for one in series(view.plan):
        week = max(one.figures, default=None)
        if week is not None and is_reached(one, week):
            yield view.t.gettext(
                "%(name)s: %(figure)s in week %(week)s, and the target is met.",
                name=one.metric.name,
                figure=number_words(one.figures[week]),
                week=week,
            )


def _splitting(view: PlanView) -> Iterator[str]:
    size = view.plan.who.target_size
    if isinstance(size, int | float) and size > _LARGE:
        yield view.t.gettext(
            "It's planned for %(size)s people. Beyond a hundred, fewer of them speak.", size=number_words(size)
        )
    for group in view.plan.who.groups:
        if group.name:
            yield view.t.gettext("You have planned the group “%(name)s”.", name=group.name)


def _handing_over(view: PlanView, today: int) -> Iterator[str]:
    if found := did_nearly_everything(view.plan, today):
        yield view.t.gettext(
            "%(name)s did %(done)s of the last %(of)s things.", name=found.name, done=found.done, of=found.of
        )


def _dissolving(view: PlanView, today: int) -> Iterator[str]:
    told = _told_lately(view, today)
    if told.planned >= _FEWEST and told.done <= _HARDLY * told.planned:
        yield _ticked(view, told)
    if silent := silence_lately(view.plan, today):
        yield view.t.ngettext(
            "Nothing was done for members for %(n)s day.", "Nothing was done for members for %(n)s days.", len(silent)
        )


def _told_lately(view: PlanView, today: int) -> Tally:
    """What became of what was ticked lately: of the rest nobody knows, so it speaks for nothing."""
    total = carried_out(view.plan, range(max(1, today - DAYS_IN_MONTH + 1), today + 1)).total
    return Tally(total.done, total.missed, untold=0)


def _ticked(view: PlanView, told: Tally) -> str:
    return view.t.gettext("Of what was ticked in the last 30 days: %(count)s.", count=count_words(view, told))
