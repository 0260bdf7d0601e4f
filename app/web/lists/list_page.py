"""One list of a step alone, to replace it on the page."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.paths import ListPath
from app.web.forms.list_views import list_view
from app.web.forms.views import NO_FORM_ERRORS, FormErrors, ListView
from app.web.plan.arrival import Added, Arrival, Removed, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list, with a way to put back what was just removed, or what was added or put back."""

    template: ClassVar[str] = "partials/list.html"

    bar: PlanBar
    entry: ListView
    form_errors: FormErrors
    via: Via
    removed: Removed | None
    added: Added | None
    restored: str


def list_page(view: PlanView, at: ListPath, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS) -> ListPage:
    """A list of a step of a plan."""
    entry = list_view(view, at.step, at.name, at.holder)
    return ListPage(plan_bar(view), entry, form_errors, arrival.via, arrival.removed, arrival.added, arrival.restored)
