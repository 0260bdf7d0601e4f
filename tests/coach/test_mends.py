"""One tap settles what it is offered for, and breaks nothing else."""

from collections.abc import Iterator, Mapping

import pytest

from app.coach.case import Case
from app.coach.mends.registry import MENDS, mended
from app.coach.review import review
from app.i18n.languages import Language
from app.plan.kinds import AnyOf, Odd
from app.plan.paths import find_field, find_list
from tests.coach.cases import LANGUAGES, damaged, library, look, starter_case, starter_keys, weighty_names
from tests.coach.damages import DAMAGES
from tests.coach.walkers import (
    ADVERTS,
    FIRST_SIGN,
    OPENING,
    ORGANISER,
    PICNIC,
    RULES_TALK,
    SAMS_TALK,
    WALK,
    activity,
    rule,
    walkers,
)

starters = pytest.mark.parametrize("key", starter_keys())
languages = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)


@starters
@languages
def test_a_tap_settles_what_it_is_offered_for_and_breaks_nothing_else(key: str, language: Language) -> None:
    whole = starter_case(key, language)
    cases = [(damage.check, damaged(whole, damage)) for damage in DAMAGES if key not in damage.not_for]
    troubles = [trouble for check, case in cases for trouble in _troubles(case, check)]
    assert troubles == []


def test_every_mend_is_offered_for_some_damage() -> None:
    whole = starter_case("peer-circle", Language.EN)
    assert {found.mend for damage in DAMAGES for found in look(damaged(whole, damage), damage.check)} - {""} == set(
        MENDS
    )


def test_what_is_added_is_written_in_the_language_of_the_plan() -> None:
    english = walkers(rules={"rules": [rule("Greet each other")] * 3})
    read_in_chinese = Case.of(english.answers, library()[Language.ZH_HANS], english.plan_knowledge, english.today)
    (finding,) = review(read_in_chinese).standing
    additions = english.plan_knowledge.check_words.additions
    assert additions.advertising_rule.what in mended(read_in_chinese, finding).values()


def test_a_tap_for_three_sub_groups_fits_the_platform() -> None:
    case = walkers(
        where={"platform_limit": 20, "growth_plan": "A letter"}, who={"target_size": 40, "roles": [ORGANISER]}
    )
    after = case.with_answers(_mended(case, "split-group")).plan.who
    assert [(group.size, group.from_day) for group in after.groups] == [(20, 31), (20, 31)]
    assert after.structure == "several"


def test_a_community_that_would_need_more_than_twenty_groups_is_not_split_by_a_tap() -> None:
    case = walkers(where={"platform_limit": 20}, who={"target_size": 401})
    assert _mended(case, "split-group") == {}


def test_a_tap_moves_the_later_thing_and_leaves_the_slot_of_the_week() -> None:
    call = {**WALK, "id": "call", "title": "Call", "time": "11:00", "minutes": 60}
    case = walkers(when={"slots": [WALK, call]})
    assert _mended(case, "move-later") == {"when.slots.call.time": "12:00"}


def test_a_second_tap_adds_no_second_item_under_the_same_name() -> None:
    case = walkers(rules={"rules": [{**ADVERTS, "id": "advertising", "what": "Be kind", "topic": "conduct"}]})
    assert _mended(case, "add-advertising-rule")["rules.rules"] == "advertising advertising-2"


def test_a_tap_leaves_alone_what_only_bears_the_same_id_in_another_list() -> None:
    namesake = {**PICNIC, "id": OPENING["id"], "kind": "discussion", "owner": ""}
    case = walkers(month={"activities": [SAMS_TALK, namesake]})
    owner, silence = (_mended(case, name) for name in ("owner-to-all", "plan-for-silence"))
    assert set(owner) == {"month.activities.opening.owner"}
    assert set(silence) == {"month.activities.opening.if_silent"}


def test_a_tap_moves_something_by_its_own_length_although_its_id_stands_in_another_list() -> None:
    long_call = activity("Call", 2, time="20:00", minutes=180, kind="task")
    short_namesake = {**OPENING, "id": "call", "minutes": 10}
    case = walkers(days3={"activities": [short_namesake, RULES_TALK]}, days7={"activities": [FIRST_SIGN, long_call]})
    after = case.with_answers(_mended(case, "move-later"))
    assert look(case, "when.slot-clash")
    assert not look(after, "when.slot-clash")


def _mended(case: Case, mend: str) -> Mapping[str, str]:
    return mended(case, next(one for one in review(case).standing if one.mend == mend))


def _troubles(case: Case, check: str) -> Iterator[str]:
    """What goes wrong when the mends of one check's findings are taken, each alone."""
    if not any(found.mend for found in look(case, check)):
        return
    for finding in (one for one in review(case).standing if one.name == check and one.mend):
        changes = mended(case, finding)
        after = case.with_answers(changes)
        still = {(one.path, one.about) for one in look(after, check)}
        if (finding.field, finding.about) in still:
            yield f"{check} stands after {finding.mend}"
        yield from (f"{name} comes of {finding.mend}" for name in sorted(weighty_names(after) - weighty_names(case)))
        yield from (f"{finding.mend} leaves {path}: {raw}" for path, raw in changes.items() if not _is_sound(path, raw))


def _is_sound(path: str, raw: str) -> bool:
    step, _, rest = path.partition(".")
    found = find_field(path)
    if found is None:
        return find_list(step, rest) is not None
    value = found.kind.read(raw)
    return not any(isinstance(part, Odd) for part in (value if isinstance(found.kind, AnyOf) else [value]))
