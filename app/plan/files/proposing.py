"""What somebody proposes for a plan, as text with JSON in it: a part of a plan file, with what is new or different."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.base.errors import PlanFileError, Problem
from app.base.json_bounds import is_within
from app.base.limits import ITEMS_LIMIT
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.differences import Difference, FieldDifference, ItemDifference, differences
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.files.plan_file import FORMAT
from app.plan.files.problems import problem
from app.plan.files.reading import read_plan_file
from app.plan.files.repeated_keys import decode
from app.plan.lists import Changes, add_item, fresh_ids
from app.plan.paths import ListPath, find_list, find_path
from app.plan.plan import STEPS_BY_KEY

LONGEST = 200_000
_MOST_STRINGS, _MOST_PARTS = 20_000, 20_000
_FENCE_BEGINS, _FENCE_ENDS = re.compile(r"```(?:json)?\s*(?=\{)"), re.compile(r"\}\s*```")
_STEM = "draft"


@dataclass(frozen=True, slots=True)
class Proposal:
    """The answers that a text proposes beside those of the plan, and the keys that a plan doesn't know."""

    answers: Answers
    unknown: tuple[str, ...]

    def differences(self, present: Answers) -> tuple[Difference, ...]:
        """What would be different: other answers, and items that are new. Nothing is ever taken out."""
        found = differences(present, self.applied(present))
        return tuple(one for one in found if isinstance(one, FieldDifference | ItemDifference))

    def applied(self, present: Answers) -> Answers:
        """The plan with all of it; a new item comes at the end of its list."""
        changes: dict[str, str] = {}
        for path, raw in self.answers.items():
            at = find_path(path)
            if isinstance(at, ListPath):
                order = present.order(at.step, at.name)
                changes[path] = " ".join((*order, *(item for item in raw.split() if item not in order)))
            elif raw.strip():
                changes[path] = raw
        return present.with_values(changes)

    def changes(self, present: Answers, chosen: tuple[Difference, ...]) -> Changes:
        """The answers that change where some of the differences are taken. Raises `LimitError` where a list is full."""
        changes: dict[str, str] = {}
        for one in chosen:
            if isinstance(one, FieldDifference):
                changes[str(one.at)] = one.now
            elif isinstance(one, ItemDifference):
                names = fields_of(one.at.list.holder.item)
                fields = {name: raw for name in names if (raw := self.answers.raw(one.at.field(name)))}
                changes |= add_item(present.with_values(changes), one.at, fields)
        return changes


def read_proposal(text: str, present: Answers, language: Language) -> Proposal:
    """What a text proposes; raises `PlanFileError` with what is wrong with it."""
    if len(text) > LONGEST:
        raise PlanFileError((problem("", "longer", most=LONGEST),))
    data, repeated = _decoded(_json_in(text))
    if repeated:
        raise PlanFileError(repeated)
    if not isinstance(data, dict):
        raise PlanFileError((problem("", "not_a_file"),))
    steps = data.get("answers", data if data.keys() & STEPS_BY_KEY.keys() else None)
    if not isinstance(steps, dict):
        raise PlanFileError((problem("answers", "no_answers"),))
    known = {step: fields for step, fields in steps.items() if step in STEPS_BY_KEY}
    with_ids = {step: _with_ids(step, fields, present) for step, fields in known.items()}
    read = read_plan_file({"format": FORMAT, "language": language.value, "answers": with_ids})
    others = tuple(f"answers.{step}" for step in steps if step not in known and step not in _HEAD)
    return Proposal(read.answers, (*others, *read.unknown))


_HEAD = ("format", "language")


def _json_in(text: str) -> str:
    """The JSON in what was copied from a chat, where words or a fence may stand around it."""
    if (begins := _FENCE_BEGINS.search(text)) and (ends := [*_FENCE_ENDS.finditer(text, begins.end())]):
        return text[begins.end() : ends[-1].start() + 1]
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text.strip()


def _decoded(text: str) -> tuple[object, tuple[Problem, ...]]:
    if not text:
        raise PlanFileError((problem("", "empty"),))
    if not is_within(text, strings=_MOST_STRINGS, parts=_MOST_PARTS):
        raise PlanFileError((problem("", "too_deep"),))
    try:
        return decode(text)
    except json.JSONDecodeError as error:
        raise PlanFileError((problem("", "not_json", line=error.lineno, column=error.colno),)) from error
    except (ValueError, RecursionError) as error:
        raise PlanFileError((problem("", "too_deep"),)) from error


def _with_ids(step: str, fields: Any, present: Answers) -> Any:
    """A step whose new items have ids that no item of the plan has ever had."""
    if not isinstance(fields, dict):
        return fields
    return {name: _items_with_ids(ListPath(step, name), value, present) for name, value in fields.items()}


def _items_with_ids(at: ListPath, items: Any, present: Answers) -> Any:
    """The items of a list, each with an id. More than a list may hold stay as they are, to be refused."""
    if not (isinstance(items, list) and isinstance(find_list(at.step, at.name), ListOf)) or len(items) > ITEMS_LIMIT:
        return items
    given = [item["id"] for item in items if isinstance(item, Mapping) and isinstance(item.get("id"), str)]
    taken = present.with_values({str(at): " ".join((*present.order(at.step, at.name), *given))})
    new_ids = fresh_ids(taken, at, _STEM)
    return [
        {**item, "id": next(new_ids)} if isinstance(item, Mapping) and item.get("id") is None else item
        for item in items
    ]
