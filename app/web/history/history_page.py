"""The history of a plan: its versions by day, those with a name, and what can be undone and redone."""

from dataclasses import dataclass
from typing import ClassVar

from app.storage.repositories.history import History
from app.storage.repositories.operations import Device
from app.web.history.timeline import Day, days_of, label_words
from app.web.plan.authors import moment_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """A version with a name: its number, and when it was."""

    version: int
    name: str
    when: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``undo`` and ``redo`` say what would be, empty for nothing; ``older`` is where the next page begins."""

    template: ClassVar[str] = "pages/history.html"

    bar: PlanBar
    days: tuple[Day, ...]
    named: tuple[NamedVersion, ...]
    undo: str
    redo: str
    older: int


def history_page(view: PlanView, history: History, own: Device) -> HistoryPage:
    """The history of a plan, seen from a device."""
    return HistoryPage(
        bar=plan_bar(view),
        days=days_of(view, history, own),
        named=tuple(NamedVersion(one.version, one.name, moment_words(view, one.changed_at)) for one in history.named),
        undo=label_words(view, history.undo),
        redo=label_words(view, history.redo),
        older=history.older,
    )
