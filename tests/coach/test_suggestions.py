"""A schedule made of the library: it suits the plan, gets in nobody's way, and is the same for the same answers."""

from datetime import UTC, time
from itertools import combinations

import pytest

from app.coach.case import Case
from app.coach.review import review
from app.coach.suggestions.suggest import LEFT_OUT, MOST_A_DAY, Suggestion, suggest, suitable
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.kinds import TEXT_LIMIT
from app.plan.paths import find_field
from app.schedule.stretches import Stretch, activity_stretches, slot_stretches
from app.schedule.timetable import RANGES
from tests.coach.cases import LANGUAGES, case_of, library, starter_case, starter_keys, weighty_names
from tests.coach.walkers import INTRODUCTIONS, ORGANISER, REVIEW, activity, begun, role, slot, walkers

STEPS = ("days3", "days7", "month")
NOTHING: dict[str, dict[str, list[str]]] = {step: {"activities": []} for step in STEPS}
EMPTY: dict[str, str] = dict.fromkeys((f"{step}.activities" for step in STEPS), "")
starters = pytest.mark.parametrize("key", starter_keys())


@starters
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)
def test_a_starter_filled_anew_passes_every_check_that_it_must_or_should(key: str, language: Language) -> None:
    emptied = starter_case(key, language).with_answers(EMPTY)
    assert emptied.activities == ()
    filled = _filled(emptied)
    assert len(filled.activities) > 10
    assert weighty_names(filled) == frozenset()


@starters
def test_the_same_answers_get_the_same_schedule(key: str) -> None:
    first, again = (_filled(starter_case(key, Language.EN).with_answers(EMPTY)).answers for _ in range(2))
    assert first == again


@starters
def test_nobody_is_to_be_in_two_places_and_no_more_than_two_things_are_on_a_day(key: str) -> None:
    filled = _filled(starter_case(key, Language.EN).with_answers(EMPTY))
    assert _clashes(filled) == []
    assert [name for name, _ in _found(filled) if name == "when.slot-clash"] == []
    days = [one.day for one in filled.activities]
    assert max(days.count(day) for day in days) <= MOST_A_DAY


@starters
def test_on_the_first_day_the_opening_comes_before_the_introductions(key: str) -> None:
    case = starter_case(key, Language.EN).with_answers(EMPTY)
    opening, introductions, *_ = suggest(case, "days3")
    assert (opening.activity.facts.kind, introductions.activity.facts.kind) == ("opening", "introduction")
    assert (opening.place.day, introductions.place.day) == (1, 1)
    ends = _minute(opening) + opening.activity.facts.minutes
    assert ends <= _minute(introductions)


def test_the_opening_stands_at_the_launch_time_where_its_owner_is_free() -> None:
    online = {"where": {"city": None}, "positioning": {"kind": "study"}}
    free = walkers(when={"launch_time": "18:30", "slots": [REVIEW]}, **online, **NOTHING)
    assert suggest(free, "days3")[0].fields["time"] == "18:30"
    booked = slot("Supper of Ruth", [1], "18:00", minutes=60)
    busy = walkers(when={"launch_time": "18:30", "slots": [booked]}, **online, **NOTHING)
    assert suggest(busy, "days3")[0].fields["time"] == "19:00"


@starters
def test_every_proposal_is_complete_and_lies_in_the_days_of_its_step(key: str) -> None:
    case = starter_case(key, Language.EN).with_answers(EMPTY)
    for step in STEPS:
        first, last = RANGES[step]
        for one in suggest(case, step):
            assert first <= int(one.fields["day"]) <= last
            names = ("title", "kind", "purpose", "minutes", "script", "message", "expected", "if_silent", "material")
            assert [name for name in names if not one.fields.get(name)] == []
            assert "{" not in one.fields["message"] + one.fields["script"]
            assert one.activity in one.suiting


def test_what_is_left_out_is_not_taken_and_its_place_stays_to_be_filled() -> None:
    case = starter_case("study-group", Language.EN).with_answers(EMPTY)
    place = suggest(case, "days7")[0].place.key
    suggestions = suggest(case, "days7", {place: LEFT_OUT})
    assert [one.is_taken for one in suggestions] == [False, *[True] * (len(suggestions) - 1)]
    assert [one.place.key for one in suggestions] == [one.place.key for one in suggest(case, "days7")]


def test_another_that_suits_may_be_taken_and_nothing_else() -> None:
    case = starter_case("study-group", Language.EN).with_answers(EMPTY)
    first = suggest(case, "days7")[0]
    other = first.suiting[1]
    swapped = suggest(case, "days7", {first.place.key: other.key})[0]
    assert (swapped.activity, swapped.fields["title"]) == (other, other.words.title)
    for nonsense in ("no-such-activity", "", "none at all", "opening-ceremony"):
        assert suggest(case, "days7", {first.place.key: nonsense})[0] == first


def test_no_activity_is_proposed_more_often_than_it_may_be_repeated() -> None:
    for key in starter_keys():
        filled = _filled(starter_case(key, Language.EN).with_answers(EMPTY))
        for one in filled.knowledge.activities.values():
            assert sum(activity.title == one.words.title for activity in filled.activities) <= one.facts.spread, one.key


def test_what_the_founder_has_planned_is_not_doubled() -> None:
    own = activity("Opening on the lawn", 1, time="18:00", kind="opening")
    case = walkers(days3={"activities": [own, INTRODUCTIONS]})
    kinds = [one.activity.facts.kind for one in suggest(case, "days3")]
    assert "opening" not in kinds
    assert "introduction" not in kinds
    assert kinds, "the rules are still to be explained"


def test_a_schedule_that_holds_what_it_needs_gets_no_proposals() -> None:
    for key in starter_keys():
        filled = _filled(starter_case(key, Language.EN).with_answers(EMPTY))
        assert [suggest(filled, step) for step in ("days3", "days7")] == [(), ()], key


def test_nothing_is_planned_against_a_slot_of_the_same_person() -> None:
    booked = slot("Choir practice of Ruth", [1, 2, 3, 4, 5, 6, 7], "18:00", minutes=180)
    case = walkers(when={"slots": [booked, REVIEW], "launch_time": "18:30"}, who={"roles": [ORGANISER]}, **NOTHING)
    filled = _filled(case)
    assert filled.activities
    assert _clashes(filled) == []


def test_who_has_no_hours_left_is_given_only_what_cannot_be_left_out() -> None:
    busy = role("Organiser", "owner", 1, person="Ruth")
    case = walkers(who={"roles": [busy]}, when={"slots": [REVIEW]}, **NOTHING)
    suggestions = [one for step in STEPS for one in suggest(case, step)]
    assert suggestions
    assert all(one.place.is_needed for one in suggestions)
    assert [one for one in suggestions if one.fields.get("owner")] == []


def test_offline_activities_are_for_people_of_one_place() -> None:
    anywhere = walkers(where={"city": None}, positioning={"kind": "study"})
    assert not any(one.facts.place == "offline" for step in STEPS for one in suitable(anywhere, step))
    assert any(one.facts.place == "offline" for one in suitable(walkers(), "month"))


def test_what_is_made_for_other_communities_or_sizes_or_pushes_a_product_is_not_proposed() -> None:
    case = walkers(who={"first_size": 500, "target_size": 500})
    for step in STEPS:
        for one in suitable(case, step):
            assert one.facts.sizes[0] <= 500 <= one.facts.sizes[1]
            assert not one.facts.communities or "local" in one.facts.communities
            assert not one.facts.promotes


@pytest.mark.parametrize(
    "case",
    [
        case_of(Answers()),
        begun(positioning={"name": "Night Readers"}),
        walkers(who={"roles": []}, **NOTHING),
        walkers(when={"launch_date": None, "launch_time": None, "zone": None}, **NOTHING),
        walkers(when={"launch_date": "in spring", "zone": "Mars", "slots": []}, days3={"activities": []}),
        walkers(who={"roles": [{**role("Host", "owner", 3), "title": ""}, role("Guide", "kol", 0)]}, **NOTHING),
        walkers(who={"first_size": "dozens", "target_size": "many"}, days3={"activities": []}),
        walkers(when={"quiet_from": "00:00", "quiet_to": "23:59"}, **NOTHING),
    ],
    ids=["blank", "a name", "no roles", "no dates", "odd dates", "odd roles", "odd sizes", "quiet"],
)  # fmt: skip
def test_an_unfinished_or_odd_plan_gets_a_sensible_schedule(case: Case) -> None:
    kinds = {one.activity.facts.kind for one in suggest(case, "days3")}
    assert {"opening", "introduction"} <= kinds
    filled = _filled(case)
    assert _clashes(filled) == []


def test_a_message_made_of_long_answers_still_fits_its_field() -> None:
    long = dict.fromkeys(
        ("what.together", "what.per_visit", "positioning.for_whom", "positioning.pain"), "字" * TEXT_LIMIT
    )
    case = starter_case("study-group", Language.EN).with_answers({**EMPTY, **long})
    for one in (one for step in STEPS for one in suggest(case, step)):
        for path, raw in one.changes(case.answers).items():
            found = find_field(path)
            assert found is None or len(raw) <= found.kind.limit, path


def test_proposals_are_in_the_language_of_the_plan() -> None:
    case = starter_case("study-group", Language.ZH_HANS).with_answers(EMPTY)
    in_english = Case.of(case.answers, library()[Language.EN], case.plan_knowledge, case.today)
    titles = {one.words.title for one in library()[Language.ZH_HANS].activities.values()}
    assert {one.fields["title"] for one in suggest(in_english, "month")} <= titles


def _filled(case: Case) -> Case:
    for step in STEPS:
        for one in suggest(case, step):
            case = case.with_answers(one.changes(case.answers))
    return case


def _minute(one: Suggestion) -> int:
    at = time.fromisoformat(one.fields["time"])
    return at.hour * 60 + at.minute


def _found(case: Case) -> list[tuple[str, str]]:
    return [(one.name, one.found) for one in review(case).standing]


def _clashes(case: Case) -> list[tuple[str, str]]:
    """Every two activities, or an activity and a slot, of one holder that overlap."""
    stretches = [*activity_stretches(case.plan), *slot_stretches(case.plan)]
    return [
        (one.title, other.title)
        for one, other in combinations(stretches, 2)
        if one.holder and one.holder == other.holder and not (one.is_slot and other.is_slot) and _overlap(one, other)
    ]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.begins.astimezone(UTC) < other.ends and other.begins < one.ends
