"""The hours that the busiest week asks of everyone with a role, beside those that they promise."""

from dataclasses import dataclass

from app.i18n.dates import number_words
from app.schedule.load import Load, loads
from app.schedule.workload import MINUTES_IN_HOUR
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class HoursBar:
    """One person's hours. ``width`` is how much of what is promised is needed, in percent."""

    name: str
    words: str
    width: int
    is_over: bool


def hours_bars(view: PlanView) -> tuple[HoursBar, ...]:
    """A bar for everyone of whom anything is asked or promised."""
    return tuple(_bar(view, load) for load in loads(view.plan) if load.needed or load.promised)


def _bar(view: PlanView, load: Load) -> HoursBar:
    needed, promised = round(load.needed / MINUTES_IN_HOUR, 1), load.promised
    if promised is None:
        return HoursBar(load.name, view.t.gettext("%(hours)s h", hours=number_words(needed)), 0, is_over=False)
    of = round(promised / MINUTES_IN_HOUR, 1)
    words = view.t.gettext("%(needed)s of %(promised)s h", needed=number_words(needed), promised=number_words(of))
    width = min(100, round(100 * load.needed / promised)) if promised else 100
    return HoursBar(load.name, words, width, is_over=needed > of)
