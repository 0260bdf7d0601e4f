"""The whole step of the rules: each rule, the ladder of consequences, and what belongs to them."""

from collections.abc import Iterator

from app.document.model.sheets import Sheet
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.plan.fields.declare import fields_of
from app.plan.plan import STEPS_BY_KEY
from app.plan.steps.rules import Rule


def build(writer: SheetWriter) -> Sheet:
    """A row for each rule and for each other answer of the step."""
    step = STEPS_BY_KEY["rules"]
    columns = (writer.part(), *(writer.column(Rule, name) for name in fields_of(Rule)))
    fields = writer.shown_fields(step.model)
    rows = tuple((writer.label(step.key, name), *row) for name in fields for row in _rows_of(writer, name))
    return Sheet(step.key, writer.knowledge.guidance.steps[step.key].title, columns, rows)


def _rows_of(writer: SheetWriter, name: str) -> Iterator[Row]:
    """The rows of one field of the step: a rule fills all columns, any other text the first."""
    answer = getattr(writer.plan.rules, name)
    for one in answer if isinstance(answer, tuple) else (answer,):
        if isinstance(one, str):
            cells: Row = (one or None,)
        else:
            cells = tuple(writer.cell(one, field) for field in fields_of(type(one)))
        if any(cells):
            yield cells + (None,) * (len(fields_of(Rule)) - len(cells))
