"""Metrics, early warnings, and what is done when something goes wrong."""

from app.document.model.blocks import Block
from app.document.sections import messages
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The figures to watch, the signs that something is wrong, and who acts when it is."""
    return [
        *writer.table("health", "metrics"),
        *writer.table("health", "warnings"),
        *writer.table("health", "incidents", but=("message",)),
        *_what_to_say(writer),
        *writer.notes("health"),
    ]


def _what_to_say(writer: Writer) -> list[Block]:
    if not any(one.message for one in writer.plan.health.incidents):
        return []
    return [*messages.see_also(writer, writer.t.gettext("What to say then:"), Phase.NEEDED)]
