"""What a form sent, read by ourselves from its raw fields.

A field is sent under its path; beside it stands ``base:<path>``, the version of the answer that the form was made over.
``new:<step>.<list>`` is the first line of an item to add.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.plan.cleaning import cleaned
from app.plan.fields.choice_kinds import AnyOf
from app.plan.paths import find_field
from app.storage.repositories.answers import Edit

_BASE, _NEW = "base:", "new:"
MAX_FIELDS = 1_000
_FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form as it was sent: the edits that may be saved, and the answers that are over a limit, by path."""

    edits: Mapping[str, Edit]
    over_limit: Mapping[str, LimitError]
    typed: Mapping[str, str]
    new_items: Mapping[str, str]
    op_id: str
    action: str

    @property
    def action_name(self) -> str:
        """The button that was pressed; what stands after a colon is its object."""
        return self.action.partition(":")[0]


async def read_form(request: Request) -> Submitted:
    """The form that a request carries; fields that are not a plan's are passed over. Anything but a form is refused."""
    if not request.headers.get("content-type", "").startswith(_FORM_TYPES):
        raise HTTPException(415)
    form = await request.form(max_fields=MAX_FIELDS, max_files=0)
    edits: dict[str, Edit] = {}
    over_limit: dict[str, LimitError] = {}
    typed: dict[str, str] = {}
    for name in form:
        path = name.removeprefix(_BASE)
        found = find_field(path) if name.startswith(_BASE) else None
        if found is None:
            continue
        typed[path] = _raw(form, path, takes_several=isinstance(found.kind, AnyOf))
        try:
            edits[path] = Edit(_version(form, name), cleaned(path, found.kind, typed[path]))
        except LimitError as error:
            over_limit[path] = error
    return Submitted(edits, over_limit, typed, _new_items(form), _text(form, "op_id"), _text(form, "action"))


def _raw(form: FormData, path: str, *, takes_several: bool) -> str:
    values = [value for value in form.getlist(path) if isinstance(value, str)]
    return "\n".join(values) if takes_several else "".join(values[:1])


def _version(form: FormData, name: str) -> int:
    text = _text(form, name)
    if not text.isdecimal() or len(text) > 9:
        raise HTTPException(422)
    return int(text)


def _new_items(form: FormData) -> dict[str, str]:
    pairs = ((name.removeprefix(_NEW), _text(form, name)) for name in form if name.startswith(_NEW))
    return {path: text for path, text in pairs if text.strip()}


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
