"""Why something is proposed for the next month, or isn't, in words."""

from app.i18n.dates import join_words, short_date
from app.i18n.translator import Translator
from app.schedule.moments import day_date
from app.schedule.next_month.proposal import Line
from app.schedule.next_month.verdicts import Event, Verdict
from app.schedule.timetable import launch_date
from app.web.plan.view import PlanView
from app.wording.days import day_words

_FEW = 3


def why_words(line: Line, t: Translator) -> str:
    """What became of an event, and what follows."""
    done = t.gettext("%(done)s of %(planned)s done", done=line.event.done, planned=len(line.event.times))
    is_often = len(line.event.times) > 1
    words = {
        Verdict.WORKED: t.gettext("%(done)s: the same again", done=done) if is_often else t.gettext("Done: once more"),
        Verdict.MIXED: t.gettext("%(done)s: only as often as it worked", done=done),
        Verdict.RARER: t.gettext("No time for it: half as often"),
        Verdict.NOBODY: t.gettext("Nobody came: left out"),
        Verdict.NO_TIME: t.gettext("No time for it: left out"),
        Verdict.MISSED: t.gettext("It didn't happen: left out"),
        Verdict.AHEAD: t.gettext("Still to come: choose it if you want it again"),
        Verdict.UNTOLD: t.gettext("Nobody ticked it: choose it if it went well"),
    }
    return words.get(line.event.verdict, "")


def when_words(view: PlanView, line: Line) -> str:
    """The days on which an event is proposed, with their dates as far as these are few."""
    days = [one.day for one in line.places]
    shown = [_day(view, day) for day in days[:_FEW]]
    more = len(days) - len(shown)
    if more:
        shown.append(view.t.ngettext("%(n)s more", "%(n)s more", more))
    return join_words(shown, view.language)


def hand_over_words(view: PlanView, line: Line) -> str:
    """That a member is to lead it, and from which day on where that isn't the first."""
    days = [one.day for one in line.places if one.by_member]
    if len(days) == len(line.places):
        return view.t.gettext("A member leads it")
    return view.t.gettext("A member leads it from %(day)s on", day=_day(view, days[0]))


def shares_words(view: PlanView, before: float, after: float) -> str:
    """How much members led, and how much they are to lead."""
    if after <= before:
        return view.t.gettext("Members led %(share)s%% of the activities.", share=round(before * 100))
    return view.t.gettext(
        "Members led %(before)s%% of the activities; with this plan they lead %(after)s%%.",
        before=round(before * 100),
        after=round(after * 100),
    )


def titles_of(view: PlanView, events: tuple[Event, ...]) -> str:
    """Events by their titles."""
    return join_words([one.first.title for one in events], view.language)


def _day(view: PlanView, day: int) -> str:
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    words = day_words(day, view.t)
    return f"{words} ({short_date(on, view.language)})" if on else words
