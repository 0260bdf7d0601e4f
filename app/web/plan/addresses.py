"""Addresses of a plan's pages."""

from urllib.parse import urlencode

from app.plan.paths import FieldPath, ListPath, find_path, step_of
from app.web.plan.arrival import Removed, Via


def step_address(plan_id: str, step: str, via: Via) -> str:
    """The address of a step's page."""
    return f"/plans/{plan_id}/steps/{step}{_query(via)}"


def list_address(plan_id: str, step: str, name: str, via: Via, removed: Removed | None = None) -> str:
    """The place of a list on its step's page; what was just removed can be put back there."""
    address = step_address(plan_id, step, via)
    return f"{with_query(address, removed=removed.mark) if removed else address}#list-{step}-{name}"


def item_address(plan_id: str, step: str, name: str, item: str, via: Via) -> str:
    """The address of an item's page."""
    return f"/plans/{plan_id}/steps/{step}/{name}/{item}{_query(via)}"


def field_address(path: str) -> str:
    """Where the answer or list at a path is asked, below the plan's own address."""
    at, anchor = find_path(path), path.replace(".", "-")
    if isinstance(at, FieldPath) and at.list:
        return f"/steps/{at.step}/{at.list}/{at.item}#f-{anchor}"
    return f"/steps/{step_of(path)}#{'list' if isinstance(at, ListPath) else 'f'}-{anchor}"


def with_query(address: str, **values: str) -> str:
    """An address, which ends in no fragment, with more in its query."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode(values)}"


def _query(via: Via) -> str:
    return f"?via={via.value}" if via.value else ""
