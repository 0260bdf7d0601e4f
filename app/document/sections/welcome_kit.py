"""How a newcomer is received."""

from app.document.model.blocks import Block
from app.document.sections import messages
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The first act, the tone, and when the welcome is posted; its texts are among the messages."""
    facts = writer.facts("welcome", "first_act", "tone", "honorific", "repost_every", "old_members_too")
    see_also = messages.see_also(writer, writer.t.gettext("What newcomers read:"), Phase.DAYS3)
    return [*facts, *see_also, *_follow_ups(writer), *writer.notes("welcome")]


def _follow_ups(writer: Writer) -> list[Block]:
    if not writer.plan.welcome.follow_ups:
        return []
    table = writer.table("welcome", "follow_ups", but=("message",))
    return [*table, *messages.see_also(writer, writer.t.gettext("What to write to them:"), Phase.NEEDED)]
