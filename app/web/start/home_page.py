"""The home page: what this is, and how to start."""

from dataclasses import dataclass
from typing import ClassVar

from app.web.plan.deleted_plans import DeletedRow
from app.web.plan.task_list import StepLink
from app.web.start.sentence_view import SentenceView
from app.web.start.start_choices import PlanPicture


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """A plan that this browser owns."""

    id: str
    name: str
    changed: str


@dataclass(frozen=True, slots=True)
class LastPlan:
    """The plan that was changed last: when it opens, and what to do next, None where nothing is left."""

    plan: OwnPlan
    launch: str
    next_step: StepLink | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page.

    ``last`` is what one who comes back goes on with, and ``others`` are a few more of their plans.
    ``busy`` is set when this address has started too many plans, ``retention_days`` where plans are not kept for ever.
    ``plans`` are the ids of all that this browser may open.
    ``is_deleted`` is set just after a plan was deleted for good.
    """

    template: ClassVar[str] = "pages/home.html"

    sentence: SentenceView
    picture: PlanPicture
    last: LastPlan | None
    others: tuple[OwnPlan, ...]
    deleted: tuple[DeletedRow, ...]
    checks: int
    starters: int
    busy: bool
    is_deleted: bool
    plans: tuple[str, ...]
    retention_days: int | None
