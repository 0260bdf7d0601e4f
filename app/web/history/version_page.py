"""One version of a plan: what is different now, to be restored in whole or in part, and its name."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.answers import Answers
from app.plan.differences import Difference, FieldDifference, ItemDifference, differences
from app.storage.repositories.history import Version
from app.storage.repositories.operations import Device
from app.web.history.marking import Marked, marked
from app.web.plan.authors import device_words, moment_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.labels import answer_words, path_label
from app.web.plan.view import PlanView

_MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """What is different: its path, by which it is restored, and its label.

    ``texts`` are those of an answer, with the words marked. Without them it is an item or an order, and ``words`` say
    what became of it. What was added since can't be restored alone: it is removed where it stands.
    """

    path: str
    label: str
    texts: Marked | None = None
    words: str = ""
    can_restore: bool = True


@dataclass(frozen=True, slots=True)
class VersionPage:
    """``more`` counts the differences after those that are shown, and ``next`` is how many to skip to see them.

    ``error`` says what is wrong with the name that was typed.
    """

    template: ClassVar[str] = "pages/version.html"

    bar: PlanBar
    version: int
    when: str
    device: str
    name: str
    differences: tuple[ShownDifference, ...]
    more: int
    next: int
    error: str


@dataclass(frozen=True, slots=True)
class VersionQuery:
    """How many differences to skip, and what was typed that can't be the version's name, with the reason."""

    skip: int = 0
    typed: str | None = None
    error: str = ""


def version_page(view: PlanView, version: Version, own: Device, query: VersionQuery) -> VersionPage:
    """A version compared with the plan as it is now."""
    found, end = differences(version.answers, view.answers), query.skip + _MOST_SHOWN
    return VersionPage(
        bar=plan_bar(view),
        version=version.revision.version,
        when=moment_words(view, version.revision.changed_at),
        device=device_words(version.revision.device, own, view.t),
        name=version.revision.name if query.typed is None else query.typed,
        differences=tuple(_shown(view, version.answers, one) for one in found[query.skip : end]),
        more=len(found[end:]),
        next=end,
        error=query.error,
    )


def _shown(view: PlanView, then: Answers, found: Difference) -> ShownDifference:
    t, knowledge = view.t, view.knowledge
    if isinstance(found, FieldDifference):
        texts = (answer_words(found.at, raw, knowledge) for raw in (found.then, found.now))
        return ShownDifference(str(found.at), path_label(found.at, view.answers, knowledge), marked(*texts))
    if not isinstance(found, ItemDifference):
        label = path_label(found.at, then, knowledge)
        return ShownDifference(str(found.at), label, words=t.gettext("In another order"))
    if found.is_there_now:
        label = path_label(found.at, view.answers, knowledge)
        return ShownDifference(str(found.at), label, words=t.gettext("Added since"), can_restore=False)
    return ShownDifference(str(found.at), path_label(found.at, then, knowledge), words=t.gettext("Removed since"))
