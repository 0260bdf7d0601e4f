"""Saving answers as they are typed: `{op_id, fields: {path: {base, value}}}` in, versions and conflicts out."""

import json
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.exceptions import HTTPException

from app.base.errors import LimitError, ReusedOperationError
from app.base.json_bounds import is_within
from app.i18n.translator import Translator, translator
from app.plan.cleaning import cleaned
from app.plan.paths import find_field
from app.storage.repositories.answers import Edit, Saved
from app.web.board.landing import NO_TYPED_DAYS, TypedDays, land, typed_days
from app.web.forms.bases import Base, base_of_sent
from app.web.forms.form_errors import unreadable_words
from app.web.forms.saving import save_edits
from app.web.http.access import Access, Writer, get_access
from app.web.http.describing import HTML, JSON, answers, json_body
from app.web.http.limit_words import limit_words
from app.web.plan.authors import author_words
from app.web.plan.back_again import back_again
from app.wording.answers import answer_words, typed_words

W = TypeVar("W", bound=Writer)
_SaveBy = Callable[[W, str, Mapping[str, Edit], Collection[str]], Awaitable[Saved]]
_MayWrite = Callable[[Collection[str]], Collection[str]]

router = APIRouter(prefix="/plans/{plan_id}")

_MOST_FIELDS = 1_000
# A field is its path and an object, with the names of two members and a text; some more is around all of them.
_MOST_STRINGS = 4 * _MOST_FIELDS + 10
_MOST_PARTS = 3 * _MOST_FIELDS + 10


class _SentEdit(BaseModel):
    """``moves`` marks a day that the activity is to be moved to, as it was typed in the panel of the board."""

    model_config = ConfigDict(strict=True, extra="forbid")

    base: int = Field(ge=0)
    value: str
    given_up: bool = False
    moves: bool = False


@dataclass(frozen=True, slots=True)
class _Sorted:
    """What was sent: what may be saved, what is over a limit, and the paths of which there is no field."""

    edits: Mapping[str, Edit]
    over_limit: Mapping[str, LimitError]
    unknown: tuple[str, ...]


class _SentSave(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    op_id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    fields: dict[str, _SentEdit] = Field(max_length=_MOST_FIELDS)


SAVE_BODY = json_body(_SentSave)


@router.patch(
    "/answers",
    responses=answers(200, types=[JSON]) | answers(409, types=[HTML]) | answers(422, types=[JSON, HTML]),
    openapi_extra=SAVE_BODY,
)
async def save(access: Annotated[Access, Depends(get_access)]) -> Response:
    """Save some answers. What is over a limit or has no field is named and not saved; the rest is saved.

    What was saved but can't be read is named too.
    """
    sent = _parse(await access.request.body())
    days = await _days(access, sent)
    kept = {path: edit for path, edit in sent.fields.items() if path not in days.wrong}

    async def save_and_land(access: Access, op_id: str, edits: Mapping[str, Edit], given_up: Collection[str]) -> Saved:
        saved = await save_edits(access, op_id, edits, given_up)
        await _land(access, saved, days)
        return saved

    return await _save_sent(access, sent, _sort(kept, kept, days.read), save_and_land, days.wrong)


async def save_as_typed(writer: W, save_by: _SaveBy[W], may_write: _MayWrite) -> Response:
    """Save the answers of a request that may be written; the others are named as unknown."""
    sent = _parse(await writer.request.body())
    return await _save_sent(writer, sent, _sort(sent.fields, may_write(sent.fields), {}), save_by, {})


async def _save_sent(
    writer: W, sent: _SentSave, sorted_out: _Sorted, save_by: _SaveBy[W], wrong: Mapping[str, str]
) -> Response:
    """Save what was sorted out of a request; ``wrong`` says why some of it was left out."""
    t = translator(writer.page_context.language)
    given_up = {path for path, edit in sent.fields.items() if edit.given_up}
    try:
        saved = await save_by(writer, sent.op_id, sorted_out.edits, given_up)
    except ReusedOperationError as error:
        raise HTTPException(409) from error
    except LimitError as error:
        return JSONResponse({"problems": {path: limit_words(error, t) for path in sent.fields}}, 422)
    words = {**wrong, **{path: limit_words(error, t) for path, error in sorted_out.over_limit.items()}}
    bases = {
        path: str(Base(version) if path in given_up else base_of_sent(version, sent.fields[path].value))
        for path, version in saved.versions.items()
    }
    answer = {
        "versions": dict(saved.versions),
        "bases": bases,
        "conflicts": await _conflicts(writer, saved, sorted_out.edits),
        "problems": words,
        "unreadable": _unreadable({path: sorted_out.edits[path].value for path in saved.versions.keys() - given_up}, t),
        "unknown": sorted_out.unknown,
        "back": await _back(writer, saved),
    }
    return JSONResponse(answer, 422 if words or sorted_out.unknown else 200)


def _parse(body: bytes) -> _SentSave:
    try:
        text = body.decode()
        if not is_within(text, strings=_MOST_STRINGS, parts=_MOST_PARTS):
            raise HTTPException(422)
        return _SentSave.model_validate(json.loads(text))
    except (ValueError, RecursionError, ValidationError) as error:
        raise HTTPException(422) from error


async def _days(access: Access, sent: _SentSave) -> TypedDays:
    """The days that activities are to be moved to."""
    typed = {path: edit.value for path, edit in sent.fields.items() if edit.moves}
    return typed_days((await access.owner()).view, typed) if typed else NO_TYPED_DAYS


async def _land(access: Access, saved: Saved, days: TypedDays) -> None:
    for path in days.read:
        if path in saved.versions:
            await land(await access.owner(), path, days.was[path])


def _sort(fields: Mapping[str, _SentEdit], may_write: Collection[str], days: Mapping[str, str]) -> _Sorted:
    edits: dict[str, Edit] = {}
    over_limit: dict[str, LimitError] = {}
    found = {path: at for path in fields if path in may_write and (at := find_field(path))}
    for path, at in found.items():
        try:
            edits[path] = Edit(fields[path].base, cleaned(path, at.kind, days.get(path, fields[path].value)))
        except LimitError as error:
            over_limit[path] = error
    return _Sorted(edits, over_limit, tuple(path for path in fields if path not in found))


def _unreadable(values: Mapping[str, str], t: Translator) -> dict[str, str]:
    """What is said beside the fields whose value was saved, but can't be read."""
    found = {path: at for path in values if (at := find_field(path))}
    return {path: words for path, at in found.items() if (words := unreadable_words(at.kind, values[path], t))}


async def _back(writer: Writer, saved: Saved) -> dict[str, str]:
    """What is said of the items that are back in their lists, by their paths."""
    if not saved.back:
        return {}
    return {str(item): one.words for item, one in back_again(await writer.view_now(), saved.back).items()}


async def _conflicts(writer: Writer, saved: Saved, edits: Mapping[str, Edit]) -> dict[str, dict[str, Any]]:
    """What was changed elsewhere, by whom and when; and what was typed, in the same words."""
    if not saved.conflicts:
        return {}
    view, own = await writer.view_now(), writer.viewpoint
    found = ((path, one, find_field(path)) for path, one in saved.conflicts.items())
    return {
        path: {
            "value": typed_words(one.value, at.kind, view.language),
            "words": answer_words(one.value, at.kind, view.knowledge),
            "mine": answer_words(edits[path].value, at.kind, view.knowledge),
            "version": one.version,
            "by": author_words(view, one.by, own),
        }
        for path, one, at in found
        if at
    }
