"""What addresses and small forms say, as typed values. A value that no page would send counts as not sent."""

from enum import Enum
from typing import Annotated

from fastapi import Depends, Query
from pydantic import AfterValidator, BeforeValidator
from starlette.exceptions import HTTPException

from app.base.characters import without_control_characters, without_directing_characters
from app.base.enums import enum_or
from app.base.limits import LARGEST_VERSION
from app.i18n.languages import Language
from app.plan.plan import STEPS_BY_KEY, Step
from app.storage.repositories.undo import Undone
from app.web.http.redirects import safe_redirect
from app.web.http.theme import Theme
from app.web.plan.arrival import (
    Added,
    Arrival,
    BoardPlace,
    BoardView,
    ListChange,
    Removed,
    Restored,
    Via,
    read_added,
    read_removed,
)
from app.web.plan.filled import read_filled

_LONGEST_MONTH = 3
_LONGEST_VERSION = 10

CleanText = Annotated[str, AfterValidator(without_control_characters), AfterValidator(without_directing_characters)]


def or_default(kind: type[Enum], default: object) -> BeforeValidator:
    """Reads the value of an enum's member; anything else is the default."""
    return BeforeValidator(lambda raw: enum_or(kind, raw, default))


LanguageOrNone = Annotated[Language | None, or_default(Language, None)]
ThemeOrNone = Annotated[Theme | None, or_default(Theme, None)]
UndoneOrNone = Annotated[Undone | None, or_default(Undone, None)]


async def read_step(step: str) -> Step:
    """The step that an address names, or 404."""
    if step not in STEPS_BY_KEY:
        raise HTTPException(404)
    return STEPS_BY_KEY[step]


async def read_via(via: Annotated[str, Query()] = "") -> Via:
    """Where the page was opened from; the usual place where an address names none that there is."""
    return enum_or(Via, via, Via.STEPS)


async def read_list_change(
    step: str,
    removed: Annotated[str, Query()] = "",
    added: Annotated[str, Query()] = "",
    restored: Annotated[str, Query()] = "",
) -> ListChange:
    """What was just done to a list of the step."""
    return read_removed(step, removed) or read_added(step, added) or (Restored(restored) if restored else None)


async def read_undo(
    undone: Annotated[UndoneOrNone, Query()] = None, undid: Annotated[str, Query()] = ""
) -> tuple[Undone | None, str]:
    """What became of undoing a fix, and the operation that was undone."""
    return undone, undid


async def read_fix(
    fixed: Annotated[str, Query()] = "", filled: Annotated[str, Query()] = ""
) -> tuple[str, tuple[int, ...]]:
    """The operation of a fix that was just made, and the days that it filled."""
    return fixed, read_filled(filled)


async def read_arrival(
    via: Annotated[Via, Depends(read_via)],
    change: Annotated[ListChange, Depends(read_list_change)],
    undo: Annotated[tuple[Undone | None, str], Depends(read_undo)],
    fix: Annotated[tuple[str, tuple[int, ...]], Depends(read_fix)],
    since: Annotated[str, Query()] = "",
) -> Arrival:
    """What the address of a step or of an item says of where it was opened from."""
    (undone, undid), (fixed, filled) = undo, fix
    removed = change if isinstance(change, Removed) else None
    added = change if isinstance(change, Added) else None
    restored = change.list_name if isinstance(change, Restored) else ""
    return Arrival(via, removed, added, fixed, undone, restored, read_version(since), undid=undid, filled=filled)


async def read_board_place(
    view: Annotated[str, Query()] = "",
    opened: Annotated[str, Query(alias="open")] = "",
    month: Annotated[str, Query()] = "",
) -> BoardPlace:
    """How the board shows its days, which of them, and what is open beside them."""
    return BoardPlace(enum_or(BoardView, view, BoardView.CALENDAR), opened, read_month(month))


def read_month(text: str) -> int:
    """A month in an address or a form; 0 where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_MONTH else 0


async def read_next(plan_id: str, wanted: Annotated[str, Query(alias="next")] = "") -> str:
    """The page of the same plan to go on to; the review unless the address says otherwise."""
    return safe_redirect(plan_id, wanted)


def read_version(text: str) -> int:
    """A version in an address or a form; 0 where it is none, or larger than any."""
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_VERSION):
        return 0
    return number if (number := int(text)) <= LARGEST_VERSION else 0


async def read_since(since: Annotated[str, Query()] = "") -> int:
    """The version before what was just saved, as an address tells it; 0 where it tells none."""
    return read_version(since)


StepOf = Annotated[Step, Depends(read_step)]
ViaOf = Annotated[Via, Depends(read_via)]
ArrivalOf = Annotated[Arrival, Depends(read_arrival)]
BoardPlaceOf = Annotated[BoardPlace, Depends(read_board_place)]
SinceOf = Annotated[int, Depends(read_since)]
NextOf = Annotated[str, Depends(read_next)]
FindingKeyOf = Annotated[str, Query(alias="finding")]
