"""One version of a plan: what is different now, to be restored in whole or in part; what it changed; and its name."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import join_clauses
from app.plan.answers import Answers
from app.plan.differences import Difference, FieldDifference, ItemDifference, OrderDifference, differences
from app.plan.fields.declare import fields_of
from app.plan.paths import ItemPath, find_field
from app.storage.repositories.history import Version
from app.web.history.marking import Marked, marked
from app.web.history.notice import Notice, notice_words
from app.web.plan.authors import Viewpoint, moment_words, who_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.labels import answer_words, item_name, path_label
from app.web.plan.view import PlanView

_MOST_SHOWN = 50
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """What is different: its path, by which it is restored, and its label.

    ``texts`` are those of an answer or an order, with the words marked; else it is an item: ``words`` say what became
    of it, and ``lines`` what it holds. What was added since can't be restored: it is removed where it stands.
    """

    path: str
    label: str
    texts: Marked | None = None
    words: str = ""
    lines: tuple[str, ...] = ()
    can_restore: bool = True


@dataclass(frozen=True, slots=True)
class VersionQuery:
    """What is asked of a version: how many differences to skip, or what it changed itself; and what to say.

    ``typed`` is what can't be its name, and ``error`` says why.
    """

    skip: int = 0
    is_change: bool = False
    notice: Notice = Notice.NOTHING
    typed: str | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class VersionPage:
    """``more`` counts the differences after those that are shown, and ``next`` is how many to skip to see them."""

    template: ClassVar[str] = "pages/version.html"

    bar: PlanBar
    version: int
    title: str
    when: str
    device: str
    name: str
    is_change: bool
    differences: tuple[ShownDifference, ...]
    skipped: int
    more: int
    next: int
    notice: str
    error: str


def version_page(view: PlanView, version: Version, own: Viewpoint, query: VersionQuery) -> VersionPage:
    """A version compared with the plan as it is now, or with the version before."""
    revision = version.revision
    then, now = (version.before, version.answers) if query.is_change else (version.answers, view.answers)
    found = differences(then, now)
    skip = query.skip if query.skip < len(found) else 0
    end, when = skip + _MOST_SHOWN, moment_words(view, revision.changed_at, own)
    return VersionPage(
        bar=plan_bar(view),
        version=revision.version,
        title=revision.name or when,
        when=when,
        device=who_words(view, revision.operation.author, own),
        name=revision.name if query.typed is None else query.typed,
        is_change=query.is_change,
        differences=tuple(Comparison(view, then, now).shown(one) for one in found[skip:end]),
        skipped=skip,
        more=len(found[end:]),
        next=end,
        notice=notice_words(query.notice, view.t),
        error=query.error,
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a plan that are compared."""

    view: PlanView
    then: Answers
    now: Answers

    def shown(self, found: Difference) -> ShownDifference:
        """A difference in words."""
        if isinstance(found, FieldDifference):
            texts = (answer_words(found.at, raw, self.view.knowledge) for raw in (found.then, found.now))
            label = path_label(found.at, self.now, self.view.knowledge)
            return ShownDifference(str(found.at), label, marked(*texts))
        return self._item(found) if isinstance(found, ItemDifference) else self._order(found)

    def _item(self, found: ItemDifference) -> ShownDifference:
        t, there = self.view.t, self.now if found.is_there_now else self.then
        return ShownDifference(
            path=str(found.at),
            label=path_label(found.at, there, self.view.knowledge),
            words=t.gettext("Added") if found.is_there_now else t.gettext("Removed"),
            lines=self._lines(found.at, there),
            can_restore=not found.is_there_now,
        )

    def _order(self, found: OrderDifference) -> ShownDifference:
        names = (
            join_clauses(
                [item_name(item, answers, self.view.knowledge) for item in answers.items_of(found.at)],
                self.view.language,
            )
            for answers in (self.then, self.now)
        )
        label = path_label(found.at, self.now, self.view.knowledge)
        return ShownDifference(str(found.at), label, marked(*names), self.view.t.gettext("Order changed"))

    def _lines(self, item: ItemPath, answers: Answers) -> tuple[str, ...]:
        fields = (find_field(item.field(name)) for name in fields_of(item.list.holder.item))
        given = [(at, raw) for at in fields if at and (raw := answers.raw(str(at))).strip()]
        knowledge = self.view.knowledge
        return tuple(
            f"{knowledge.guidance.of_path(at).label}: {answer_words(at, raw, knowledge)}"
            for at, raw in given[:_MOST_LINES]
        )
