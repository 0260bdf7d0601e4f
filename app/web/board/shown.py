"""How the board is shown where a form was sent, as the form says it."""

from dataclasses import dataclass

from app.base.enums import enum_or
from app.plan.following import followed
from app.plan.lists import place_of
from app.plan.paths import ItemPath
from app.plan.plan import STEPS_BY_KEY
from app.schedule.months import month_of
from app.schedule.moving import item_of
from app.schedule.timetable import RANGES, timetable
from app.web.board.addresses import board_address, card_id
from app.web.board.board_page import BoardPage, board_page
from app.web.board.cards import card_of, card_path
from app.web.board.refused import Refused
from app.web.http.parameters import read_month
from app.web.plan.arrival import Arrival, BoardPlace, BoardView
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class ShownBoard:
    """The step at whose days the board is open, in which view and month, and the activity in its panel, if any."""

    step: str
    view: BoardView
    opened: ItemPath | None
    month: int = 0

    @classmethod
    def of(cls, step: str, view: str, opened: str = "", month: str = "") -> "ShownBoard":
        """The board as a form says it is shown; what no page of ours would say counts as not said."""
        known = step if step in RANGES else next(iter(RANGES))
        return cls(known, enum_or(BoardView, view, BoardView.CALENDAR), card_path(opened), read_month(month))

    def address(self, plan: PlanView) -> str:
        """The board as it was, with the activity open that is still there, in this list or another."""
        found = self._found(plan)
        step = found.step if found else self.step
        return board_address(plan.id, step, self.view, card_of(found) if found else "", self.month)

    def closed_at(self, plan: PlanView, item: ItemPath) -> str:
        """The board at the days of an activity, with nothing open."""
        day = next((one.day for one in timetable(plan.plan) if item_of(one) == item), None)
        return board_address(plan.id, item.step, self.view, month=month_of(day) if self.month and day else self.month)

    def card_address(self, plan: PlanView) -> str:
        """The same, at the card of the activity that is open."""
        found = self._found(plan)
        return f"{self.address(plan)}#{card_id(card_of(found))}" if found else self.address(plan)

    def page(self, plan: PlanView, refused: Refused) -> BoardPage:
        """The board as it was, with what could not be done."""
        found = self._found(plan)
        place = BoardPlace(self.view, card_of(found) if found else "", self.month)
        return board_page(plan, STEPS_BY_KEY[self.step], Arrival(board=place), refused.form_errors, refused)

    def _found(self, plan: PlanView) -> ItemPath | None:
        now = followed(plan.answers, self.opened) if self.opened else None
        return now if now and place_of(plan.answers, now) is not None else None
