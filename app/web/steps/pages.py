"""Which page shows a step: the one with all its questions, or that of the essentials path."""

from app.plan.plan import Step
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.plan.arrival import Arrival, Via
from app.web.plan.view import PlanView
from app.web.steps.essentials_page import EssentialsPage, essentials_page
from app.web.steps.navigation import ESSENTIAL_STEPS
from app.web.steps.step_page import StepPage, step_page


def page_of_step(
    view: PlanView, step: Step, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS
) -> StepPage | EssentialsPage:
    """The page of a step, by the way one came."""
    is_essential = arrival.via is Via.ESSENTIALS and step in ESSENTIAL_STEPS
    return (essentials_page if is_essential else step_page)(view, step, arrival, form_errors)
