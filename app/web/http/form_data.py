"""Forms: the one place where they are read, as raw fields, or as the typed value of a small form."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
"""How a browser sends a form."""

_PART_LIMIT = 1_000_000
_SMALL_FORM_FIELDS = 50


class SmallForm(BaseModel):
    """A form that isn't part of the wizard. Its fields have defaults, since a form may come without any of them."""

    model_config = ConfigDict(frozen=True)


F = TypeVar("F", bound=SmallForm)


@dataclass(frozen=True, slots=True)
class FormReader(Generic[F]):
    """A dependency that reads a small form of one kind, which may be part of one with more fields.

    A request that carries none is one with nothing filled in.
    """

    kind: type[F]
    max_fields: int = _SMALL_FORM_FIELDS

    async def __call__(self, request: Request) -> F:
        """The form that a request carries."""
        if "content-type" not in request.headers:
            return self.kind()
        return self.kind.model_validate(dict(await read_form_data(request, max_fields=self.max_fields)))


async def read_form_data(
    request: Request, *, max_fields: int, max_files: int = 0, max_part: int = _PART_LIMIT
) -> FormData:
    """The fields of a form. Anything else is refused, and so is a charset that does not exist or is not for text."""
    if not request.headers.get("content-type", "").startswith(FORM_TYPES):
        raise HTTPException(415)
    try:
        form = await request.form(max_files=max_files, max_fields=max_fields, max_part_size=max_part)
    except (UnicodeError, LookupError) as error:
        raise HTTPException(400) from error
    try:
        _check_characters(form)
    except UnicodeError as error:
        await form.close()
        raise HTTPException(400) from error
    return form


def _check_characters(form: FormData) -> None:
    """Raise `UnicodeError` for halves of characters, which some charsets let through, and which nobody can write."""
    for name, value in form.multi_items():
        name.encode()
        if isinstance(value, str):
            value.encode()
