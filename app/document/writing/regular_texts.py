"""Short texts for what comes again and again: each fixed slot, and whether people meet in person that day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from app.document.writing.posting_words import today_at
from app.document.writing.when_words import when_words
from app.i18n.dates import join_clauses
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.knowledge.messages import CALLED_OFF, GOING_AHEAD, SLOT
from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.main_slot import is_in_person
from app.schedule.same_event import stood_for
from app.schedule.team_work import is_team_work
from app.schedule.timetable import TEAM_KINDS, DatedActivity, timetable
from app.wording.texts import filled_lines, organiser
from app.wording.values import field_words, slot_words, time_words, weekdays_words


@dataclass(frozen=True, slots=True)
class RegularText:
    """A text to post as needed; ``path`` is the answer or the list that it is made of."""

    path: str
    title: str
    when: str
    text: str


def slot_path(slot: Slot) -> str:
    """The path of the text of a slot."""
    return f"when.slots.{slot.id}.title"


def regular_texts(plan: Plan, knowledge: Knowledge, t: Translator) -> Iterator[RegularText]:
    """One text for each slot that members see, and two for the day of a meet-up: it is on, or it is off."""
    for slot in plan.when.slots:
        if slot.title and slot.kind not in TEAM_KINDS:
            yield _of_slot(slot, plan, knowledge, t)
    if meetings := _meetings(plan, knowledge, t):
        yield from _of_meetings(meetings, plan, knowledge, t)


def _of_slot(slot: Slot, plan: Plan, knowledge: Knowledge, t: Translator) -> RegularText:
    days = _days(slot, knowledge)
    own = {
        "slot.title": slot.title,
        "slot.when": today_at(slot.time, time_words(slot.time), t) if isinstance(slot.time, time) else days,
        "slot.minutes": field_words(slot, "minutes", knowledge),
        "slot.place": _place(plan) if is_in_person(slot) else "",
        "slot.delivers": slot.delivers,
        "slot.first": knowledge.messages.first_lines.get(str(slot.kind), ""),
        "slot.owner": slot.owner or organiser(plan, knowledge),
    }
    when = t.gettext("Each week as needed: %(when)s", when=days) if days else t.gettext("Each week as needed")
    return RegularText(slot_path(slot), slot.title, when, _filled(SLOT, plan, knowledge, own))


def _of_meetings(meetings: list[str], plan: Plan, knowledge: Knowledge, t: Translator) -> Iterator[RegularText]:
    weekly = (slot_words(slot, knowledge) for slot in plan.when.slots if _is_meeting(slot))
    own = {"meetup.place": _place(plan), "meetup.weekly": "\n".join(weekly)}
    days = join_clauses(meetings, knowledge.language)
    when = t.gettext("On the day, before people set out: %(when)s", when=days)
    for path, title, name in (
        ("where.venue", t.gettext("The meet-up is on"), GOING_AHEAD),
        ("when.slots", t.gettext("The meet-up is off"), CALLED_OFF),
    ):
        yield RegularText(path, title, when, _filled(name, plan, knowledge, own))


def _meetings(plan: Plan, knowledge: Knowledge, t: Translator) -> list[str]:
    """When members meet in person: each slot, then what stands for none of them."""
    slots = (_days(slot, knowledge) for slot in plan.when.slots if _is_meeting(slot))
    same = stood_for(plan)
    apart = (one for one in timetable(plan) if _is_apart(one) and _path(one) not in same)
    return list(filter(None, (*slots, *(when_words(one, knowledge, t) for one in apart))))


def _days(slot: Slot, knowledge: Knowledge) -> str:
    return " ".join(filter(None, (weekdays_words(slot.weekdays, knowledge), time_words(slot.time))))


def _is_meeting(slot: Slot) -> bool:
    return is_in_person(slot) and slot.kind not in TEAM_KINDS


def _is_apart(one: DatedActivity) -> bool:
    return bool(one.activity.title) and is_in_person(one.activity) and not is_team_work(one.activity)


def _path(one: DatedActivity) -> str:
    return f"{one.step}.activities.{one.activity.id}"


def _place(plan: Plan) -> str:
    return "\n".join(part for part in (plan.where.venue, plan.where.city) if part)


def _filled(name: str, plan: Plan, knowledge: Knowledge, own: dict[str, str]) -> str:
    return "\n".join(filled_lines(knowledge.messages.texts[name], plan, knowledge, own))
