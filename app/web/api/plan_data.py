"""A plan as data: its answers, and what follows from them."""

from collections.abc import Iterator
from datetime import datetime, time

from app.coach.readiness import readiness
from app.document.reminders import Reminder, reminders
from app.plan.files.writing import write_plan_file
from app.plan.plan import Plan
from app.schedule.due import Due, due_on
from app.schedule.moments import day_date
from app.schedule.timetable import last_slot_day, launch_date, timetable
from app.web.api.models import DueItem, FoundIssue, PlanData, ScheduleEntry, StepStatus
from app.web.plan.view import PlanView

_MOST_SLOT_DAYS = 92
_MOST_DAYS = 400


def plan_data(view: PlanView) -> PlanData:
    """All that programs get of a plan at once. Of fixed times, those of its first three months are in the schedule."""
    standing = view.review.standing
    written = write_plan_file(view.answers, view.record.language, drafted=view.snapshot.drafted)
    return PlanData(
        id=view.id,
        language=view.record.language.value,
        revision=view.record.version,
        changed_at=view.record.changed_at,
        answers=written["answers"],
        drafted=written.get("drafted", []),
        readiness=readiness(view.progress, standing).percent,
        progress=list(_progress(view)),
        findings=list(findings_of(view)),
        schedule=list(schedule_of(view.plan)),
    )


def findings_of(view: PlanView) -> Iterator[FoundIssue]:
    """What the review finds, the weightiest first, without what was dismissed."""
    for one in view.review.standing:
        yield FoundIssue(
            code=one.name,
            weight=one.severity.value,
            text=one.message,
            why=one.why,
            advice=one.advice,
            step=one.step,
            place=one.field,
        )


def schedule_of(plan: Plan) -> Iterator[ScheduleEntry]:
    """What is due on the days of a plan, in their order."""
    planned = {one.day for one in timetable(plan) if one.day is not None}
    days = sorted(planned | set(range(1, min(last_slot_day(plan), _MOST_SLOT_DAYS) + 1)))
    for found in due_on(plan, days[:_MOST_DAYS]).values():
        yield from (_entry(plan, one) for one in found)


def due_items(view: PlanView, begins: datetime, ends: datetime) -> list[DueItem]:
    """What is to be posted and done from one moment on until before another."""
    return [due_item(one) for one in reminders(view.plan, view.plan_knowledge, begins, ends)]


def due_item(one: Reminder) -> DueItem:
    """A reminder as data."""
    return DueItem(
        at=one.at,
        what=one.what,
        title=one.title,
        who=one.who,
        text=one.text,
        if_silent=one.if_silent,
        path=one.path,
    )


def _progress(view: PlanView) -> Iterator[StepStatus]:
    titles = view.knowledge.guidance.steps
    for one in view.progress:
        yield StepStatus(
            step=one.step.key,
            title=titles[one.step.key].title,
            status=one.status.value,
            missing=list(dict.fromkeys(one.missing)),
            drafts=list(dict.fromkeys(one.drafts)),
        )


def _entry(plan: Plan, due: Due) -> ScheduleEntry:
    launch, what = launch_date(plan), due.what
    return ScheduleEntry(
        path=str(due.item),
        day=due.day,
        date=day_date(launch, due.day) if launch else None,
        time=what.time.strftime("%H:%M") if isinstance(what.time, time) else None,
        title=what.title,
        owner=what.owner,
        minutes=what.minutes if isinstance(what.minutes, int | float) else None,
        outcome=due.outcome or None,
        result=due.tick.result if due.tick else "",
    )
