"""Which page shows a step: the one with all its questions, that of the essentials path, or the board."""

from app.plan.plan import Step
from app.schedule.timetable import RANGES
from app.web.board.board_page import BoardPage, board_page
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.plan.arrival import Arrival, Via
from app.web.plan.navigation import ESSENTIAL_STEPS
from app.web.plan.view import PlanView
from app.web.steps.essentials_page import EssentialsPage, essentials_page
from app.web.steps.step_page import StepPage, step_page

FormOfStep = StepPage | EssentialsPage | BoardPage


def page_of_step(view: PlanView, step: Step, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS) -> FormOfStep:
    """The page of a step, by the way one came."""
    if arrival.via is Via.ESSENTIALS and step in ESSENTIAL_STEPS:
        return essentials_page(view, step, arrival, form_errors)
    if is_on_board(step, arrival.via):
        return board_page(view, step, arrival, form_errors)
    return step_page(view, step, arrival, form_errors)


def is_on_board(step: Step, via: Via) -> bool:
    """Whether a step that one came to by this way is shown by the board."""
    return via is Via.STEPS and step.key in RANGES
