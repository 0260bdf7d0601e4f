"""The rules and the ladder of consequences."""

from app.document.blocks import Block, Bullets, Heading
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """What is encouraged, what is not, and what follows."""
    return [
        *writing.lead(writing.plan.rules.purpose),
        *writing.table("rules", "rules"),
        *_list(writing, "encouraged"),
        *_list(writing, "ladder", numbered=True),
        *_list(writing, "immediate"),
        *writing.facts("rules", "sharing", "check_in", "clean_up", "clean_up_notice", "appeal", "administrators"),
        *writing.notes("rules"),
    ]


def _list(writing: Writing, name: str, *, numbered: bool = False) -> list[Block]:
    lines = writing.lines("rules", name)
    return [Heading(writing.label("rules", name)), Bullets(lines, numbered)] if lines else []
