"""The early warnings of a plan: whether each came true in a week, and what its founder wrote to do then."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.suggestions.in_place import put_in_place
from app.plan.lists import add_item, place_of
from app.plan.lookbacks import WARNINGS, sign_item
from app.plan.mentions.title_time import split_time
from app.plan.plan import Plan
from app.plan.steps.health import EarlyWarning
from app.plan.steps.run import Sign
from app.schedule.due import day_of
from app.schedule.months import last_day
from app.schedule.rearranging.by_time import list_of
from app.schedule.timetable import MOST_A_DAY, timetable
from app.web.advice.fixed import PUT_ON_DAY
from app.web.advice.fixing import OneTap
from app.web.forms.adding import item_id
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.addresses import item_address
from app.web.plan.arrival import Via
from app.web.plan.view import PlanView
from app.web.today.addresses import retrospective_address
from app.web.today.head import date_words


@dataclass(frozen=True, slots=True)
class WarningRow:
    """An early warning. ``put`` is where to put its act on a day, ``when`` that day in words, empty for tomorrow.

    Where it is on a day to come already, ``planned`` says on which, and ``address`` leads there.
    """

    id: str
    sign: str
    act: str
    field: FieldView
    put: str
    when: str
    planned: str
    address: str


def warning_rows(view: PlanView, week: int, form_errors: FormErrors) -> Iterator[WarningRow]:
    """The warnings of a plan as the page of a week shows them."""
    fields, day = Fields(view, form_errors), day_with_room(view.plan, _now(view))
    for one in view.plan.health.warnings:
        if one.sign:
            at = sign_item(one.id, week)
            (field,) = fields.of_model(Sign, at.step, at.list.name, at.id)
            there = _on_the_board(view, one) if one.act else None
            put = f"{view.address}/retrospective/warnings/{one.id}?week={week}" if one.act and day and not there else ""
            when = "" if day is None or day == _now(view) + 1 else date_words(view, day)
            planned, address = there or ("", "")
            yield WarningRow(one.id, one.sign, one.act, field, put, when, planned, address)


def put_on_board(view: PlanView, warning: str, week: int | None, op_id: str) -> OneTap:
    """Put what is written for a warning on the next day with room, and note that it came true.

    A form that is sent twice puts it there once.
    """
    address = retrospective_address(view.address, week)
    found = next((one for one in view.plan.health.warnings if one.id == warning), None)
    day = day_with_room(view.plan, _now(view))
    if found is None or not found.act or day is None or _on_the_board(view, found):
        return OneTap("", {}, address)
    item = list_of(day).item(item_id(op_id, WARNINGS, warning))
    if place_of(view.answers, item) is not None:
        return OneTap("", {}, address)
    fields = {**put_in_place(view.plan, found.act, day), "purpose": found.sign}
    noted = {sign_item(warning, week).field("came_true"): "yes"} if week is not None else {}
    return OneTap(PUT_ON_DAY, {**add_item(view.answers, item, fields), **noted}, address, day)


def day_with_room(plan: Plan, now: int) -> int | None:
    """The next day after one that isn't full; None once all that can be planned are."""
    days = [dated.day for dated in timetable(plan)]
    return next((day for day in range(max(now + 1, 1), last_day(plan) + 1) if days.count(day) < MOST_A_DAY), None)


def _on_the_board(view: PlanView, warning: EarlyWarning) -> tuple[str, str] | None:
    """On which day to come the act of a warning is, and its address."""
    titles = {warning.act, split_time(warning.act)[1]}
    for one in timetable(view.plan):
        if one.day is not None and one.day > _now(view) and one.activity.title in titles:
            return date_words(view, one.day), item_address(view.id, one.step, "activities", one.activity.id, Via.STEPS)
    return None


def _now(view: PlanView) -> int:
    return day_of(view.plan, view.today) or 0
