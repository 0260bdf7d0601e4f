"""One list of a step alone, to replace it on the page."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.fields.kinds import Lists
from app.web.forms.list_views import list_view
from app.web.forms.views import NO_FORM_ERRORS, FormErrors, ListView
from app.web.plan.arrival import Arrival, Removed, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list, with a way to put back what was just removed."""

    template: ClassVar[str] = "partials/list.html"

    bar: PlanBar
    entry: ListView
    form_errors: FormErrors
    via: Via
    removed: Removed | None


def list_page(view: PlanView, step: str, name: str, holder: Lists, arrival: Arrival) -> ListPage:
    """A list of a step of a plan."""
    entry = list_view(view, step, name, holder)
    return ListPage(plan_bar(view), entry, NO_FORM_ERRORS, arrival.via, arrival.removed)
