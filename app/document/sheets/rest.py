"""Everything else: every answer that is in no other sheet, under its question."""

from collections.abc import Iterator

from app.document.model.sheets import Cell, Column, ColumnKind, Sheet
from app.document.sheets.long_texts import pieces
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import Lists, StagesOf
from app.plan.paths import field_path
from app.plan.plan import STEPS, Step
from app.wording.texts import current_text

_ELSEWHERE = {
    ("days3", "activities"), ("days7", "activities"), ("month", "activities"), ("when", "slots"),
    ("seeds", "people"), ("who", "roles"), ("health", "metrics"), ("health", "incidents"), ("what", "topics"),
}  # fmt: skip

# An answer with its entry, where it is of a list, and its question.
_Answer = tuple[Cell, str, Cell]


def build(writer: SheetWriter) -> Sheet:
    """A row for each answer, and several for a long one."""
    columns = (
        writer.part(),
        Column(writer.t.gettext("Entry"), ColumnKind.LINE),
        Column(writer.t.gettext("Question"), ColumnKind.LINE),
        Column(writer.t.gettext("Answer"), ColumnKind.TEXT),
    )
    return Sheet("rest", title(writer), columns, tuple(_rows(writer)))


def title(writer: SheetWriter) -> str:
    """The name of the sheet, which others refer to."""
    return writer.t.gettext("Everything else")


def _rows(writer: SheetWriter) -> Iterator[Row]:
    for step in STEPS:
        if step.key != "rules":
            title = writer.knowledge.guidance.steps[step.key].title
            answers = (row for name in writer.shown_fields(step.model) for row in _answers(writer, step, name))
            yield from ((title, *row) for answer in answers for row in _in_pieces(*answer))


def _in_pieces(entry: Cell, question: str, answer: Cell) -> Iterator[Row]:
    """A row for an answer, or several that are counted: of a long text, none shows more than can be seen."""
    parts = pieces(answer) if isinstance(answer, str) else (answer,)
    for number, part in enumerate(parts, 1):
        yield entry, f"{question} · {number}/{len(parts)}" if len(parts) > 1 else question, part


def _answers(writer: SheetWriter, step: Step, name: str) -> Iterator[_Answer]:
    kind = fields_of(step.model)[name]
    if not isinstance(kind, Kind):
        yield from _items(writer, step.key, name, kind)
    elif (cell := _answer(writer, step, name)) is not None:
        yield (None, writer.label(step.key, name), cell)


def _answer(writer: SheetWriter, step: Step, name: str) -> Cell:
    """An answer; a text that is written unless edited, once its step is begun."""
    holder, kinds = getattr(writer.plan, step.key), fields_of(step.model)
    kind = kinds[name]
    is_begun = any(getattr(holder, other) not in (None, "", ()) for other in kinds)
    if isinstance(kind, Kind) and kind.written and is_begun:
        return current_text(writer.plan, field_path(step.key, name), writer.knowledge) or None
    return writer.cell(holder, name)


def _items(writer: SheetWriter, step: str, name: str, holder: Lists) -> Iterator[_Answer]:
    if (step, name) in _ELSEWHERE:
        return
    labels = writer.knowledge.guidance.of_item(holder.item).fields
    for number, item in enumerate(getattr(getattr(writer.plan, step), name), 1):
        is_stage, numbered = isinstance(holder, StagesOf), f"{writer.label(step, name)} · {number}"
        entry = writer.knowledge.guidance.stages[item.id].title if is_stage else numbered
        cells = ((labels[field].label, writer.cell(item, field)) for field in writer.shown_fields(holder.item))
        yield from ((entry, label, cell) for label, cell in cells if cell is not None)
