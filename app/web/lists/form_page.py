"""The page whose form asks for an answer."""

from app.plan.paths import find_field, find_list
from app.plan.plan import STEPS_BY_KEY
from app.web.forms.views import FormErrors
from app.web.lists.item_page import ItemPage, item_page
from app.web.plan.arrival import Arrival, Via
from app.web.plan.view import PlanView
from app.web.steps.pages import FormOfStep, page_of_step


def form_page(view: PlanView, path: str, arrival: Arrival, form_errors: FormErrors) -> FormOfStep | ItemPage:
    """The page of the item that a path belongs to, where the item is in its list; else the page of its step.

    The essentials path has no pages of items.
    """
    step, at = STEPS_BY_KEY[path.partition(".")[0]], find_field(path)
    holder = find_list(at.step, at.list) if at else None
    if arrival.via is not Via.ESSENTIALS and at and holder and at.item in view.answers.order(at.step, at.list):
        return item_page(view, (step, at.list, at.item), holder, arrival, form_errors)
    return page_of_step(view, step, arrival, form_errors)
