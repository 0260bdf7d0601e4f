"""The board in every state: cards, days and the panel, as the page of the board shows them."""

from datetime import date

from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.plan import STEPS_BY_KEY
from app.storage.repositories.origins import Origin
from app.web.board.board_page import BoardPage, board_page
from app.web.components.plans import example, view_of
from app.web.plan.arrival import Arrival, BoardPlace

_OPENED = "days3.talk"
_ACTIVITIES = {
    "days3": {
        "plain": {"title": "Plain", "day": "1", "time": "09:00", "owner": "Ruth", "minutes": "30"},
        "talk": {"title": "Clashes", "day": "2", "time": "19:00", "owner": "Ruth", "minutes": "60"},
        "walk": {"title": "Clashes too", "day": "2", "time": "19:30", "owner": "Ruth", "minutes": "60"},
        "member": {"title": "A member's own", "day": "3", "owner": "Sam", "led_by": "member"},
    },
    "days7": {
        "first": {"title": "On a full day", "day": "5"},
        "second": {"title": "On a full day too", "day": "5"},
        "third": {"title": "One too many", "day": "5"},
        "dayless": {"title": "Without a day"},
    },
    "month": {"early": {"title": "Outside its part", "day": "6"}},
}


def sample_board(knowledge: Knowledge, today: date) -> BoardPage:
    """A board with a slot, activities in every state, silent days after them, and one of two that clash opened."""
    view = view_of(_answers(example(knowledge, today)), Origin.OWN, knowledge)
    return board_page(view, STEPS_BY_KEY["days3"], Arrival(board=BoardPlace(opened=_OPENED)))


def _answers(answers: Answers) -> Answers:
    """The example's answers with these activities, and with the first of its slots, on Saturdays."""
    slot = answers.order("when", "slots")[0]
    values = {"when.slots": slot, f"when.slots.{slot}.weekdays": "6"}
    for step, activities in _ACTIVITIES.items():
        values[f"{step}.activities"] = " ".join(activities)
        for item, fields in activities.items():
            values |= {f"{step}.activities.{item}.{name}": value for name, value in fields.items()}
    return answers.with_values(values)
