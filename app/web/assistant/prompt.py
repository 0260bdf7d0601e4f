"""The prompt that a founder copies into an assistant: the plan without its private parts, its gaps, and its keys."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from app.coach.review import review
from app.plan.answers import Answers
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Date, Kind, Number, Text, Time, YesNo, Zone
from app.plan.fields.list_kinds import EntriesOf, Field, Lists, StagesOf
from app.plan.files.writing import write_plan_file
from app.plan.paths import FieldPath, ListPath, find_path
from app.plan.plan import STEPS, Step
from app.plan.reading import read_plan
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView

_SHAPE = '{"answers": {"positioning": {"pain": "…"}, "what": {"outputs": [{"title": "…"}]}}}'
_MOST_FINDINGS = 30
_PEOPLE = "seeds.people"
_PLAIN = {Text: "text", Number: "number", Date: "YYYY-MM-DD", Time: "HH:MM", YesNo: "yes|no", Zone: "Area/City"}


def prompt_of(view: PlanView) -> str:
    """The prompt, in the language of the interface; the plan's own words stay as they are."""
    t = view.t
    intro = t.gettext(
        "Help me write the plan of a community. Below are the plan so far, what it still lacks, what a review found, "
        "and the keys it knows. Suggest answers in the language of the plan (%(language)s), short and concrete. Don't "
        "make up people, places, prices or dates: leave out what you don't know.",
        language=view.record.language.own_name,
    )
    shape = t.gettext(
        "Answer with JSON alone, in this shape, with only what is new or different. An item of a list keeps its id; a "
        "new one has none."
    )
    public = _public(view)
    answers = write_plan_file(public, view.record.language)["answers"]
    parts = [
        intro,
        f"{shape}\n{_SHAPE}",
        _part(t.gettext("The plan so far"), [json.dumps(answers, ensure_ascii=False)]),
        _part(t.gettext("What it still lacks"), _missing(view)),
        _part(t.gettext("What the review found"), _findings(view, public)),
        _part(t.gettext("The keys it knows"), (line for step in STEPS for line in _keys(step, view))),
    ]
    return "\n\n".join(part for part in parts if part)


def _part(title: str, lines: Iterator[str] | list[str]) -> str:
    text = "\n".join(lines)
    return f"# {title}\n{text}" if text else ""


def _missing(view: PlanView) -> Iterator[str]:
    paths = dict.fromkeys(path for step in view.progress for path in step.missing)
    for path in paths:
        at = find_path(path)
        if at is not None and not (_is_private(at) or _is_of_people(path)):
            yield f"- {path}: {path_label(at, view.answers, view.knowledge)}"


def _findings(view: PlanView, public: Answers) -> Iterator[str]:
    """What the review says of the public answers alone, as far as the plan with its private ones has it too.

    Its sentences name whom they are about, also where they point to a public answer.
    """
    standing = {(one.name, one.field) for one in view.review.standing}
    context = replace(view.review_context, answers=public, plan=read_plan(public))
    found = (one for one in review(context, view.dismissals).standing if (one.name, one.field) in standing)
    shown = (one for one in found if not (_is_private(find_path(one.field)) or _is_of_people(one.field)))
    for one in islice(shown, _MOST_FINDINGS):
        yield f"- {one.field}: {one.message} {one.advice}"


def _public(view: PlanView) -> Answers:
    """The answers without the private ones, and without the people who are asked first."""
    return Answers({path: raw for path, raw in view.answers.without_private().items() if not _is_of_people(path)})


def _is_of_people(path: str) -> bool:
    """Whether a path is of the people who are asked first: who they are goes to nobody else."""
    return path == _PEOPLE or path.startswith(f"{_PEOPLE}.")


def _is_private(at: object) -> bool:
    if isinstance(at, FieldPath):
        return at.kind.private or (bool(at.list) and ListPath(at.step, at.list).holder.private)
    return isinstance(at, ListPath) and at.holder.private


def _keys(step: Step, view: PlanView) -> Iterator[str]:
    """A line for each question of a step, and one for each list with what its items have."""
    guidance = view.plan_knowledge.guidance
    for name, kind in fields_of(step.model).items():
        if not (kind.private or _is_of_people(f"{step.key}.{name}")):
            yield f"{step.key}.{name}: {_says(kind)} — {guidance.of_step_field(step.key, name).label}"


def _says(kind: Field) -> str:
    return _kind_says(kind) if isinstance(kind, Kind) else _list_says(kind)


def _list_says(holder: Lists) -> str:
    fields = fields_of(holder.item).items()
    item = ", ".join(
        f"{name}: {_kind_says(kind)}" for name, kind in fields if isinstance(kind, Kind) and not kind.private
    )
    if isinstance(holder, StagesOf | EntriesOf):
        keys = "|".join(holder.keys) if isinstance(holder, StagesOf) else "id"
        return f"{{{keys}: {{{item}}}}}"
    return f"[{{{item}}}]"


def _kind_says(kind: Kind) -> str:
    if isinstance(kind, OneOf):
        return "|".join(kind.keys)
    if isinstance(kind, AnyOf):
        return f"[{'|'.join(kind.keys)}]"
    return next((words for known, words in _PLAIN.items() if isinstance(kind, known)), "line")
