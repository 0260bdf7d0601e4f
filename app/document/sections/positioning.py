"""Positioning and fit."""

from app.document.model.blocks import Block, Heading, Table
from app.document.writing.writer import Writer

_FIT = ("fit_shared_goal", "fit_connection", "fit_joint_work")


def build(writer: Writer) -> list[Block]:
    """Who it is for, what they lack, what they get only here, and the fit test."""
    return [
        *writer.lead(writer.text("positioning.sentence")),
        *writer.facts("positioning", "kind", "for_whom", "pain", "draw", "only_here", "alternatives", "strengths"),
        *writer.facts("positioning", "product_kind", "product_trait", "product_use", "product_talk", "market"),
        *_fit(writer),
        *writer.notes("positioning"),
    ]


def _fit(writer: Writer) -> list[Block]:
    rows = [(writer.label("positioning", name), writer.words(writer.plan.positioning, name)) for name in _FIT]
    filled = tuple(row for row in rows if row[1])
    if not filled:
        return []
    title = writer.t.gettext("Fit test")
    return [Heading(title), Table(title, (writer.t.gettext("Question"), writer.t.gettext("Answer")), filled)]
