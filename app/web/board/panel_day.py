"""The day in the form of the panel: what is no day of the plan is not saved, so the activity stays where it is."""

from dataclasses import replace

from app.plan.paths import ItemPath
from app.schedule.rearranging.typed_days import DayReader
from app.web.forms.submitted import Submitted
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.plan.view import PlanView
from app.wording.days import which_day


def with_read_day(view: PlanView, submitted: Submitted, item: ItemPath) -> tuple[Submitted, FormErrors]:
    """A form as it may be saved, with the number of the day that was typed; and the error of one that is no day."""
    path = item.field("day")
    edit = submitted.edits.get(path)
    if edit is None or not edit.value:
        return submitted, NO_FORM_ERRORS
    day = DayReader.of(view.plan, view.language).day(edit.value)
    edits = {one: kept for one, kept in submitted.edits.items() if one != path}
    typed = {one: raw for one, raw in submitted.typed.items() if one != path}
    if day is None:
        return replace(submitted, edits=edits, typed=typed), misread_day(view, item, edit.value)
    read = {**edits, path: replace(edit, value=str(day))}
    return replace(submitted, edits=read, typed={**typed, path: str(day)}), NO_FORM_ERRORS


def misread_day(view: PlanView, item: ItemPath, typed: str) -> FormErrors:
    """What is said beside the day of an activity that was typed and can't be read."""
    path = item.field("day")
    return FormErrors(typed={path: typed}, errors={path: which_day(view.plan, view.t)})
