"""The farewell of a group that closes, put on days with one tap."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.i18n.translator import translator
from app.plan.lists import add_item, fresh_id
from app.schedule.checkpoints import end_of_checkpoint_before
from app.schedule.due import day_of
from app.schedule.farewell import FarewellDay, days_to_put, farewell_days, months_needed
from app.schedule.next_month.taking import begin_month
from app.schedule.rearranging.by_time import list_of
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap
from app.web.plan.view import PlanView
from app.web.today.head import date_words
from app.wording.texts import current_text


@dataclass(frozen=True, slots=True)
class FarewellStep:
    """A step of the farewell: what, when in words, and whether it is on its day already."""

    title: str
    when: str
    is_there: bool


def farewell_steps(view: PlanView) -> tuple[FarewellStep, ...]:
    """The steps, in the order of their days."""
    titles = _titles(view)
    return tuple(FarewellStep(titles[one.name], date_words(view, one.day), one.is_there) for one in _days(view, titles))


def can_put_farewell(view: PlanView) -> bool:
    """Whether any step isn't there yet and can be put on its day."""
    return bool(days_to_put(_days(view, _titles(view))))


def put_farewell(view: PlanView, address: str) -> OneTap:
    """Put the steps that aren't there yet on their days; months that they need are begun."""
    titles, answers = _titles(view), view.answers
    missing = days_to_put(_days(view, titles))
    if not missing:
        return OneTap("", {}, address)
    for month in months_needed(view.plan, missing):
        answers = answers.with_values(begin_month(answers, month, view.today.isoformat()))
    goodbye = current_text(view.plan, "welcome.farewell", view.plan_knowledge)
    messages = {"announce": view.plan.health.ending, "goodbye": goodbye}
    for one in missing:
        at = list_of(one.day)
        item = at.item(fresh_id(answers, at, f"farewell-{one.name.replace('_', '-')}"))
        kind = "meetup" if one.name == "last_meeting" else "discussion"
        fields = {"title": titles[one.name], "day": str(one.day), "kind": kind, "message": messages.get(one.name, "")}
        answers = answers.with_values(add_item(answers, item, {name: raw for name, raw in fields.items() if raw}))
    changes = {path: raw for path, raw in answers.items() if view.answers.raw(path) != raw}
    return OneTap(SUGGESTED, changes, address, len(missing))


def _days(view: PlanView, titles: Mapping[str, str]) -> tuple[FarewellDay, ...]:
    """The steps of the decision at the current checkpoint: an earlier farewell that was called off isn't meant."""
    before = end_of_checkpoint_before(view.plan, view.today)
    since = day_of(view.plan, before) if before else None
    return farewell_days(view.plan, day_of(view.plan, view.today) or 0, titles, since or 0)


def _titles(view: PlanView) -> Mapping[str, str]:
    """The titles of the steps, in the language of the plan."""
    t = translator(view.plan_knowledge.language)
    return {
        "announce": t.gettext("Tell everyone that the group closes, and when"),
        "last_meeting": t.gettext("Meet a last time: what we did, whom we thank"),
        "goodbye": t.gettext("Say goodbye, and save what should be kept"),
    }
