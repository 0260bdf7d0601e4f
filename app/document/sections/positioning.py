"""Positioning and fit."""

from app.document.blocks import Block, Heading, Table
from app.document.writing import Writing

_FIT = ("fit_shared_goal", "fit_connection", "fit_joint_work")


def build(writing: Writing) -> list[Block]:
    """Who it is for, what they lack, what they get only here, and the fit test."""
    return [
        *writing.lead(writing.text("positioning.sentence")),
        *writing.facts("positioning", "kind", "for_whom", "pain", "draw", "only_here", "alternatives", "strengths"),
        *writing.facts("positioning", "product_kind", "product_trait", "product_use", "product_talk", "market"),
        *_fit(writing),
        *writing.notes("positioning"),
    ]


def _fit(writing: Writing) -> list[Block]:
    rows = [(writing.label("positioning", name), writing.words(writing.plan.positioning, name)) for name in _FIT]
    filled = tuple(row for row in rows if row[1])
    if not filled:
        return []
    title = writing.say.gettext("Fit test")
    return [Heading(title), Table(title, (writing.say.gettext("Question"), writing.say.gettext("Answer")), filled)]
