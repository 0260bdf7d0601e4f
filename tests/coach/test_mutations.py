"""Every check sees the one damage that it is about, in every starter, and nothing else is disturbed by it."""

from collections import Counter

import pytest

from app.coach.checks.registry import CHECKS
from app.i18n.languages import Language
from tests.coach.cases import LANGUAGES, damaged, found_names, outcomes, starter_case, starter_keys, weighty_names
from tests.coach.damages import DAMAGES

starters = pytest.mark.parametrize("key", starter_keys())
languages = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)


def test_there_is_one_damage_for_every_check() -> None:
    assert Counter(damage.check for damage in DAMAGES) == Counter(check.name for check in CHECKS)


def test_whatever_is_explained_or_spared_is_known_and_said_in_words() -> None:
    checks = {check.name for check in CHECKS}
    for damage in DAMAGES:
        assert set(damage.explained) < checks
        assert set(damage.not_for) < set(starter_keys())
        assert all((*damage.explained.values(), *damage.not_for.values(), "spoken"))


@pytest.mark.parametrize("language", Language, ids=lambda language: language.value)
@starters
def test_a_starter_as_it_stands_leaves_nothing_that_must_or_should_be_done(key: str, language: Language) -> None:
    assert weighty_names(starter_case(key, language)) == frozenset()


@languages
@starters
def test_each_damage_is_seen_by_its_check_and_by_no_other(key: str, language: Language) -> None:
    context = starter_case(key, language)
    results = outcomes(context, [damage for damage in DAMAGES if key not in damage.not_for])
    assert {check: result for check, result in results.items() if not result.is_right} == {}


@languages
def test_what_is_spared_a_damage_would_not_be_hurt_by_it(language: Language) -> None:
    for damage in DAMAGES:
        for key in damage.not_for:
            context = starter_case(key, language)
            assert found_names(damaged(context, damage)) == found_names(context)


def test_every_explanation_is_needed_somewhere() -> None:
    cases = [starter_case(key, language) for key in starter_keys() for language in LANGUAGES]
    for damage in (damage for damage in DAMAGES if damage.explained):
        follow = frozenset[str]().union(*(found_names(damaged(context, damage)) for context in cases))
        assert set(damage.explained) <= follow
