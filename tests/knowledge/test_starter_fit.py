"""The gallery's three questions: which starters come first, and what is said for and against them."""

from collections.abc import Iterator
from itertools import product

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.starter_fit import QUESTIONS, Fit, Match, StarterFit, best_starters, known_answers
from app.plan.fields.values import Unreadable

HIGHEST = {"up_to_40": 40, "up_to_100": 100, "up_to_300": 300}


@pytest.fixture(scope="module")
def english(content: Content) -> Knowledge:
    """The knowledge in English; what starters suit is the same in every language."""
    return content[Language.EN]


def test_every_starter_says_what_it_suits_in_the_order_in_which_they_are_offered(knowledge: Knowledge) -> None:
    assert list(knowledge.starter_fits) == list(knowledge.starters)


def test_every_option_suits_at_least_two_starters_and_stands_once_in_each(english: Knowledge) -> None:
    for question, options in QUESTIONS.items():
        suited = [fit.options(question) for fit in english.starter_fits.values()]
        assert all(len(set(one)) == len(one) for one in suited)
        for option in options:
            assert sum(option in one for one in suited) >= 2, option


def test_the_size_that_suits_a_starter_best_holds_the_size_that_it_plans_for(english: Knowledge) -> None:
    for key, starter in english.starters.items():
        size, target = english.starter_fits[key].sizes[0], starter.plan.who.target_size
        assert target is not None
        assert not isinstance(target, Unreadable)
        lowest = max((high for high in HIGHEST.values() if high < HIGHEST[size]), default=0)
        assert lowest < target <= HIGHEST[size], key


def test_a_starter_comes_first_for_whoever_wants_just_what_it_was_made_for(english: Knowledge) -> None:
    for key, fit in english.starter_fits.items():
        best = best_starters({question: fit.options(question)[0] for question in QUESTIONS}, english.starter_fits)
        assert best[0].key == key
        assert {reason.fit for reason in best[0].reasons} == {Fit.WELL}


def test_whatever_the_other_answers_a_starter_made_for_the_purpose_comes_first(english: Knowledge) -> None:
    for answers in _all_answers():
        first = best_starters(answers, english.starter_fits)[0]
        assert answers.get("purpose", "") in ("", english.starter_fits[first.key].purposes[0]), answers


def test_any_answers_lead_to_two_starters_that_fit_somehow(english: Knowledge) -> None:
    for answers in _all_answers():
        best = best_starters(answers, english.starter_fits)
        assert len({match.key for match in best}) == 2
        for match in best:
            assert {reason.question: reason.answer for reason in match.reasons} == answers
            assert {reason.fit for reason in match.reasons} != {Fit.NOT}, answers


def test_without_answers_none_is_best(english: Knowledge) -> None:
    assert best_starters({}, english.starter_fits) == ()


def test_a_tie_keeps_the_order_in_which_they_are_offered() -> None:
    fit = StarterFit(purposes=["learn"], people=["fans"], sizes=["more"])
    other = StarterFit(purposes=["meet"], people=["users"], sizes=["more"])
    fits = {"first": other, "second": fit, "third": fit}
    assert _keys(best_starters({"size": "more"}, fits)) == ["first", "second"]
    assert _keys(best_starters({"purpose": "learn"}, fits)) == ["second", "third"]
    assert _keys(best_starters({"purpose": "build"}, fits)) == ["first", "second"]


def test_reasons_name_what_fits_what_fits_in_part_and_what_does_not() -> None:
    fits = {
        "one": StarterFit(purposes=["meet", "learn"], people=["neighbours"], sizes=["up_to_40"]),
        "other": StarterFit(purposes=["earn"], people=["fans"], sizes=["more"]),
    }
    best = best_starters({"purpose": "learn", "people": "neighbours", "size": "more"}, fits)
    assert [(reason.fit, reason.answer, reason.made_for) for reason in best[0].reasons] == [
        (Fit.PARTLY, "learn", "meet"),
        (Fit.WELL, "neighbours", "neighbours"),
        (Fit.NOT, "more", "up_to_40"),
    ]


def test_what_is_no_option_of_a_question_is_no_answer() -> None:
    given = {"purpose": "conquer", "people": "", "size": "more", "colour": "red", "starter": "learn"}
    assert known_answers(given) == {"size": "more"}


def _all_answers() -> Iterator[dict[str, str]]:
    """Every way to answer at least one question."""
    for chosen in product(*(("", *options) for options in QUESTIONS.values())):
        answers = {question: option for question, option in zip(QUESTIONS, chosen, strict=True) if option}
        if answers:
            yield answers


def _keys(matches: tuple[Match, ...]) -> list[str]:
    return [match.key for match in matches]
