"""The history of a plan: its versions by day, those with a name, and what can be undone and redone."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.zones import zone_name
from app.plan.answers import Answers
from app.storage.repositories.history import History
from app.storage.repositories.undo import Undoable
from app.web.history.notice import Notice, notice_words
from app.web.history.timeline import Day, changed_items, days_of, is_list, label_words, named_answers
from app.web.plan.authors import Viewpoint, clock_zone, moment_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """A version with a name: its number, and when it was."""

    version: int
    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Step:
    """What can be undone or redone next: the version that it is about, and what would change."""

    version: int
    words: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``older`` is where the next page begins, 0 on the last. ``notice`` says what was done just now.

    ``zone`` is what the zone is called by whose clocks the times are told.
    """

    template: ClassVar[str] = "pages/history.html"

    bar: PlanBar
    days: tuple[Day, ...]
    named: tuple[NamedVersion, ...]
    undo: Step | None
    redo: Step | None
    older: int
    notice: str
    zone: str


def history_page(view: PlanView, history: History, own: Viewpoint, notice: Notice) -> HistoryPage:
    """The history of a plan."""
    answers = named_answers(view, history)
    return HistoryPage(
        bar=plan_bar(view),
        days=days_of(view, history, own),
        named=tuple(
            NamedVersion(one.version, one.name, moment_words(view, one.changed_at, own)) for one in history.named
        ),
        undo=_step(view, history.undo, answers),
        redo=_step(view, history.redo, answers),
        older=history.older,
        notice=notice_words(notice, view.t),
        zone=zone_name(clock_zone(view.plan.when.zone, own).key, view.language),
    )


def _step(view: PlanView, found: Undoable | None, answers: Answers) -> Step | None:
    if found is None:
        return None
    paths = (
        one
        for path, edit in found.edits.items()
        for one in (changed_items(path, answers.raw(path), edit.value) if is_list(path) else (path,))
    )
    return Step(found.version, label_words(view, paths, answers))
