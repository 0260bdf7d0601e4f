"""Addresses of a plan's pages."""

from urllib.parse import urlencode

from app.plan.cycles import CYCLES, DECISIONS, cycle_month
from app.plan.fields.declare import fields_of
from app.plan.figures import FIGURES, figure_week
from app.plan.lookbacks import EVENINGS, SIGNS, WEEKS, evening_day, told_week
from app.plan.paths import FieldPath, ItemPath, ListPath, find_path, step_of
from app.plan.ticks import ticked_day
from app.web.plan.arrival import Added, Via
from app.web.plan.essentials import is_asked


def step_address(plan_id: str, step: str, via: Via) -> str:
    """The address of a step's page."""
    return f"/plans/{plan_id}/steps/{step}{_query(via)}"


def next_month_address(plan: str, month: int | None = None) -> str:
    """The page that proposes thirty days from those before them; without a number, the ones after the newest."""
    return f"{plan}/next-month" if month is None else f"{plan}/next-month?month={month}"


def list_address(plan_id: str, step: str, name: str, via: Via) -> str:
    """The place of a list on its step's page."""
    return f"{step_address(plan_id, step, via)}#list-{step}-{name}"


def added_address(plan_id: str, item: ItemPath, via: Via) -> str:
    """The line of a list where the next item is added, just after one was."""
    added = Added(item.list.name, item.id)
    address = with_query(step_address(plan_id, item.step, via), added=added.mark)
    return f"{address}#list-{item.step}-{item.list.name}-new"


def item_address(plan_id: str, step: str, name: str, item: str, via: Via) -> str:
    """The address of an item's page."""
    return f"/plans/{plan_id}/steps/{step}/{name}/{item}{_query(via)}"


def new_item_address(plan_id: str, item: ItemPath, via: Via, text: str) -> str:
    """The page of an item just added, at what is typed next; ``text`` is what was typed for its first field."""
    shown = [name for name, kind in fields_of(item.list.holder.item).items() if kind.essential or kind.first]
    left = shown[1 if text else 0 :]
    place = f"#f-{item.field(left[0]).replace('.', '-')}" if left else ""
    return item_address(plan_id, item.step, item.list.name, item.id, via) + place


def row_address(plan_id: str, item: ItemPath, via: Via) -> str:
    """The first field of an item that is filled in place on its step's page."""
    first = item.field(next(iter(fields_of(item.list.holder.item))))
    return f"{step_address(plan_id, item.step, via)}#f-{first.replace('.', '-')}"


def field_address(path: str, via: Via = Via.STEPS) -> str:
    """Where the answer or list at a path is asked, below the plan's own address.

    What the essentials path doesn't ask is asked by the step's whole page, from which one comes back to the path.
    """
    at, anchor = find_path(path), path.replace(".", "-")
    is_inline = via is Via.ESSENTIALS and is_asked(path)
    if isinstance(at, FieldPath) and at.list and at.step == "run":
        return f"{_run_page(at)}#f-{anchor}"
    query = _query(Via.MORE if via is Via.ESSENTIALS and not is_inline else via)
    if isinstance(at, FieldPath) and at.list and not is_inline:
        return f"/steps/{at.step}/{at.list}/{at.item}{query}#f-{anchor}"
    return f"/steps/{step_of(path)}{query}#{'list' if isinstance(at, ListPath) else 'f'}-{anchor}"


def with_query(address: str, **values: str) -> str:
    """An address with more in its query."""
    page, sign, fragment = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}{urlencode(values)}{sign}{fragment}"


def _run_page(at: FieldPath) -> str:
    """The page of the day, the week or the month that an entry is of."""
    if at.list == DECISIONS.name:
        return "/checkpoint"
    if at.list == CYCLES.name:
        return f"/steps/month?month={cycle_month(at.item) or ''}"
    if at.list == FIGURES.name:
        return f"/figures?week={figure_week(at.item) or ''}"
    if at.list in (WEEKS.name, SIGNS.name):
        return f"/retrospective?week={told_week(at.item) or ''}"
    day = evening_day(at.item) if at.list == EVENINGS.name else ticked_day(at.item)
    return f"/today?day={'' if day is None else day}"


def _query(via: Via) -> str:
    return f"?via={via.value}" if via.value else ""
