"""What a month suggests for the next one, and what changes when that is taken."""

from collections import Counter
from datetime import date, time, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.months import last_day
from app.schedule.next_month.proposal import Proposal, propose_month
from app.schedule.next_month.taking import Taken, take_proposal
from app.schedule.next_month.verdicts import Verdict
from app.schedule.next_month.when import month_to_plan
from app.schedule.rearranging.by_time import Calendar
from app.schedule.timetable import MOST_A_DAY, timetable
from app.schedule.workload import minutes_of, owner_names
from tests.plan.plans import plan_file
from tests.schedule.calendars import calendars

LAUNCH = date(2027, 3, 10)
_DAYS = {"days3": range(1, 4), "days7": range(4, 8), "month": range(8, 31)}
_OUTCOMES = st.sampled_from(["done", "done", "nobody", "no_time", "moved", "dropped", "other", ""])


@pytest.mark.parametrize(
    ("outcomes", "verdict", "days"),
    [
        (("done", "done", "done"), Verdict.WORKED, (37, 44, 51)),
        (("done", "", ""), Verdict.WORKED, (37, 44, 51)),
        (("nobody", "done", "nobody"), Verdict.MIXED, (44,)),
        (("no_time", "no_time", ""), Verdict.RARER, (37, 51)),
        (("nobody", "nobody", ""), Verdict.NOBODY, (37, 44, 51)),
        (("dropped", "", ""), Verdict.MISSED, (37, 44, 51)),
        (("", "", ""), Verdict.UNTOLD, (37, 44, 51)),
    ],
)
def test_what_became_of_a_weekly_event_decides_whether_and_how_often_it_comes_again(
    outcomes: tuple[str, ...], verdict: Verdict, days: tuple[int, ...]
) -> None:
    (line,) = _proposal(_weekly(outcomes)).lines
    assert (line.event.verdict, tuple(one.day for one in line.places)) == (verdict, days)
    assert line.is_taken == (verdict in (Verdict.WORKED, Verdict.MIXED, Verdict.RARER))


def test_the_launch_is_not_repeated_and_what_is_to_come_says_so() -> None:
    opening = {"id": "open", "title": "Opening", "day": 2, "kind": "opening"}
    answers = _answers({"days3": {"activities": [opening]}, "month": {"activities": [_talk("talk", 29)]}})
    proposal = propose_month(Calendar.of(answers), 2, 25)
    assert [one.first.title for one in proposal.of_the_launch] == ["Opening"]
    assert [one.event.verdict for one in proposal.lines] == [Verdict.AHEAD]


def test_the_first_two_days_of_a_later_month_come_five_weeks_later() -> None:
    month = {"activities": [_talk("one", 31), _talk("two", 32, title="Quiz"), _talk("three", 60, title="End")]}
    ticks = {f"a{day}-{item}": {"outcome": "done"} for item, day in (("one", 31), ("two", 32), ("three", 60))}
    answers = _answers({"month": month, "run": {"ticks": ticks, "cycles": {"m2": {"begun": "2027-04-01"}}}})
    places = [one.day for line in propose_month(Calendar.of(answers), 3, 61).lines for one in line.places]
    assert places == [66, 67, 88]


def test_members_are_to_lead_more_than_they_did_beginning_with_what_is_easy() -> None:
    month = [_talk("talk", 9, kind="expert_talk"), _talk("quiz", 10, title="Quiz", kind="game"), _talk("walk", 11)]
    month[2] |= {"title": "Walk", "led_by": "member"}
    ticks = {f"a{one['day']}-{one['id']}": {"outcome": "done"} for one in month}
    proposal = _proposal(_answers({"month": {"activities": month}, "run": {"ticks": ticks}}))
    assert {one.event.first.title: one.is_handed_over for one in proposal.lines} == {
        "Talk": False,
        "Quiz": True,
        "Walk": False,
    }
    assert (round(proposal.before, 2), round(proposal.after, 2)) == (0.33, 0.67)


def test_what_is_taken_is_copied_with_the_day_that_its_text_names_and_once_only() -> None:
    answers = _weekly(("done", "done", "done"), message="See you on Thursday 18 March")
    proposal = _proposal(answers)
    taken = Taken({one.key for one in proposal.lines}, {one.key for one in proposal.lines})
    after = answers.with_values(take_proposal(answers, proposal, taken, "2027-04-08"))
    plan = read_plan(after)
    new = [one.activity for one in timetable(plan) if one.day and one.day > 30]
    assert (new[0].day, new[0].message) == (37, "See you on Thursday 15 April")
    assert [one.led_by for one in new] == [None, "member", "member"]
    assert (last_day(plan), plan.run.cycles[0].begun) == (60, date(2027, 4, 8))
    assert all(not one.places for one in propose_month(Calendar.of(after), 2, 40).lines)


def test_a_text_that_names_another_date_is_pointed_out() -> None:
    (own,) = _proposal(_weekly(("done",), script="See you on 18 March")).lines
    (other,) = _proposal(_weekly(("done",), script="Vote until 20 March")).lines
    assert (own.is_doubtful, other.is_doubtful) == (False, True)


@pytest.mark.parametrize(
    ("day", "month"),
    [(23, None), (24, 2), (30, 2), (54, 3), (75, 3), (200, 7), (983, 33), (984, None), (2500, None), (0, None)],
)
def test_a_month_can_be_planned_from_a_week_before_it_on(day: int, month: int | None) -> None:
    assert month_to_plan(read_plan(_answers({})), LAUNCH + timedelta(days=day - 1)) == month


def test_nothing_is_proposed_for_a_day_that_is_over() -> None:
    proposal = propose_month(Calendar.of(_weekly(("done", "done", "done"))), 2, 40)
    assert [one.day for line in proposal.lines for one in line.places] == [44, 51]


def test_a_month_is_made_from_the_last_one_that_had_anything_and_begun_without_those_between() -> None:
    answers = _weekly(("done", "done", "done"))
    proposal = propose_month(Calendar.of(answers), 7, 184)
    days = [one.day for line in proposal.lines for one in line.places]
    assert (proposal.source, days) == (1, [191, 198])
    after = answers.with_values(take_proposal(answers, proposal, Taken({proposal.lines[0].key}, set()), "2027-09-09"))
    plan = read_plan(after)
    assert (last_day(plan), [one.day for one in timetable(plan)][3:]) == (210, days)


@given(calendars(st.just(LAUNCH)), st.data())
def test_a_proposal_keeps_weekdays_and_adds_no_full_day_and_no_clash(
    calendar: dict[str, Any], data: st.DataObject
) -> None:
    answers = _ticked(calendar, data)
    plan, proposal = read_plan(answers), propose_month(Calendar.of(answers), 2, 30)
    old = {f"{one.step}.activities.{one.activity.id}": one.day for one in timetable(plan)}
    for line in proposal.lines:
        for one in line.places:
            assert 31 <= one.day <= 60
            assert (one.day - (old[str(one.item)] or 0)) % 7 == 0
    every = Taken({one.key for one in proposal.lines}, set())
    after = read_plan(answers.with_values(take_proposal(answers, proposal, every, "2027-04-08")))
    new = [one for one in timetable(after) if one.day in range(31, 61)]
    there = Counter(one.day for one in timetable(plan) if one.activity.kind != "review")
    a_day = Counter(one.day for one in new if one.activity.kind != "review")
    assert all(number <= max(MOST_A_DAY, there[day]) for day, number in a_day.items())
    assert _overlaps(after) <= _overlaps(plan)


def _overlaps(plan: Plan) -> int:
    """How often one person would have to do two things at once in the second month."""
    names, found = owner_names(plan), 0
    dated = [one for one in timetable(plan) if one.day in range(31, 61) and one.activity.owner]
    for one, other in combinations(dated, 2):
        first, second = one.activity, other.activity
        is_one_person = names.get(first.owner.casefold(), first.owner.casefold()) == names.get(
            second.owner.casefold(), second.owner.casefold()
        )
        if one.day == other.day and is_one_person and isinstance(first.time, time) and isinstance(second.time, time):
            begins, others = (each.hour * 60 + each.minute for each in (first.time, second.time))
            found += begins < others + minutes_of(second) and others < begins + minutes_of(first)
    return found


def _ticked(calendar: dict[str, Any], data: st.DataObject) -> Answers:
    """A calendar whose activities have some days of the first month, or the second, and were ticked."""
    ticks = {}
    for step, days in _DAYS.items():
        for one in calendar[step]["activities"]:
            one["day"] = data.draw(st.sampled_from([*days, *([33, 40] if step == "month" else [])]))
            one["title"] = data.draw(st.sampled_from(["Talk", "Quiz", "Walk"]))
            ticks[f"a{one['day']}-{one['id']}"] = {"outcome": data.draw(_OUTCOMES)}
    said = {item: tick for item, tick in ticks.items() if tick["outcome"]}
    return _answers({**calendar, "run": {"ticks": said}})


def _proposal(answers: Answers) -> Proposal:
    return propose_month(Calendar.of(answers), 2, 30)


def _weekly(outcomes: tuple[str, ...], **more: Any) -> Answers:
    """A talk on three Thursdays, days 9, 16 and 23, of which the first may have other texts."""
    talks = [_talk(f"talk-{place}", 9 + 7 * place, **(more if place == 0 else {})) for place in range(len(outcomes))]
    ticks = {f"a{9 + 7 * n}-talk-{n}": {"outcome": outcome} for n, outcome in enumerate(outcomes) if outcome}
    return _answers({"month": {"activities": talks}, "run": {"ticks": ticks}})


def _talk(item: str, day: int, **more: Any) -> dict[str, Any]:
    return {"id": item, "title": "Talk", "day": day, "time": "20:00", "owner": "Ruth", "kind": "discussion", **more}


def _answers(plan: dict[str, Any]) -> Answers:
    when = {"launch_date": LAUNCH.isoformat(), "zone": "Europe/London"}
    return read_plan_file(plan_file({"when": when, **plan})).answers
