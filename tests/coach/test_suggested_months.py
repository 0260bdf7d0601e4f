"""For founders of every sort: what is proposed gets no complaint, and nobody is given more than their hours."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.coach.model.context import ReviewContext
from app.coach.suggestions.fullness import is_gathering
from app.i18n.languages import Language
from app.plan.fields.choices import CHOICES
from app.schedule.load import loads
from app.schedule.weekends import is_weekend
from app.schedule.workload import week_of
from tests.coach.cases import case_of, content, weighty_names
from tests.coach.local_club import REVIEW, local_club, role, slot
from tests.support.calendars import NOTHING, clashes, filled

_MOST = min(settings().max_examples, 200)
_KINDS = st.sampled_from(CHOICES["community_kind"])
_SIZES = st.sampled_from((3, 8, 20, 60, 300, 900, 2500))
_HOURS = st.sampled_from((None, 2, 3, 5, 8))
_ROLES = st.lists(st.tuples(st.sampled_from(CHOICES["role_kind"]), _HOURS), max_size=3)
_SLOTS = st.lists(
    st.tuples(
        st.sampled_from(("meetup", "discussion", "question_hour", "check_in", "game")),
        st.integers(1, 7),
        st.sampled_from(("07:30", "12:30", "18:00", "20:00")),
        st.sampled_from((20, 60, 90)),
    ),
    max_size=3,
    unique_by=lambda one: one[1],
)


@st.composite
def founders(draw: st.DrawFn) -> ReviewContext:
    """A founder with a calendar that holds fixed times alone, each of an owner who has the hours for them."""
    team = [role("Lead", "owner", 5 + draw(st.integers(0, 4)), person="Ruth", from_members="no")]
    team += [role(f"R{number} role", kind, hours) for number, (kind, hours) in enumerate(draw(_ROLES))]
    slots = [
        slot(f"S{number} slot", [day], at, minutes=minutes, kind=kind, owner="Lead" if number == 0 else "Someone else")
        for number, (kind, day, at, minutes) in enumerate(draw(_SLOTS))
    ]
    steps: dict[str, Any] = {
        "positioning": {"kind": draw(_KINDS)},
        "where": {"city": draw(st.sampled_from((None, "Leeds")))},
        "who": {"first_size": draw(_SIZES), "roles": team},
        "when": {
            "launch_date": f"2026-12-{draw(st.integers(8, 31)):02}",
            "launch_time": draw(st.sampled_from((None, "09:30", "19:30"))),
            "quiet_from": draw(st.sampled_from(("21:00", "22:30"))),
            "horizon_weeks": draw(st.sampled_from((4, 26))),
            "slots": [*slots, REVIEW],
        },
        "how": {"digest": draw(st.sampled_from(("next_day", "none")))},
    }
    return case_of(local_club(**steps, **NOTHING).answers, draw(st.sampled_from((Language.EN, Language.ZH_HANS))))


@settings(max_examples=_MOST)
@given(founders())
def test_a_suggested_month_gets_no_complaint_and_nobody_is_over_their_hours(context: ReviewContext) -> None:
    full = filled(context)
    assert weighty_names(full) <= weighty_names(context)
    assert clashes(full) == []
    assert [one.title for one in full.activities if not one.owner] == []
    assert [one.name for one in loads(full.plan) if one.promised is not None and one.needed > one.promised] == []


def _team(*team: tuple[str, str, float]) -> dict[str, Any]:
    return {"roles": [role(title, kind, hours) for title, kind, hours in team], "first_size": 20}


def test_a_running_group_runs_every_weekend_and_a_game_team_of_two_meets_four_times_a_week_at_most() -> None:
    when = {"launch_date": "2027-03-08", "launch_time": "20:00", "slots": [REVIEW]}
    team = _team(("Host", "owner", 8), ("Second", "operator", 6))
    runs = filled(local_club(positioning={"kind": "sport"}, who=team, when=when, **NOTHING))
    days = [one.day for one in runs.activities if one.title == "Out together: nobody is left behind"]
    assert [week_of(day) for day in days if isinstance(day, int) and is_weekend(runs.plan, day)] == [0, 1, 2, 3]
    played = filled(local_club(positioning={"kind": "hobby"}, where={"city": None}, who=team, when=when, **NOTHING))
    together = [one for one in played.first_month if is_gathering(one.kind)]
    assert max(Counter(week_of(one.day) for one in together if isinstance(one.day, int)).values()) <= 4


def test_a_support_group_rests_at_weekends_and_no_nurse_holds_everything() -> None:
    when = {"launch_date": "2027-03-08", "slots": [REVIEW]}
    team = _team(("Lead", "owner", 6), ("Nurse", "kol", 4), ("Helper", "helper", 4))
    full = filled(local_club(positioning={"kind": "support"}, who=team, when=when, **NOTHING))
    in_month = full.plan.month.activities
    assert [one.title for one in in_month if isinstance(one.day, int) and is_weekend(full.plan, one.day)] == []
    clinics = {one.owner for one in in_month if one.kind == "question_hour"}
    assert len(clinics) > 1


@pytest.mark.parametrize("kind", CHOICES["community_kind"])
def test_each_kind_has_a_main_event_a_first_thing_led_by_a_member_and_an_ending(kind: str) -> None:
    parts = [place.part for place in content()[Language.EN].arcs[kind].places]
    assert {"week_one", "main", "member_led", "ending"} <= set(parts)
