"""The coach is silent on what the founder has not reached, and on a plan that is finished and sound."""

import pytest

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.plan import STEPS
from tests.coach.cases import LANGUAGES, case_of, found_names, starter_case, starter_keys, weighty_names
from tests.coach.local_club import local_club


def test_an_empty_plan_is_met_with_silence() -> None:
    assert found_names(case_of(Answers())) == frozenset()


def test_the_riverside_walkers_are_sound() -> None:
    assert found_names(local_club()) == frozenset()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)
@pytest.mark.parametrize("key", starter_keys())
def test_a_good_plan_written_step_by_step_is_never_blamed_for_the_next(key: str, language: Language) -> None:
    whole = starter_case(key, language)
    for last in range(1, len(STEPS)):
        done = {step.key for step in STEPS[:last]}
        answers = Answers({path: raw for path, raw in whole.answers.items() if path.partition(".")[0] in done})
        assert weighty_names(case_of(answers, language)) == frozenset(), STEPS[last - 1].key


@pytest.mark.parametrize("step", [step.key for step in STEPS])
def test_a_step_written_alone_by_a_careful_founder_is_not_blamed(step: str) -> None:
    whole = starter_case("study-group", LANGUAGES[0])
    answers = Answers({path: raw for path, raw in whole.answers.items() if path.startswith(f"{step}.")})
    assert weighty_names(case_of(answers)) == frozenset()


@pytest.mark.parametrize("step", [step.key for step in STEPS])
def test_a_word_in_one_step_brings_no_blame(step: str) -> None:
    texts = {"positioning": "name", "what": "together", "why": "close_when", "where": "found_at", "who": "target"}
    lists = {"seeds": "people", "rules": "encouraged", "health": "warnings"}
    path = f"{step}.{texts.get(step, 'notes')}"
    assert found_names(case_of(Answers({path: "A thought"}))) == frozenset()
    if step in lists:
        assert found_names(case_of(Answers({f"{step}.{lists[step]}": "a"}))) == frozenset()
