"""The page that proposes thirty days from those before them."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import join_words
from app.i18n.languages import Language
from app.plan.cycles import LAST_MONTH
from app.schedule.due import day_of
from app.schedule.months import days_of_month, focus_of, months_begun
from app.schedule.next_month.proposal import Line, Proposal, propose_month
from app.schedule.next_month.verdicts import PROPOSED
from app.schedule.next_month.when import first_day_to_plan, has_all_months, is_over, month_to_plan
from app.schedule.rearranging.by_time import Calendar
from app.schedule.timetable import launch_date
from app.web.next_month.reasons import hand_over_words, shares_words, titles_of, when_words, why_words
from app.web.plan.addresses import next_month_address
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.today.addresses import month_address


@dataclass(frozen=True, slots=True)
class LineView:
    """An event as it is proposed. ``when`` is empty where it can't be taken, as no day has room for it.

    ``led`` says that a member is to lead it, empty where nothing changes in that.
    """

    key: str
    title: str
    owner: str
    why: str
    when: str
    led: str
    is_taken: bool
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class NextMonthPage:
    """``month`` is None where none can be planned yet; ``from_day`` tells when, None without a launch date.

    ``most`` is how many months a plan can have where it has no room for another, else 0.
    ``again`` are proposed, ``others`` can be taken as well, ``of_the_launch`` are not, and ``fixed`` go on.
    ``is_begun`` tells that the month was begun before.
    """

    template: ClassVar[str] = "pages/next_month.html"

    bar: PlanBar
    month: int | None
    from_day: int | None
    most: int
    first: int
    last: int
    before_first: int
    before_last: int
    is_begun: bool
    again: tuple[LineView, ...]
    others: tuple[LineView, ...]
    of_the_launch: str
    fixed: str
    shares: str
    focus: str
    address: str
    look_back: str
    plan_language: Language


def next_month_page(view: PlanView, asked: int) -> NextMonthPage:
    """The page of the month that is asked for, where it is begun or can be; else of the one to plan next."""
    month = month_of_page(view, asked)
    proposal = proposal_for(view, month) if month else None
    source = proposal.source if proposal else 1
    days, before = days_of_month(month or 2), days_of_month(source)
    lines = proposal.lines if proposal else ()
    fixed = [slot.title for slot in view.plan.when.slots if slot.title]
    return NextMonthPage(
        bar=plan_bar(view),
        month=month,
        from_day=first_day_to_plan(view.plan) if launch_date(view.plan) else None,
        most=LAST_MONTH if month is None and has_all_months(view.plan, view.today) else 0,
        first=days[0],
        last=days[-1],
        before_first=before[0],
        before_last=before[-1],
        is_begun=month is not None and month <= months_begun(view.plan),
        again=tuple(_line(view, one) for one in lines if one.event.verdict in PROPOSED and one.places),
        others=tuple(_line(view, one) for one in lines if not (one.event.verdict in PROPOSED and one.places)),
        of_the_launch=titles_of(view, proposal.of_the_launch) if proposal else "",
        fixed=join_words(fixed, view.language),
        shares=shares_words(view, proposal.before, proposal.after) if proposal and lines else "",
        focus=focus_of(view.plan, month) if month else "",
        address=next_month_address(view.address, month),
        look_back=month_address(view.address, source),
        plan_language=view.record.language,
    )


def month_of_page(view: PlanView, asked: int) -> int | None:
    """The month to propose something for, which has days to come; None where none can be planned yet, or any more."""
    plan, today = view.plan, view.today
    coming, newest = month_to_plan(plan, today), months_begun(plan)
    if 1 < asked <= max(newest, coming or 0) and not is_over(plan, asked, today):
        return asked
    return coming or (newest if newest > 1 and not has_all_months(plan, today) else None)


def proposal_for(view: PlanView, month: int) -> Proposal:
    """What earlier days propose for a month, as things stand today."""
    return propose_month(Calendar(view.answers, view.plan), month, day_of(view.plan, view.today) or 0)


def _line(view: PlanView, line: Line) -> LineView:
    activity = line.event.first
    return LineView(
        key=line.key,
        title=activity.title,
        owner=activity.owner,
        why=why_words(line, view.t),
        when=when_words(view, line) if line.places else "",
        led=hand_over_words(view, line) if line.is_handed_over else "",
        is_taken=line.is_taken,
        is_doubtful=line.is_doubtful,
    )
