"""What programs send, read within bounds: decoding much or deep JSON would keep all others waiting."""

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException

from app.base.json_bounds import is_within
from app.plan.files.repeated_keys import decode

M = TypeVar("M", bound=BaseModel)

_MOST_STRINGS, _MOST_PARTS = 20_000, 20_000


async def read_body(request: Request, model: type[M]) -> M:
    """The body of a request as a model; 422 where it is none, is too much, or says a thing twice."""
    try:
        text = (await request.body()).decode()
        if not is_within(text, strings=_MOST_STRINGS, parts=_MOST_PARTS):
            raise HTTPException(422)
        data, repeated = decode(text)
        if repeated:
            raise HTTPException(422)
        return model.model_validate(data)
    except (ValueError, RecursionError, ValidationError) as error:
        raise HTTPException(422) from error
