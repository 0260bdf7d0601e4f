"""Fields and lists in every state, as views of the same kind that steps show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.plan import STEPS
from app.storage.repositories.answers import Conflict
from app.web.forms.field_views import Fields
from app.web.forms.list_views import list_view
from app.web.forms.views import NO_FORM_ERRORS, Entry, FieldView, FormErrors
from app.web.plan.view import PlanView

_WRONG = "???"
_LIST = ("seeds", "people")


@dataclass(frozen=True, slots=True)
class Sample:
    """A component in one state."""

    state: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Samples:
    """A component in its states."""

    title: str
    states: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class SamplePlans:
    """The plans that show the states."""

    blank: PlanView
    draft: PlanView
    own: PlanView


def field_samples(plans: SamplePlans) -> Iterator[Samples]:
    """Every kind of field, one of them for each template and for each way that it is laid out."""
    for path in _paths(plans.own):
        own = _field(plans.own, path)
        states = {
            "empty": _field(plans.blank, path),
            "filled": own,
            "from the example": _field(plans.draft, path),
            "essential": replace(own, essential=True),
            "private": replace(own, private=True),
            "error": _field(plans.own, path, FormErrors(typed={path: _WRONG}, errors={path: "What is wrong with it."})),
            "conflict": _field(plans.own, path, FormErrors(conflicts={path: Conflict(own.value, 2, None)})),
        }
        title = f"{own.kind}, {len(own.options)} options" if own.options else own.kind
        yield Samples(title, tuple(Sample(state, _apart(field, state)) for state, field in states.items()))


def written_samples(plans: SamplePlans) -> Samples:
    """A text that is written from the answers, as it is, edited, and left behind by what it was made of."""
    written = next(field for field in _all_fields(plans.own) if field.is_written)
    states = {
        "written": replace(written, is_edited=False),
        "edited": replace(written, is_edited=True),
        "stale": replace(written, is_edited=True, is_stale=True),
    }
    return Samples("written text", tuple(Sample(state, _apart(field, state)) for state, field in states.items()))


def list_samples(plans: SamplePlans) -> Samples:
    """A list with rows, and without."""
    step, name = _LIST
    holder = next(fields_of(one.model)[name] for one in STEPS if one.key == step)
    assert not isinstance(holder, Kind)
    views = {"empty": list_view(plans.blank, step, name, holder), "with rows": list_view(plans.own, step, name, holder)}
    states = (Sample(state, replace(view, name=f"{name}-{_slug(state)}")) for state, view in views.items())
    return Samples("list", tuple(states))


def _paths(view: PlanView) -> Iterator[str]:
    """The path of an answered field for each kind; of a choice, those with the fewest and with the most options."""
    fields = [field for field in _all_fields(view) if field.value and not field.is_written]
    for kind in sorted({field.kind for field in fields}):
        alike = sorted((field for field in fields if field.kind == kind), key=lambda field: len(field.options))
        yield from dict.fromkeys((alike[0].path, alike[-1].path) if alike[0].options else (alike[0].path,))


def _all_fields(view: PlanView, form_errors: FormErrors = NO_FORM_ERRORS) -> Iterator[FieldView]:
    """Every field of every step; those of items are of the same kinds."""
    fields = Fields(view, form_errors)
    for step in STEPS:
        yield from fields.of_model(step.model, step.key)


def _field(view: PlanView, path: str, form_errors: FormErrors = NO_FORM_ERRORS) -> FieldView:
    found = {field.path: field for field in _all_fields(view, form_errors)}
    return found[path]


def _apart(field: FieldView, state: str) -> FieldView:
    """The field under a name of its own, so that no two on the page share an id or their choices."""
    other = _apart(field.other, state) if field.other else None
    return replace(field, path=f"{field.path}.{_slug(state)}", other=other)


def _slug(state: str) -> str:
    return state.replace(" ", "-")
