"""A page of a large plan takes work in proportion to the plan, whatever fills it."""

from collections.abc import Callable

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.plan import STEPS
from app.web.coach.review_page import review_page
from app.web.messages.pack_page import messages_page, pack_wanted
from app.web.overview.overview_page import overview_page
from app.web.plan.arrival import Arrival
from app.web.plan.view import PlanView
from app.web.steps.step_page import step_page
from tests.support.counting import calls
from tests.support.largest import all_at_once, every_list_full
from tests.support.views import view_of

_FEW, _MANY = 75, 300
_MOST = _MANY / _FEW * 1.25


def _steps(view: PlanView) -> None:
    for step in STEPS:
        step_page(view, step, Arrival())


def _overview(view: PlanView) -> None:
    overview_page(view, "")


def _review(view: PlanView) -> None:
    review_page(view)


def _messages(view: PlanView) -> None:
    messages_page(view, pack_wanted(view, "", ""))


@pytest.mark.parametrize("page", [_steps, _overview, _review, _messages], ids=lambda page: page.__name__[1:])
@pytest.mark.parametrize("filled", [every_list_full, all_at_once], ids=lambda filled: filled.__name__)
def test_a_page_of_four_times_as_much_takes_four_times_as_long(
    content: Content, filled: Callable[[int], Answers], page: Callable[[PlanView], None]
) -> None:
    knowledge = content[Language.EN]
    few, many = (_made(page, filled(count), knowledge) for count in (_FEW, _MANY))
    assert calls(many) <= _MOST * calls(few)


def _made(page: Callable[[PlanView], None], answers: Answers, knowledge: Knowledge) -> Callable[[], None]:
    page(view_of(answers, knowledge))  # what is read once is read before the count
    return lambda: page(view_of(answers, knowledge))
