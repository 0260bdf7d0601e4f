"""Which of the texts to post are still the example's words, and by which of their answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.document.writing.message_pack import message_pack
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.known_paths import NAME
from app.plan.paths import find_path
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView
from app.wording.texts import source_paths


@dataclass(frozen=True, slots=True)
class ExampleWords:
    """The answer by which a text is still the example's: what it is called, and where it is asked."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class ExampleTexts:
    """How many of all texts are still the example's, and where the first of them is changed."""

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
    answer = _examples_answer(view, path)
    at = find_path(answer)
    return (
        ExampleWords(path_label(at, view.answers, view.knowledge), view.address + field_address(answer)) if at else None
    )


def _examples_answer(view: PlanView, path: str) -> str:
    """The answer by which it is: its own, or one of those that it is written from. Empty where it is the founder's.

    A written text is the example's as long as it says the example's name, or nothing that is the founder's.
    """
    drafted = view.review_context.drafted
    if view.answers.raw(path).strip():
        return path if path in drafted else ""
    sources = [one for one in _sources(view, path) if view.answers.raw(one).strip() and view.answers.is_in_place(one)]
    if NAME in sources and NAME in drafted:
        return NAME
    return sources[0] if sources and drafted.issuperset(sources) else ""


def _sources(view: PlanView, path: str) -> list[str]:
    """The answers that a text is written from: those in its template, or the title of the activity it announces."""
    if path not in WRITTEN_FIELDS:
        return [path.rpartition(".")[0] + ".title"]
    sources = source_paths(path, view.plan_knowledge)
    return sorted(one for one in view.answers if one in sources or one.startswith(tuple(f"{at}." for at in sources)))
