"""Pages are made of a plan's view alone."""

import pytest

from app.coach.suggestions.suggest import propose
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.paths import ListPath
from app.plan.plan import STEPS_BY_KEY
from app.web.forms.list_views import list_view
from app.web.library.suggestions_page import Wanted, suggestions_page
from app.web.lists.list_page import list_page
from app.web.plan.arrival import Arrival, Via
from app.web.plan.task_list import task_list
from app.web.plan.view import PlanView
from app.web.steps.step_page import step_page
from app.web.steps.step_side import step_side
from tests.coach.local_club import local_club
from tests.support.views import view_of

MONTH = STEPS_BY_KEY["month"]
ACTIVITIES = ListPath("month", "activities")


@pytest.fixture
def view(content: Content) -> PlanView:
    return view_of(local_club(when={"horizon_weeks": None}).answers, content[Language.EN])


def test_what_is_beside_a_step_is_the_same_alone_and_on_its_page(view: PlanView) -> None:
    step, via = STEPS_BY_KEY["when"], Via.PREVIEW
    page, side = step_page(view, step, Arrival(via)), step_side(view, step, via)
    assert side.advice.findings
    for name in ("bar", "address", "step", "via", "tasks", "advice"):
        assert getattr(page, name) == getattr(side, name)


def test_a_list_is_the_same_alone_and_on_its_steps_page(view: PlanView) -> None:
    (entry,) = [entry for entry in step_page(view, MONTH, Arrival()).first if entry.path == "month.activities"]
    assert list_page(view, ACTIVITIES, Arrival()).entry == entry
    assert list_view(view, "month", "activities", ACTIVITIES.holder) == entry


def test_a_day_on_a_public_holiday_is_named_in_lists_and_proposals(content: Content) -> None:
    on_new_year = local_club(when={"launch_date": "2027-01-01"}, days3={"activities": []})
    view = view_of(on_new_year.answers, content[Language.EN])
    page = suggestions_page(view, Wanted(STEPS_BY_KEY["days3"]), propose(view.review_context, ("days3",)))
    proposed = next(row for row in page.rows if row.day == "1")
    assert proposed.when.startswith("Fri 1 Jan · New Year's Day · ")
    in_march = view_of(local_club(when={"launch_date": "2027-03-07"}).answers, content[Language.EN])
    lines = [row.lines[0] for row in list_view(in_march, "month", "activities", ACTIVITIES.holder).rows]
    assert lines == ["Day 12 · Thu 18 Mar", "Day 20 · Fri 26 Mar · Good Friday"]


def test_a_task_list_counts_what_should_be_fixed_and_not_what_could(view: PlanView) -> None:
    tasks = task_list(view)
    weighty = [one for one in view.review.standing if one.severity.value != "could"]
    assert tasks.findings == len(weighty) > 0
    assert tasks.find("when").findings == sum(one.step == "when" for one in weighty)
