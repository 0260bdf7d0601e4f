"""What a form sent, read by ourselves from its raw fields.

A field is sent under its path; beside it stands ``base:<path>``, what the field was made over.
``new:<step>.<list>`` is the first line of an item to add. ``mine:<path>`` is what was typed where another text had been
saved elsewhere, which the form then shows beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.plan.cleaning import cleaned
from app.plan.fields.choice_kinds import AnyOf
from app.plan.paths import FieldPath, find_field
from app.storage.repositories.answers import Edit
from app.web.forms.bases import Base, read_base
from app.web.http.form_data import read_form_data
from app.web.http.parameters import read_version

_BASE, _NEW, _MINE = "base:", "new:", "mine:"
MAX_FIELDS = 1_000


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form as it was sent: what may be saved, and what is over a limit, by path.

    ``given_up`` are the edits that are only to be kept in the history: the other text was chosen.
    ``since`` is the version of the plan that its page was opened at, 0 where it doesn't tell.
    """

    edits: Mapping[str, Edit]
    given_up: frozenset[str]
    over_limit: Mapping[str, LimitError]
    typed: Mapping[str, str]
    new_items: Mapping[str, str]
    op_id: str
    action: str
    since: int

    @property
    def action_name(self) -> str:
        """The button that was pressed; what stands after a colon is its object."""
        return self.action.partition(":")[0]


async def read_form(request: Request) -> Submitted:
    """The form that a request carries; fields that are not a plan's are passed over. Anything but a form is refused."""
    form = await read_form_data(request, max_fields=MAX_FIELDS)
    fields = {str(found): found for name in form if (found := _field(name))}
    typed = {path: _raw(form, path, takes_several=isinstance(at.kind, AnyOf)) for path, at in fields.items()}
    bases = {path: _base(form, path) for path in fields}
    untouched = frozenset(path for path, base in bases.items() if base.is_untouched(typed[path]))
    given_up = {path: mine for path in untouched if (mine := _text(form, _MINE + path))}
    typed |= given_up
    edits: dict[str, Edit] = {}
    over_limit: dict[str, LimitError] = {}
    for path in (one for one in fields if one not in untouched or one in given_up):
        try:
            edits[path] = Edit(bases[path].version, cleaned(path, fields[path].kind, typed[path]))
        except LimitError as error:
            over_limit[path] = error
    return Submitted(
        edits=edits,
        given_up=frozenset(given_up),
        over_limit=over_limit,
        typed=typed,
        new_items=_new_items(form),
        op_id=_text(form, "op_id"),
        action=_text(form, "action"),
        since=read_version(_text(form, "since")),
    )


def _field(name: str) -> FieldPath | None:
    return find_field(name.removeprefix(_BASE)) if name.startswith(_BASE) else None


def _raw(form: FormData, path: str, *, takes_several: bool) -> str:
    values = [value for value in form.getlist(path) if isinstance(value, str)]
    return "\n".join(values) if takes_several else "".join(values[:1])


def _base(form: FormData, path: str) -> Base:
    base = read_base(_text(form, _BASE + path))
    if base is None:
        raise HTTPException(422)
    return base


def _new_items(form: FormData) -> dict[str, str]:
    pairs = ((name.removeprefix(_NEW), _text(form, name)) for name in form if name.startswith(_NEW))
    return {path: text for path, text in pairs if text.strip()}


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
