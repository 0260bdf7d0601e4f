"""Pages are made of a plan's view alone, and ask for no more of it than they show."""

from collections.abc import Callable, Mapping

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.paths import ListPath
from app.plan.plan import STEPS_BY_KEY
from app.web.forms.list_views import list_view
from app.web.library.library_page import library_page
from app.web.lists.item_page import item_page
from app.web.lists.list_page import list_page
from app.web.messages.pack_page import messages_page, pack_wanted
from app.web.messages.welcome_page import welcome_page
from app.web.overview.overview_page import overview_page
from app.web.plan.arrival import Arrival, Via
from app.web.plan.bar import plan_bar
from app.web.plan.task_list import FindingCounts, count_findings, task_list
from app.web.plan.view import PlanView
from app.web.sharing.page import share_page
from app.web.steps.live_page import LivePage
from app.web.steps.step_page import step_page
from app.web.steps.step_side import step_side
from tests.coach.local_club import local_club
from tests.support.views import view_of

MONTH = STEPS_BY_KEY["month"]
ACTIVITIES = ListPath("month", "activities")

WITHOUT_FINDINGS: Mapping[str, Callable[[PlanView], object]] = {
    "bar": plan_bar,
    "list": lambda view: list_page(view, ACTIVITIES, Arrival()),
    "live page": lambda view: LivePage.of(view, MONTH),
    "library": lambda view: library_page(view, MONTH, ""),
    "messages": lambda view: messages_page(view, pack_wanted(view, "", "")),
    "welcome": welcome_page,
    "share": lambda view: share_page(view, (), "http://localhost", ""),
    "task list": lambda view: task_list(view, FindingCounts({})),
}
WITH_FINDINGS: Mapping[str, Callable[[PlanView], object]] = {
    "step": lambda view: step_page(view, MONTH, Arrival()),
    "beside a step": lambda view: step_side(view, MONTH, Via.STEPS),
    "item": lambda view: item_page(view, (MONTH, "activities", "picnic"), ACTIVITIES.holder, Arrival()),
    "overview": lambda view: overview_page(view, ""),
}


@pytest.fixture
def view(content: Content) -> PlanView:
    return view_of(local_club(when={"horizon_weeks": None}).answers, content[Language.EN])


@pytest.mark.parametrize("name", WITHOUT_FINDINGS)
def test_a_page_that_shows_no_findings_runs_no_review(view: PlanView, name: str) -> None:
    assert WITHOUT_FINDINGS[name](view)
    assert "review" not in vars(view)


@pytest.mark.parametrize("name", WITH_FINDINGS)
def test_a_page_that_shows_findings_runs_one(view: PlanView, name: str) -> None:
    assert WITH_FINDINGS[name](view)
    assert "review" in vars(view)


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


def test_a_task_list_counts_what_should_be_fixed_and_not_what_could(view: PlanView) -> None:
    counts = count_findings(view.review)
    tasks = task_list(view, counts)
    weighty = [one for one in view.review.standing if one.severity.value != "could"]
    assert tasks.findings == len(weighty) > 0
    assert tasks.find("when").findings == sum(one.step == "when" for one in weighty)
    assert task_list(view, FindingCounts({})).findings == 0
