"""The member journey as a chain and as a table, the joining ritual, and the habits that carry it."""

from app.document.blocks import Block, Chain, ChainLink, Table
from app.document.writing import Writing, shortened
from app.plan.fields import fields_of
from app.plan.steps.how import Stage

_LINK = 110
_WHO = 40


def build(writing: Writing) -> list[Block]:
    """From hearing of it to bringing others."""
    return [
        *_chain(writing),
        *_stages(writing),
        *writing.bullets("how", "ritual", numbered=True),
        *writing.table("how", "incentives"),
        *writing.facts("how", "digest", "digest_who", "pay_policy", "feedback_who", "report_who"),
        *writing.notes("how"),
    ]


def _chain(writing: Writing) -> list[Block]:
    """All stages in their order, also those that nobody has thought of; nothing before the first is filled."""
    filled = {stage.id: stage for stage in writing.plan.how.stages}
    if not filled:
        return []
    links = tuple(
        _link(writing, stage.title, filled.get(key)) for key, stage in writing.knowledge.guidance.stages.items()
    )
    return [Chain(writing.label("how", "stages"), links)]


def _link(writing: Writing, title: str, stage: Stage | None) -> ChainLink:
    who = shortened(stage.who, _WHO) if stage else ""
    if stage is None or not stage.we_do:
        return ChainLink(title, writing.say.gettext("Nothing done here yet"), who, is_open=True)
    return ChainLink(title, shortened(stage.we_do.strip().split("\n", 1)[0], _LINK), who, is_open=False)


def _stages(writing: Writing) -> list[Block]:
    stages = writing.plan.how.stages
    if not stages:
        return []
    guidance = writing.knowledge.guidance
    columns = [name for name in fields_of(Stage) if any(getattr(stage, name) for stage in stages)]
    head = (writing.say.gettext("Stage"), *(guidance.items["stage"].fields[name].label for name in columns))
    rows = tuple((guidance.stages[stage.id].title, *(getattr(stage, name) for name in columns)) for stage in stages)
    return [Table(writing.label("how", "stages"), head, rows)]
