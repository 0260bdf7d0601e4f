"""How a newcomer is received."""

from app.document.model.blocks import Block, Message
from app.document.sections import messages
from app.document.writing.message_pack import Phase
from app.document.writing.writer import Writer

_FOR_MEMBERS = ("message", "introduction_form", "must_read")


def build(writer: Writer) -> list[Block]:
    """The first act, the tone, and when the welcome is posted; its texts are among the messages."""
    facts = writer.facts("welcome", "first_act", "tone", "honorific", "repost_every", "old_members_too")
    see_also = messages.see_also(writer, writer.t.gettext("What newcomers read:"), Phase.DAYS3)
    return [*facts, *see_also, *writer.notes("welcome")]


def build_for_members(writer: Writer) -> list[Block]:
    """The first act, and what newcomers are given to read and to fill in."""
    texts = ((writer.label("welcome", name), writer.text(f"welcome.{name}")) for name in _FOR_MEMBERS)
    return [*writer.facts("welcome", "first_act"), *(Message(title, text) for title, text in texts if text)]
