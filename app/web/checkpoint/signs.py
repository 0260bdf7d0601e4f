"""What speaks for each choice at a checkpoint, from the plan's own figures."""

from collections.abc import Iterator, Mapping

from app.i18n.dates import number_words
from app.schedule.carried_out import CarriedOut, carried_out, did_nearly_everything, silence_lately
from app.schedule.months import DAYS_IN_MONTH
from app.schedule.weekly_figures import series
from app.web.plan.view import PlanView
from app.web.retrospective.done import count_words

_MOSTLY, _HARDLY = 0.6, 0.3
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
    total = _lately(view, today).total
    if total.planned and total.done >= _MOSTLY * total.planned:
        yield view.t.gettext("In the last 30 days: %(count)s.", count=count_words(view, total))
    for one in series(view.plan):
        week = max(one.figures, default=None)
        if week is not None and one.target is not None and one.figures[week] >= one.target:
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
    total = _lately(view, today).total
    if total.planned > total.untold and total.done <= _HARDLY * total.planned:
        yield view.t.gettext("In the last 30 days: %(count)s.", count=count_words(view, total))
    if silent := silence_lately(view.plan, today):
        yield view.t.ngettext(
            "Nothing was done for members for %(n)s day.", "Nothing was done for members for %(n)s days.", len(silent)
        )


def _lately(view: PlanView, today: int) -> CarriedOut:
    return carried_out(view.plan, range(max(1, today - DAYS_IN_MONTH + 1), today + 1))
