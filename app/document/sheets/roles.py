"""The roles: who does what, and how many hours that takes."""

from app.document.model.sheets import Cell, Column, ColumnKind, Sheet
from app.document.sheets.sheet_writer import SheetWriter
from app.schedule.load import Load, loads
from app.schedule.workload import MINUTES_IN_HOUR


def build(writer: SheetWriter) -> Sheet:
    """Each role, with the hours that its person promises and needs in all their roles together."""
    bare = writer.listed("who", "roles", writer.label("who", "roles"))
    promised = Column(writer.t.gettext("Hours promised per week, all roles"), ColumnKind.NUMBER)
    needed = Column(writer.t.gettext("Hours needed in the busiest week"), ColumnKind.NUMBER)
    hours = {role: _hours(load) for load in loads(writer.plan) for role in load.roles}
    rows = (row + hours[role.id] for role, row in zip(writer.plan.who.roles, bare.rows, strict=True))
    return Sheet(bare.key, bare.title, (*bare.columns, promised, needed), tuple(rows), key_columns=1)


def _hours(load: Load) -> tuple[Cell, Cell]:
    promised = None if load.promised is None else round(load.promised / MINUTES_IN_HOUR, 2)
    return promised, round(load.needed / MINUTES_IN_HOUR, 2)
