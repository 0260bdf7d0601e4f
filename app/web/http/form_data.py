"""Forms that are read by hand, as raw fields."""

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

_FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
_PART_LIMIT = 1_000_000


async def read_form_data(
    request: Request, *, max_fields: int, max_files: int = 0, max_part: int = _PART_LIMIT
) -> FormData:
    """The fields of a form. Anything else is refused, and so is a charset that does not exist or is not for text."""
    if not request.headers.get("content-type", "").startswith(_FORM_TYPES):
        raise HTTPException(415)
    try:
        return await request.form(max_files=max_files, max_fields=max_fields, max_part_size=max_part)
    except (UnicodeError, LookupError) as error:
        raise HTTPException(400) from error
