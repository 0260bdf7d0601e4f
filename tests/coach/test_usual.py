"""What is usual in a list: for a plan that has nothing there, and never beside the founder's own."""

import pytest

from app.coach.model.context import ReviewContext
from app.coach.suggestions.usual import usual_items
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.paths import ListPath
from tests.coach.cases import case_of, starter_case, weighty_names

LISTS = [
    ListPath("who", "roles"),
    ListPath("when", "slots"),
    ListPath("days3", "activities"),
    ListPath("rules", "rules"),
    ListPath("health", "metrics"),
]


@pytest.mark.parametrize("language", list(Language))
def test_it_leaves_no_essential_answer_open(language: Language) -> None:
    context = _filled(case_of(Answers(), language))
    missing = {path for one in context.progress for path in one.missing}
    assert not [path for path in missing if path.startswith(tuple(map(str, LISTS)))]


def test_what_it_fills_in_needs_no_fixing_of_its_own() -> None:
    weighty = weighty_names(_filled(case_of(Answers())))
    assert weighty == {"seed.too-few", "when.no-deadline", "life.no-checkpoint", "life.no-ending", "life.no-premortem"}


def test_a_list_that_has_something_stays_as_it_is() -> None:
    full, blank = starter_case("study-group", Language.EN), case_of(Answers({"rules.rules": "a"}))
    assert all(usual_items(full, at) == {} for at in LISTS)
    assert usual_items(blank, ListPath("rules", "rules")) != {}
    assert usual_items(blank, ListPath("seeds", "people")) == {}


def test_the_first_days_are_the_three_things_that_the_button_names() -> None:
    context = _filled(case_of(Answers({"positioning.kind": "sport"})))
    kinds = [one.kind for one in context.plan.days3.activities]
    assert kinds == ["opening", "introduction", "discussion"]


def test_the_evening_is_that_of_the_launch_where_there_is_one() -> None:
    assert _slot(case_of(Answers())) == ("3", "20:00", "discussion")
    launch = {"when.launch_date": "2026-12-05", "when.launch_time": "09:30", "positioning.kind": "sport"}
    assert _slot(case_of(Answers(launch))) == ("6", "09:30", "meetup")


def _filled(context: ReviewContext) -> ReviewContext:
    for at in LISTS:
        context = context.with_answers(usual_items(context, at))
    return context


def _slot(context: ReviewContext) -> tuple[str, str, str]:
    answers = context.answers.with_values(usual_items(context, ListPath("when", "slots")))
    weekday, at, kind = (answers.raw(f"when.slots.weekly.{name}") for name in ("weekdays", "time", "kind"))
    return weekday, at, kind
