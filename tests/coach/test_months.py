"""The coach speaks of the first month: that a plan goes on is nothing to fix."""

from datetime import date, timedelta

from app.coach.model.context import ReviewContext
from app.coach.review import review
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.next_month.proposal import propose_month
from app.schedule.next_month.taking import Taken, begin_month, take_proposal
from app.schedule.rearranging.by_time import Calendar
from app.schedule.timetable import launch_date, timetable
from tests.support.examples import example


def test_another_month_empty_or_as_it_is_proposed_adds_no_finding(content: Content) -> None:
    knowledge = content[Language.EN]
    answers = example(knowledge, "study-group", date(2026, 11, 30))
    plan = read_plan(answers)
    launch = launch_date(plan)
    assert launch
    today = launch + timedelta(days=29)
    days = ((one.day, one.activity.id) for one in timetable(plan) if one.day and 0 < one.day <= 30)
    answers = answers.with_values({f"run.ticks.a{day}-{item}.outcome": "done" for day, item in days})
    proposal = propose_month(Calendar.of(answers), 2, 30)
    every = frozenset(line.key for line in proposal.lines)
    taken = take_proposal(answers, proposal, Taken(every, every), today.isoformat())
    begun = begin_month(answers, 2, today.isoformat())
    assert len(taken) > len(begun) == 1
    found = _found(answers, knowledge, today)
    assert _found(answers.with_values(begun), knowledge, today) == found
    assert _found(answers.with_values(taken), knowledge, today) == found


def _found(answers: Answers, knowledge: Knowledge, today: date) -> set[tuple[str, str]]:
    standing = review(ReviewContext.of(answers, knowledge, knowledge, today)).standing
    return {(one.name, one.message) for one in standing}
