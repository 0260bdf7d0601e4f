"""What a form's button does before and after its own work: save what came along, or show the page again."""

from collections.abc import Callable, Mapping
from typing import Protocol

from fastapi import Response

from app.web.forms.form_saving import add_lines, save_form
from app.web.forms.submitted import Submitted
from app.web.forms.views import FormErrors
from app.web.http.access import Access
from app.web.http.templating import Page
from app.web.plan.view import PlanView


class FormPage(Page, Protocol):
    """A page with a form: its own address, and what is wrong with what was sent."""

    @property
    def address(self) -> str:
        """Where the page is."""

    @property
    def form_errors(self) -> FormErrors:
        """What went wrong."""


async def save_along(access: Access, submitted: Submitted, lines: Mapping[str, str]) -> FormErrors:
    """Save what came along with a button that does something else, and add the lines to their lists.

    An unreadable value is no error here: it is saved as typed, and pointed out at Continue.
    """
    form_errors = await save_form(access, submitted)
    if submitted.over_limit or form_errors.conflicts or form_errors.is_unsaved:
        return form_errors
    return (await add_lines(access, lines, submitted.op_id))[1]


async def show_again(access: Access, page_of: Callable[[PlanView], FormPage]) -> Response:
    """The page of a form again, over what is stored now, with what went wrong."""
    now = await access.owner()

    def answer(view: PlanView) -> Response:
        page = page_of(view)
        return now.at(page.address).telling(page.form_errors.back).page(page, page.form_errors.status)

    return await now.compute(answer)
