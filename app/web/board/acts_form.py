"""What the small forms of the board say, and what is said where they can't be done."""

import re
from dataclasses import dataclass
from hashlib import sha256

from fastapi import Response
from pydantic import Field

from app.base.enums import enum_or
from app.base.errors import PlaybookError
from app.plan.paths import ItemPath, ListPath
from app.schedule.timetable import RANGES
from app.web.advice.fixing import SentForm
from app.web.board.addresses import board_address
from app.web.http.access import Owner
from app.web.http.errors import ErrorPage
from app.web.http.form_data import SmallForm
from app.web.http.parameters import CleanText, read_version
from app.web.plan.arrival import BoardView
from app.web.plan.view import PlanView

_CARD = re.compile(r"([a-z0-9]+)\.([a-z0-9_-]+)")


class ActForm(SmallForm):
    """What is to be done with an activity; which of the other fields count depends on that.

    ``version`` is that of the plan which the page has shown: a form that is sent twice over it counts once.
    """

    action: CleanText = ""
    day: CleanText = ""
    days: CleanText = ""
    until: CleanText = ""
    by: CleanText = ""
    scope: CleanText = ""
    with_: CleanText = Field("", alias="with")
    view: CleanText = ""
    version: CleanText = ""


class FillForm(SmallForm):
    """The days to fill, those of every long silence unless it says any; and how the board was shown."""

    days: CleanText = ""
    step: CleanText = ""
    view: CleanText = ""
    open: CleanText = ""
    version: CleanText = ""


@dataclass(frozen=True, slots=True)
class BoardShown:
    """How the board was shown: the step at whose days, in which view, and the activity in its panel."""

    step: str
    view: BoardView
    opened: str

    @classmethod
    def of(cls, step: str, view: str, opened: str = "") -> "BoardShown":
        """The same as a form says it; what no page of ours would say counts as not said."""
        shown = step if step in RANGES else next(iter(RANGES))
        is_card = card_path(opened) is not None
        return cls(shown, enum_or(BoardView, view, BoardView.CALENDAR), opened if is_card else "")

    def address(self, plan: PlanView) -> str:
        """The board as it was, with the activity open that is still there, in this list or another."""
        at = card_path(self.opened)
        steps = (at.step, *RANGES) if at else ()
        found = next((step for step in steps if at and at.id in plan.answers.order(step, "activities")), "")
        opened = f"{found}.{at.id}" if at and found else ""
        return board_address(plan.id, found or self.step, self.view, opened)


class ActError(PlaybookError):
    """Something can't be done on the board, and nothing was: which act, what was typed for it, and why in words."""

    def __init__(self, action: str, typed: str, words: str) -> None:
        super().__init__(f"{action}: {typed!r}")
        self.action = action
        self.typed = typed
        self.words = words


def card_path(card: str) -> ItemPath | None:
    """The activity that is named as ``<step>.<item id>``, if that could be one."""
    match = _CARD.fullmatch(card)
    return ListPath(match[1], "activities").item(match[2]) if match and match[1] in RANGES else None


def card_of(item: ItemPath) -> str:
    """An activity as addresses name it."""
    return f"{item.step}.{item.id}"


def sent_fields(version: str, told: object, shown: BoardShown) -> SentForm | None:
    """A form as it was sent, by what it says; None where it doesn't say over which version of the plan."""
    over = read_version(version)
    return SentForm(f"{over}_{sha256(repr(told).encode()).hexdigest()[:12]}", shown.address) if over else None


def refuse(owner: Owner, error: ActError) -> Response:
    """What can't be done on the board, in words."""
    return owner.page(ErrorPage(owner.view.t.gettext("Nothing was changed"), error.words), 422)
