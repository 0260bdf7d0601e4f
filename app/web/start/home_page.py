"""The home page: what this is, and how to start."""

from dataclasses import dataclass
from typing import ClassVar

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
    """

    template: ClassVar[str] = "pages/home.html"

    sentence: SentenceView
    picture: PlanPicture
    plans: tuple[OwnPlan, ...]
    checks: int
    starters: int
    busy: bool
    retention_days: int | None
