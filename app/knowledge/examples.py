"""Examples of answers: what the starters say in answer to the same question."""

from collections.abc import Iterable, Mapping

from app.knowledge.starters import Starter
from app.plan.fields.kinds import Kind, Line, Text
from app.plan.known_paths import KIND
from app.plan.paths import FieldPath, find_field

_MOST = 4
_LONGEST = 90
_BEGINS_A_PLACE = "{"


def examples_of(starters: Iterable[Starter]) -> Mapping[str, tuple[str, ...]]:
    """Some short answers for each question that is answered in words, by the place of the question.

    A starter gives one to each question. Answers with places in them depend on a plan, and are left out.
    """
    found: dict[str, list[str]] = {}
    for starter in starters:
        for place, text in _answers_of(starter).items():
            known = found.setdefault(place, [])
            if len(known) < _MOST and text not in known:
                known.append(text)
    return {place: tuple(texts) for place, texts in found.items()}


def examples_by_kind(starters: Iterable[Starter]) -> Mapping[str, Mapping[str, str]]:
    """A short answer to each such question, by the kind of community that gives it and the place of the question."""
    found: dict[str, dict[str, str]] = {}
    for starter in starters:
        found.setdefault(starter.answers.raw(KIND), {}).update(_answers_of(starter))
    return found


def place_of_question(at: FieldPath) -> str:
    """Where a question is: a field of a step, or a field of a list's items, whichever the item."""
    return f"{at.step}.{at.list}.{at.field}" if at.list else f"{at.step}.{at.field}"


def _answers_of(starter: Starter) -> Mapping[str, str]:
    answers: dict[str, str] = {}
    for path, raw in starter.answers.items():
        at, text = find_field(path), " ".join(raw.split())
        if at and _is_in_words(at.kind) and text and len(text) <= _LONGEST and _BEGINS_A_PLACE not in text:
            answers.setdefault(place_of_question(at), text)
    return answers


def _is_in_words(kind: Kind) -> bool:
    return isinstance(kind, Line | Text)
