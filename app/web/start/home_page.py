"""The home page: what this is, and how to start."""

from dataclasses import dataclass
from typing import ClassVar

from app.web.plan.deleted_plans import DeletedRow
from app.web.start.sentence_view import SentenceView
from app.web.start.start_choices import PlanPicture


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """A plan that this browser owns."""

    id: str
    name: str
    changed: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page.

    ``busy`` is set when this address has started too many plans, ``retention_days`` where plans are not kept for ever.
    ``is_deleted`` is set just after a plan was deleted for good.
    """

    template: ClassVar[str] = "pages/home.html"

    sentence: SentenceView
    picture: PlanPicture
    plans: tuple[OwnPlan, ...]
    deleted: tuple[DeletedRow, ...]
    checks: int
    starters: int
    busy: bool
    is_deleted: bool
    retention_days: int | None
