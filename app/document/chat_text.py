"""The plan in a text that fits into a chat: what, when, where, who, and what comes next."""

from collections.abc import Iterator
from datetime import datetime

from app.document.coming_up import coming_up
from app.document.model.blocks import CardGrid
from app.document.sections import plan_on_a_page
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.writer import Writer
from app.i18n.translator import translator
from app.wording.shortening import shortened

_KEYWORDS = ("WHAT", "WHEN", "WHERE", "WHO")
_NAME = 60
_CELL = 160
_LEAST = 30
_NEXT = 70


def chat_text(shown: ShownPlan, now: datetime) -> str:
    """The short text, with a link where the plan can be read online; ``now`` is by the clocks of the community."""
    writer = Writer(shown, translator(shown.language))
    positioning, address = shown.plan.positioning, shown.share_address
    head = (shortened(positioning.name, _NAME), shortened(positioning.slogan, _NAME))
    parts = ["\n".join(filter(None, head)), *_cells(writer), _next(writer, now), address]
    return "\n\n".join(part for part in parts if part) + "\n"


def _cells(writer: Writer) -> Iterator[str]:
    """The same cells as on the plan's page, in the order in which one asks."""
    grids = (block for block in plan_on_a_page.build(writer) if isinstance(block, CardGrid))
    cards = {card.keyword: card for grid in grids for card in grid.cards if card.text != "—"}
    for card in (cards[keyword] for keyword in _KEYWORDS if keyword in cards):
        yield "\n".join([card.title, *_first_lines(card.text)])


def _first_lines(text: str) -> Iterator[str]:
    """As many lines as there is room for; one that would be left with a few words is left out."""
    room = _CELL
    for line in text.split("\n"):
        if room < _LEAST:
            return
        shown = shortened(line, room)
        room -= len(shown)
        yield shown


def _next(writer: Writer, now: datetime) -> str:
    lines = [shortened(f"{one.when} {one.title}", _NEXT) for one in coming_up(writer.shown, now)]
    return "\n".join([writer.t.gettext("What's next"), *lines]) if lines else ""
