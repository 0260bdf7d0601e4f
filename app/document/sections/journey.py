"""The member journey as a chain and as a table, the joining ritual, and the habits that carry it."""

from app.document.model.blocks import Block, Chain, ChainLink, Paragraph, Table
from app.document.writing.writer import Writer
from app.i18n.dates import number_words
from app.plan.conversion import out_of_a_hundred
from app.plan.fields.declare import fields_of
from app.plan.steps.how import Stage
from app.wording.shortening import shortened

_WHO = 40


def build(writer: Writer) -> list[Block]:
    """From hearing of it to bringing others."""
    return [
        *_chain(writer),
        *_stages(writer),
        *writer.bullets("how", "ritual", numbered=True),
        *writer.table("how", "incentives"),
        *writer.facts("how", "digest", "digest_who", "pay_policy", "feedback_who", "report_who"),
        *writer.notes("how"),
    ]


def _chain(writer: Writer) -> list[Block]:
    """All stages in their order, also those that nobody has thought of; nothing before the first is filled."""
    filled = {stage.id: stage for stage in writer.plan.how.stages}
    if not filled:
        return []
    links = tuple(
        _link(writer, stage.title, filled.get(key)) for key, stage in writer.knowledge.guidance.stages.items()
    )
    return [Chain(writer.label("how", "stages"), links)]


def _link(writer: Writer, title: str, stage: Stage | None) -> ChainLink:
    who = shortened(stage.who, _WHO) if stage else ""
    if stage is None or not stage.summary:
        return ChainLink(title, writer.t.gettext("Nothing planned here yet"), who, is_open=True)
    return ChainLink(title, "", who, is_open=False)


def _stages(writer: Writer) -> list[Block]:
    stages = writer.plan.how.stages
    if not stages:
        return []
    guidance = writer.knowledge.guidance
    columns = [name for name in fields_of(Stage) if any(writer.words(one, name) for one in stages)]
    head = (writer.t.gettext("Stage"), *(guidance.items["stage"].fields[name].label for name in columns))
    rows = tuple((guidance.stages[one.id].title, *(writer.words(one, name) for name in columns)) for one in stages)
    return [Table(writer.label("how", "stages"), head, rows), *_numbers(writer)]


def _numbers(writer: Writer) -> list[Block]:
    """How many of a hundred get to each stage."""
    titles, numbers = writer.knowledge.guidance.stages, out_of_a_hundred(writer.plan.how.stages)
    if not numbers:
        return []
    first = titles[next(iter(titles))].title
    steps = " → ".join(f"{titles[key].title} {number_words(number)}" for key, number in numbers.items())
    return [Paragraph(writer.t.gettext("Of 100 people at “%(stage)s”: %(steps)s", stage=first, steps=steps))]
