"""Items that were removed elsewhere and are back because something was typed into them: what a page says of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.plan.lists import place_of
from app.plan.paths import ItemPath, find_path
from app.web.plan.addresses import item_address, with_query
from app.web.plan.arrival import Via
from app.web.plan.labels import item_name
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class BackAgain:
    """What is said of an item, and the address that its removal is sent to."""

    words: str
    address: str


def back_again(view: PlanView, items: Iterable[ItemPath]) -> dict[ItemPath, BackAgain]:
    """What is said of each item that is still in its list."""
    return {
        item: BackAgain(_words(view, item), item_address(view.id, item.step, item.list.name, item.id, Via.STEPS))
        for item in items
        if place_of(view.answers, item) is not None
    }


def told_of(address: str, items: Iterable[ItemPath]) -> str:
    """The address of a page that is to tell that these items are back."""
    told = " ".join(map(str, items))
    return with_query(address, back=told) if told else address


def read_back(told: str) -> tuple[ItemPath, ...]:
    """The items that an address tells of."""
    return tuple(at for path in told.split() if isinstance(at := find_path(path), ItemPath))


def _words(view: PlanView, item: ItemPath) -> str:
    name = item_name(item, view.answers, view.knowledge)
    return view.t.gettext("“%(name)s” had been removed somewhere else. It's back because you typed in it.", name=name)
