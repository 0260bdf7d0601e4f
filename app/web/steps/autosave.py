"""Saving answers as they are typed: `{op_id, fields: {path: {base, value}}}` in, versions and conflicts out."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.plan.cleaning import cleaned
from app.plan.paths import find_field
from app.storage.repositories.answers import Edit, Saved
from app.web.forms.bases import base_of_sent
from app.web.forms.saving import save_edits
from app.web.http.access import Access, get_access
from app.web.http.limit_words import limit_words

router = APIRouter(prefix="/plans/{plan_id}")


class _SentEdit(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    base: int = Field(ge=0)
    value: str


class _SentSave(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    op_id: str = Field(min_length=1, max_length=64)
    fields: dict[str, _SentEdit] = Field(max_length=1_000)


@router.patch("/answers")
async def save(access: Annotated[Access, Depends(get_access)]) -> Response:
    """Save some answers. What is over a limit is named and not saved; the rest is saved all the same."""
    sent = _parse(await access.request.body())
    t = translator(access.page_context.language)
    edits, problems = _sort(sent.fields)
    try:
        saved = await save_edits(access, sent.op_id, edits)
    except LimitError as error:
        return JSONResponse({"problems": {path: limit_words(error, t) for path in sent.fields}}, 422)
    words = {path: limit_words(error, t) for path, error in problems.items()}
    return JSONResponse({**_answer(saved, edits), "problems": words}, 422 if problems else 200)


def _parse(body: bytes) -> _SentSave:
    try:
        return _SentSave.model_validate(json.loads(body))
    except (ValueError, RecursionError, ValidationError) as error:
        raise HTTPException(422) from error


def _sort(fields: Mapping[str, _SentEdit]) -> tuple[dict[str, Edit], dict[str, LimitError]]:
    edits: dict[str, Edit] = {}
    problems: dict[str, LimitError] = {}
    for path, sent in fields.items():
        found = find_field(path)
        if found is None:
            raise HTTPException(422)
        try:
            edits[path] = Edit(sent.base, cleaned(path, found.kind, sent.value))
        except LimitError as error:
            problems[path] = error
    return edits, problems


def _answer(saved: Saved, edits: Mapping[str, Edit]) -> dict[str, Any]:
    """``bases`` are for the forms that the fields stand in."""
    bases = {path: str(base_of_sent(version, edits[path].value)) for path, version in saved.versions.items()}
    conflicts = {path: {"value": stored.value, "version": stored.version} for path, stored in saved.conflicts.items()}
    return {"versions": dict(saved.versions), "bases": bases, "conflicts": conflicts}
