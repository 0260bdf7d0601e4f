"""The plans that this device knows, each with its state, and ways to forget them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import ClassVar

from app.i18n.dates import date_time_and_zone
from app.i18n.translator import Translator
from app.plan.fields.kinds import Date, Zone
from app.storage.repositories.deleting import DeletedPlan
from app.storage.repositories.plan_states import PlanState
from app.storage.repositories.plans import NamedPlan
from app.web.plan.authors import Viewpoint, clock_zone
from app.web.plan.deleted_plans import DeletedRow, deleted_rows
from app.wording.launch import launch_words


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan in words. ``is_kept`` says that its owner has saved the edit link somewhere."""

    id: str
    name: str
    changed: str
    launch: str
    answers: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class PlansPage:
    """``unsaved`` are the plans that would be lost by forgetting all; ``forgotten`` is set just after some were."""

    template: ClassVar[str] = "pages/plans.html"

    plans: tuple[KnownPlan, ...]
    deleted: tuple[DeletedRow, ...]
    unsaved: tuple[KnownPlan, ...]
    forgotten: bool


def plans_page(
    found: tuple[tuple[NamedPlan, PlanState], ...],
    deleted: tuple[DeletedPlan, ...],
    own: Viewpoint,
    t: Translator,
    *,
    forgotten: bool,
) -> PlansPage:
    """The plans of a device, and those that it may still bring back."""
    plans = tuple(_known(plan, state, own, t) for plan, state in found)
    unkept = tuple(plan for plan in plans if not plan.is_kept)
    return PlansPage(plans, deleted_rows(deleted, own, t.language), unkept, forgotten)


def _known(plan: NamedPlan, state: PlanState, own: Viewpoint, t: Translator) -> KnownPlan:
    zone, launch = clock_zone(Zone().read(plan.zone), own), Date().read(state.launch)
    today = datetime.now(UTC).astimezone(zone).date()
    return KnownPlan(
        id=plan.record.id,
        name=plan.name,
        changed=date_time_and_zone(plan.record.changed_at, zone, t.language),
        launch=launch_words(launch if isinstance(launch, date) else None, today, t),
        answers=_answer_words(state, t),
        is_kept=plan.record.edit_link_kept,
    )


def _answer_words(state: PlanState, t: Translator) -> str:
    if not state.answers:
        return t.gettext("nothing answered yet")
    if state.drafts:
        return t.gettext(
            "%(drafts)s of %(total)s answers still from the example", drafts=state.drafts, total=state.answers
        )
    return t.ngettext("%(n)s answer", "%(n)s answers", state.answers)
