"""The rules and the ladder of consequences."""

from app.document.blocks import Block
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """What is encouraged, what is not, and what follows."""
    return [
        *writing.lead(writing.plan.rules.purpose),
        *writing.table("rules", "rules"),
        *writing.bullets("rules", "encouraged"),
        *writing.bullets("rules", "ladder", numbered=True),
        *writing.bullets("rules", "immediate"),
        *writing.facts("rules", "sharing", "check_in", "clean_up", "clean_up_notice", "appeal", "administrators"),
        *writing.notes("rules"),
    ]
