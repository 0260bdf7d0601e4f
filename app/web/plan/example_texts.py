"""Which of the texts to post are still the example's words, and by which of their answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.document.writing.message_pack import message_pack
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.fields.declare import fields_of
from app.plan.known_paths import NAME
from app.plan.paths import FieldPath, ListPath, find_field, find_path
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView
from app.wording.texts import source_paths

_TOLD = ("why", "person", "weekdays", "time")
"""What a text says of a rule, a role or a slot beside what it is called."""
_CALLED_OFF = ("where.venue",)
"""What the text that calls a meet-up off tells of the plan; no one answer is its own."""
_ANNOUNCED = ("title", "time", "purpose")


@dataclass(frozen=True, slots=True)
class ExampleWords:
    """The first answer by which a text is still the example's: what it is called, and where it is asked.

    ``is_partly`` tells that some of the text is the founder's.
    """

    label: str
    address: str
    is_partly: bool


@dataclass(frozen=True, slots=True)
class ExampleTexts:
    """How many of all texts are still the example's, if only in part, and where the first of them is changed."""

    count: int
    total: int
    first: ExampleWords


def texts_to_post(view: PlanView) -> ExampleTexts | None:
    """What is still the example's of all texts of a plan that will be posted."""
    if not view.review_context.drafted:
        return None
    return example_texts(view, (one.path for one in message_pack(view.plan, view.plan_knowledge)))


def example_texts(view: PlanView, paths: Iterable[str]) -> ExampleTexts | None:
    """What is still the example's of the texts at these paths; None where nothing is."""
    words = [example_words(view, path) for path in paths]
    found = [one for one in words if one]
    return ExampleTexts(len(found), len(words), found[0]) if found else None


def example_words(view: PlanView, path: str) -> ExampleWords | None:
    """Why a text is still the example's; None where it isn't."""
    answers, drafted = view.answers, view.review_context.drafted
    said = [one for one in _said(view, path) if answers.raw(one).strip() and answers.is_in_place(one)]
    examples = [one for one in said if one in drafted]
    first = NAME if NAME in examples else next(iter(examples), "")
    at = find_path(first)
    if at is None:
        return None
    is_partly = first != NAME and len(examples) < len(said)
    return ExampleWords(path_label(at, answers, view.knowledge), view.address + field_address(first), is_partly)


def _said(view: PlanView, path: str) -> list[str]:
    """The answers that a text is made of: its own, those in its template, or what announces its activity."""
    if not find_field(path):
        return list(_CALLED_OFF)
    if view.answers.raw(path).strip():
        return [path]
    if path not in WRITTEN_FIELDS:
        activity = path.rpartition(".")[0]
        return [f"{activity}.{name}" for name in _ANNOUNCED]
    sources = source_paths(path, view.plan_knowledge)
    return sorted(one for one in view.answers if (at := find_field(one)) and _is_said(at, sources))


def _is_said(at: FieldPath, sources: frozenset[str]) -> bool:
    """Whether a text says an answer; of an item it says what it is called, and some of the rest."""
    if not at.list:
        return str(at) in sources
    named = ListPath(at.step, at.list)
    return str(named) in sources and at.field in (next(iter(fields_of(named.holder.item))), *_TOLD)
