"""The page for drafting with an assistant: the prompt, and what was pasted back beside what is there."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar

from app.base.errors import PlanFileError
from app.plan.differences import Difference, FieldDifference
from app.plan.files.problems import printable, problem_words
from app.plan.files.proposing import Proposal
from app.web.advice.fixed import Fixed, fixed_by
from app.web.assistant.prompt import prompt_of
from app.web.history.version_page import Comparison, ShownDifference
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView

MOST_SHOWN = 200
_MOST_UNKNOWN = 20
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Suggested:
    """One difference: ``key`` is what its tick sends, which also tells the answer that it would replace."""

    key: str
    shown: ShownDifference


@dataclass(frozen=True, slots=True)
class AssistantPage:
    """``pasted`` is what came back, and ``suggested`` what it would change; ``more`` counts what is not listed.

    ``wrong`` says what can't be read, by where it stands; ``unknown`` are keys that no plan has. ``note`` is what to
    know before ticking again. Without ``pasted`` the page has the prompt.
    """

    template: ClassVar[str] = "pages/assistant.html"

    bar: PlanBar
    prompt: str
    pasted: str
    is_compared: bool
    suggested: tuple[Suggested, ...]
    more: int
    wrong: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    note: str
    fixed: Fixed | None


def prompt_page(view: PlanView, fixed: str) -> AssistantPage:
    """The prompt, and where to paste what the assistant says; ``fixed`` is what was taken just now."""
    return _page(view, fixed=fixed_by(view, fixed, _address(view)))


def refused_page(view: PlanView, pasted: str, error: PlanFileError) -> AssistantPage:
    """What is wrong with what was pasted, which is kept."""
    wrong = tuple((one.where, problem_words(one, view.t)) for one in error.problems[:_MOST_UNKNOWN])
    return _page(view, pasted, wrong=wrong)


def compared_page(view: PlanView, pasted: str, proposal: Proposal, note: str = "") -> AssistantPage:
    """What a proposal would change, to be ticked."""
    found = proposal.differences(view.answers)
    comparison = Comparison(view, view.answers, proposal.applied(view.answers))
    suggested = tuple(Suggested(key_of(one, proposal), comparison.shown(one)) for one in found[:MOST_SHOWN])
    unknown = tuple(map(printable, proposal.unknown[:_MOST_UNKNOWN]))
    more = len(found) - len(suggested)
    return _page(view, pasted, is_compared=True, suggested=suggested, more=more, unknown=unknown, note=note)


def chosen_of(view: PlanView, proposal: Proposal, keys: Collection[str]) -> tuple[Difference, ...]:
    """The differences whose ticks were sent, as far as what they replace is still what the page has shown."""
    return tuple(one for one in proposal.differences(view.answers) if key_of(one, proposal) in keys)


def key_of(one: Difference, proposal: Proposal) -> str:
    """What the tick of a difference sends: a new item gets another id each time, so what is in it counts too."""
    if isinstance(one, FieldDifference):
        shown = one.then
    else:
        start = f"{one.at}."
        shown = json.dumps(
            {path[len(start) :]: raw for path, raw in proposal.answers.items() if path.startswith(start)}
        )
    return f"{one.at}~{sha256(shown.encode()).hexdigest()[:_DIGITS]}"


def _page(  # noqa: PLR0913  # the parts of the page, each of which may be empty
    view: PlanView,
    pasted: str = "",
    *,
    is_compared: bool = False,
    suggested: tuple[Suggested, ...] = (),
    more: int = 0,
    wrong: tuple[tuple[str, str], ...] = (),
    unknown: tuple[str, ...] = (),
    note: str = "",
    fixed: Fixed | None = None,
) -> AssistantPage:
    prompt = "" if is_compared else prompt_of(view)
    return AssistantPage(plan_bar(view), prompt, pasted, is_compared, suggested, more, wrong, unknown, note, fixed)


def _address(view: PlanView) -> str:
    return f"{view.address}/assistant"
