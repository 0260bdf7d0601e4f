"""One tap settles what it is offered for, and breaks nothing else."""

from collections.abc import Iterator, Mapping

import pytest

from app.coach.fixes.registry import FIXES, fixed
from app.coach.model.context import ReviewContext
from app.coach.review import review
from app.i18n.languages import Language
from app.plan.fields.choice_kinds import AnyOf
from app.plan.fields.values import Unreadable
from app.plan.paths import find_field, find_list
from tests.coach.cases import LANGUAGES, content, damaged, look, starter_case, starter_keys, weighty_names
from tests.coach.damages import DAMAGES
from tests.coach.local_club import (
    ADVERTS,
    FIRST_SIGN,
    OPENING,
    ORGANISER,
    PICNIC,
    REVIEW,
    RULES_TALK,
    SAMS_TALK,
    WALK,
    activity,
    local_club,
    rule,
)

starters = pytest.mark.parametrize("key", starter_keys())
languages = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)


@starters
@languages
def test_a_tap_settles_what_it_is_offered_for_and_breaks_nothing_else(key: str, language: Language) -> None:
    whole = starter_case(key, language)
    cases = [(damage.check, damaged(whole, damage)) for damage in DAMAGES if key not in damage.not_for]
    troubles = [form_errors for check, context in cases for form_errors in _troubles(context, check)]
    assert troubles == []


def test_every_fix_is_offered_for_some_damage() -> None:
    whole = starter_case("peer-circle", Language.EN)
    assert {found.fix for damage in DAMAGES for found in look(damaged(whole, damage), damage.check)} - {""} == set(
        FIXES
    )


def test_what_is_added_is_written_in_the_language_of_the_plan() -> None:
    english = local_club(rules={"rules": [rule("Greet each other")] * 3})
    read_in_chinese = ReviewContext.of(
        english.answers, content()[Language.ZH_HANS], english.plan_knowledge, english.today
    )
    (finding,) = review(read_in_chinese).standing
    additions = english.plan_knowledge.check_words.additions
    assert additions.advertising_rule.what in fixed(read_in_chinese, finding).values()


def test_a_tap_for_three_sub_groups_fits_the_platform() -> None:
    context = local_club(
        where={"platform_limit": 20, "growth_plan": "A letter"}, who={"target_size": 40, "roles": [ORGANISER]}
    )
    after = context.with_answers(_fixed(context, "split-group")).plan.who
    assert [(group.size, group.from_day) for group in after.groups] == [(20, 31), (20, 31)]
    assert after.structure == "several"


def test_a_community_that_would_need_more_than_twenty_groups_is_not_split_by_a_tap() -> None:
    context = local_club(where={"platform_limit": 20}, who={"target_size": 401})
    assert _fixed(context, "split-group") == {}


def test_a_tap_moves_the_later_thing_and_leaves_the_slot_of_the_week() -> None:
    call = {**WALK, "id": "call", "title": "Call", "time": "11:00", "minutes": 90}
    context = local_club(when={"slots": [WALK, call]})
    assert _fixed(context, "move-later") == {"when.slots.call.time": "12:00"}


def test_a_second_tap_adds_no_second_item_under_the_same_name() -> None:
    context = local_club(rules={"rules": [{**ADVERTS, "id": "advertising", "what": "Be kind", "topic": "conduct"}]})
    assert _fixed(context, "add-advertising-rule")["rules.rules"] == "advertising advertising-2"


def test_a_tap_leaves_alone_what_only_bears_the_same_id_in_another_list() -> None:
    namesake = {**PICNIC, "id": OPENING["id"], "kind": "discussion", "owner": ""}
    context = local_club(month={"activities": [SAMS_TALK, namesake]})
    owner, silence = (_fixed(context, name) for name in ("owner-to-all", "plan-for-silence"))
    assert set(owner) == {"month.activities.opening.owner"}
    assert set(silence) == {"month.activities.opening.if_silent"}


def test_a_tap_moves_something_by_its_own_length_although_its_id_stands_in_another_list() -> None:
    long_call = activity("Call", 2, time="20:00", minutes=180, kind="task")
    short_namesake = {**OPENING, "id": "call", "minutes": 10}
    context = local_club(
        days3={"activities": [short_namesake, RULES_TALK]}, days7={"activities": [FIRST_SIGN, long_call]}
    )
    after = context.with_answers(_fixed(context, "move-later"))
    assert look(context, "when.slot-clash")
    assert not look(after, "when.slot-clash")


def test_a_tap_fills_a_silence_on_the_day_nearest_its_middle_that_is_no_public_holiday() -> None:
    slots = [{**WALK, "weekdays": [5], "kind": "discussion"}, REVIEW]
    launches = ("2026-12-03", "2026-12-10")  # day 26, the middle of the silence, is the Monday of Boxing Day, or not
    contexts = [local_club(when={"slots": slots, "launch_date": launch}) for launch in launches]
    after = [context.with_answers(_fixed(context, "fill-silence")) for context in contexts]
    days = [[one.day for one in context.activities if one.day not in (1, 2, 3, 5, 12, 20)] for context in after]
    assert [of_context[0] for of_context in days] == [27, 26]


def _fixed(context: ReviewContext, fix: str) -> Mapping[str, str]:
    return fixed(context, next(one for one in review(context).standing if one.fix == fix))


def _troubles(context: ReviewContext, check: str) -> Iterator[str]:
    """What goes wrong when the fixes of one check's findings are taken, each alone."""
    if not any(found.fix for found in look(context, check)):
        return
    before = weighty_names(context)
    for finding in (one for one in review(context).standing if one.name == check and one.fix):
        changes = fixed(context, finding)
        after = context.with_answers(changes)
        still = {(one.path, one.about) for one in look(after, check)}
        if (finding.field, finding.about) in still:
            yield f"{check} stands after {finding.fix}"
        yield from (f"{name} comes of {finding.fix}" for name in sorted(weighty_names(after) - before))
        yield from (f"{finding.fix} leaves {path}: {raw}" for path, raw in changes.items() if not _is_sound(path, raw))


def _is_sound(path: str, raw: str) -> bool:
    step, _, rest = path.partition(".")
    found = find_field(path)
    if found is None:
        return find_list(step, rest) is not None
    value = found.kind.read(raw)
    return not any(isinstance(part, Unreadable) for part in (value if isinstance(found.kind, AnyOf) else [value]))
