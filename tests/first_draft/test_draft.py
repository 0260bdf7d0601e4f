"""A sentence makes a whole plan of a starter: sizes, hours, launch, platform, and what is the founder's own."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.first_draft.draft import first_draft
from app.first_draft.nearest import nearest_starter
from app.first_draft.scaling import scaled_sizes
from app.first_draft.sentence import Sentence
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.load import loads
from app.schedule.timetable import MOST_A_DAY, RANGES, timetable
from app.schedule.workload import activities_of
from tests.coach.cases import content as loaded
from tests.coach.cases import starter_keys

TODAY = date(2026, 11, 28)


def _draft(knowledge: Knowledge, key: str, **said: object) -> Answers:
    return first_draft(knowledge.starters[key], knowledge, TODAY, Sentence(**said)).answers  # type: ignore[arg-type]  # any of its fields


@cache
def _launched(key: str, day: int) -> Plan:
    """The English plan of a starter that is launched on a day of the week before Christmas, from Monday the 21st on."""
    return read_plan(_draft(loaded()[Language.EN], key, launch_date=date(2026, 12, day)))


def test_only_what_differs_from_the_starter_is_the_founders_own(content: Content) -> None:
    knowledge = content[Language.EN]
    proposed = first_draft(knowledge.starters["study-group"], knowledge, TODAY)
    assert proposed.own == frozenset()
    assert proposed.drafted == frozenset(proposed.answers)
    said = Sentence(
        name="Owls",
        for_whom=proposed.answers["positioning.for_whom"],
        first_size=36,
        hours=6,
        launch_date=date(2026, 12, 21),
    )
    assert first_draft(knowledge.starters["study-group"], knowledge, TODAY, said).own == {"positioning.name"}


def test_what_was_chosen_is_the_founders_own_though_the_starter_proposes_it(content: Content) -> None:
    knowledge = content[Language.EN]
    starter = knowledge.starters["study-group"]
    chosen = Sentence(kind="study", platform=str(starter.plan.where.platform))
    draft = first_draft(starter, knowledge, TODAY, chosen)
    assert draft.own == {"positioning.kind", "where.platform"}
    assert draft.answers == first_draft(starter, knowledge, TODAY).answers


def test_another_platform_brings_its_own_reason(content: Content) -> None:
    knowledge = content[Language.EN]
    answers = _draft(knowledge, "study-group", platform="telegram")
    assert answers["where.platform_reason"] == "Everyone here already has Telegram."
    assert _draft(knowledge, "study-group", platform="other", platform_other="Matrix")["where.platform_reason"] == ""


@pytest.mark.parametrize(
    ("first", "limit", "target"),
    [(8, None, 13), (20, None, 35), (36, None, 60), (60, None, 100), (100, 150, 150), (300, 200, 500)],
)
def test_the_target_keeps_its_proportion_within_the_platforms_limit(
    content: Content, first: int, limit: int | None, target: int
) -> None:
    who = content[Language.EN].starters["study-group"].plan.who
    assert scaled_sizes(who, first, limit) == {"who.first_size": str(first), "who.target_size": str(target)}


@pytest.mark.parametrize("key", starter_keys())
def test_two_hours_a_week_are_two_hours(content: Content, key: str) -> None:
    plan = read_plan(_draft(content[Language.ZH_HANS], key, hours=2))
    owner = next(role for role in plan.who.roles if role.kind == "owner")
    assert owner.hours == 2
    assert [load.name for load in loads(plan) if load.promised is not None and load.needed > load.promised] == []


def test_more_hours_than_the_starter_asks_are_the_owners_alone(content: Content) -> None:
    knowledge = content[Language.EN]
    before, after = (read_plan(_draft(knowledge, "study-group", **said)).who.roles for said in ({}, {"hours": 20}))
    assert [role.hours for role in after[1:]] == [role.hours for role in before[1:]]
    assert after[0].hours == 20


@pytest.mark.parametrize("day", range(21, 28))
@pytest.mark.parametrize("key", starter_keys())
def test_a_launch_on_any_day_of_the_week_keeps_weekdays_lists_and_days_that_are_not_too_full(
    key: str, day: int
) -> None:
    monday = {one.activity.id: one for one in timetable(_launched(key, 21))}
    moved = timetable(_launched(key, day))
    assert all(not one.is_outside for one in moved)
    days = [one.day for one in moved if one.activity.kind != "review"]
    assert max(days.count(number) for number in days) <= MOST_A_DAY
    offline = [one for one in moved if one.activity.offline and one.on]
    assert all(one.on and one.on.weekday() == _weekday(monday[one.activity.id].on) for one in offline)


@pytest.mark.parametrize(("day", "first"), [(21, 6), (22, 5), (23, 11), (24, 10), (25, 9), (26, 8), (27, 7)])
def test_an_event_leaves_days_to_prepare_it(content: Content, day: int, first: int) -> None:
    plan = read_plan(_draft(content[Language.EN], "flash-event", launch_date=date(2026, 12, day)))
    days = {one.activity.id: one.day for one in timetable(plan)}
    assert (days["set-up"], days["market-1"], days["market-2"]) == (first - 1, first, first + 1)


@pytest.mark.parametrize("day", range(21, 28))
@pytest.mark.parametrize("key", starter_keys())
def test_weeks_reach_to_the_last_activity_and_days_without_one_have_no_goal(key: str, day: int) -> None:
    plan = _launched(key, day)
    _assert_covers_its_activities(plan)


def test_an_event_in_its_second_week_has_a_plan_of_three(content: Content) -> None:
    plan = read_plan(_draft(content[Language.EN], "flash-event", launch_date=date(2026, 12, 23)))
    assert (plan.when.horizon_weeks, plan.why.success_week) == (3, 3)
    assert (plan.days7.activities, plan.days7.goal) == ((), "")


def _assert_covers_its_activities(plan: Plan) -> None:
    last = max(one.day for one in timetable(plan) if one.day is not None)
    weeks = plan.when.horizon_weeks, plan.why.success_week
    assert all(isinstance(number, int | float) and number * 7 >= last for number in weeks)
    steps = [getattr(plan, step) for step in RANGES]
    assert [bool(step.goal) for step in steps] == [bool(step.activities) for step in steps]


def _weekday(day: date | None) -> int:
    assert day
    return day.weekday()


def test_the_nearest_starter_is_of_the_kind_or_else_of_the_size(content: Content) -> None:
    knowledge = content[Language.EN]
    for starter in knowledge.starters.values():
        assert nearest_starter(str(starter.plan.positioning.kind), None, knowledge) is starter
    assert nearest_starter("sport", None, knowledge).key == "local-club"
    assert nearest_starter("other", None, knowledge).key == "study-group"
    assert nearest_starter("other", 30, knowledge).key == "local-club"
    assert nearest_starter("other", 5_000, knowledge).key == "support-group"


@settings(max_examples=30, deadline=None)
@given(
    key=st.sampled_from(starter_keys()),
    name=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40),
    first_size=st.none() | st.integers(1, 100_000),
    hours=st.none() | st.floats(0.5, 168),
    days=st.integers(0, 900),
)
def test_any_sentence_makes_a_plan_without_an_open_place(
    key: str, name: str, first_size: int | None, hours: float | None, days: int
) -> None:
    knowledge = loaded()[Language.ZH_HANS]
    launch = date.fromordinal(TODAY.toordinal() + days)
    answers = _draft(knowledge, key, name=name, first_size=first_size, hours=hours, launch_date=launch)
    assert all("{" not in raw.replace(name, "") for raw in answers.values())
    assert all(activities_of(read_plan(answers), step) for step in RANGES if step != "days7")
    _assert_covers_its_activities(read_plan(answers))


def _before_launch(key: str, launch: date) -> list[int]:
    plan = read_plan(_draft(loaded()[Language.EN], key, launch_date=launch))
    return [one.day for one in timetable(plan) if one.day is not None and one.day <= 0]


def test_preparation_of_a_near_launch_begins_today_and_keeps_its_order() -> None:
    assert _before_launch("local-club", date(2026, 12, 4)) == [-5, -3, -3, -1, 0]
    assert _before_launch("local-club", TODAY + timedelta(days=1)) == [0] * 5


def test_a_launch_today_leaves_no_day_for_preparation() -> None:
    assert _before_launch("local-club", TODAY) == []
