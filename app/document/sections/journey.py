"""The member journey as a table, the joining ritual, and the habits that carry it."""

from app.document.blocks import Block, Table
from app.document.writing import Writing
from app.plan.fields import fields_of
from app.plan.steps.how import Stage


def build(writing: Writing) -> list[Block]:
    """From hearing of it to bringing others."""
    return [
        *_stages(writing),
        *writing.bullets("how", "ritual", numbered=True),
        *writing.table("how", "incentives"),
        *writing.facts("how", "digest", "digest_who", "pay_policy", "feedback_who", "report_who"),
        *writing.notes("how"),
    ]


def _stages(writing: Writing) -> list[Block]:
    stages = writing.plan.how.stages
    if not stages:
        return []
    guidance = writing.knowledge.guidance
    columns = [name for name in fields_of(Stage) if any(getattr(stage, name) for stage in stages)]
    head = (writing.say.gettext("Stage"), *(guidance.items["stage"].fields[name].label for name in columns))
    rows = tuple((guidance.stages[stage.id].title, *(getattr(stage, name) for name in columns)) for stage in stages)
    return [Table(writing.label("how", "stages"), head, rows)]
