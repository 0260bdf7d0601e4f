"""The rules and the ladder of consequences."""

from app.document.model.blocks import Block
from app.document.model.editions import Edition
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """What is encouraged, what is not, and what follows."""
    return [
        *writer.lead(writer.plan.rules.purpose),
        *writer.table("rules", "rules"),
        *writer.bullets("rules", "encouraged"),
        *writer.bullets("rules", "ladder", numbered=True),
        *writer.bullets("rules", "immediate"),
        *writer.facts("rules", "sharing", "check_in", "clean_up", "clean_up_notice", "appeal"),
        *_administrators(writer),
        *writer.notes("rules"),
    ]


def _administrators(writer: Writer) -> list[Block]:
    """Members read of them where it says whom to ask."""
    return [] if writer.edition is Edition.MEMBER else writer.facts("rules", "administrators")
