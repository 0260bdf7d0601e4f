"""The log of changes becomes a history without a text in it twice.

Of each change the log kept the text before it and the text after it, which the next change kept again. Now a text that
was replaced is kept once, with the version that it came with, and each version has a row that says who made it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ROW_BYTES = 200  # as in app/storage/repositories/past_answers.py at this schema
_KEPT = "revision_kept"

_PAST = """
INSERT INTO past_answer (plan, path, version, value, size)
SELECT plan, path, COALESCE(before, 1), old, {bytes} FROM (
    SELECT plan, path, old, LAG(version) OVER (PARTITION BY plan, path ORDER BY version) AS before FROM change
) AS replaced WHERE before IS NOT NULL OR old <> ''
"""
_BEGUN = """
INSERT INTO revision (plan, version, kind, target, answers, changed_at, op_id, device_id, device_kind, name)
SELECT id, 1, 'begun', 0, 0, created_at, '', '', '', '' FROM plan
"""
_REVISIONS = """
INSERT INTO revision (plan, version, kind, target, answers, changed_at, op_id, device_id, device_kind, name)
SELECT plan, version, CASE WHEN MAX(op_id) LIKE 'fix-%' THEN 'fix' ELSE 'typed' END, 0, COUNT(*), MAX(changed_at),
    MAX(op_id), '', '', '' FROM change GROUP BY plan, version
"""
_SIZE = f"""
UPDATE plan SET history_size = COALESCE((SELECT SUM(size + {_ROW_BYTES}) FROM past_answer WHERE plan = plan.id), 0)
    + {_ROW_BYTES} * (SELECT COUNT(*) FROM revision WHERE revision.plan = plan.id)
"""  # noqa: S608  # a number of our own
# What an earlier program could not keep comes back, if this schema was there before.
_COLUMNS_BACK = ("kind", "target", "device_id", "device_kind", "name")
# Later schemas add columns of their own.
_KEPT_COLUMNS = "plan, version, kind, target, answers, changed_at, op_id, device_id, device_kind, name"
_CHANGES = """
INSERT INTO change (plan, path, version, old, new, changed_at, op_id)
SELECT one.plan, one.path, one.version, COALESCE(one.old, ''), one.value,
    COALESCE(revision.changed_at, plan.changed_at), COALESCE(revision.op_id, '')
FROM (
    SELECT plan, path, version, value, LAG(value) OVER (PARTITION BY plan, path ORDER BY version) AS old FROM (
        SELECT plan, path, version, value FROM past_answer UNION ALL SELECT plan, path, version, value FROM answer
    ) AS every
) AS one
JOIN plan ON plan.id = one.plan
LEFT JOIN revision ON revision.plan = one.plan AND revision.version = one.version
WHERE one.version > 1
"""


def upgrade() -> None:
    """Keep each text that was replaced once, and a row for each version."""
    op.add_column("plan", sa.Column("history_size", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "past_answer",
        _plan(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("plan", "path", "version"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _create_revisions("revision")
    op.create_index("revision_by_op", "revision", ["plan", "op_id"])
    is_sqlite = op.get_context().dialect.name == "sqlite"
    op.execute(_PAST.format(bytes="LENGTH(CAST(old AS BLOB))" if is_sqlite else "OCTET_LENGTH(old)"))
    op.execute(_BEGUN)
    op.execute(_REVISIONS)
    op.execute(_SIZE)
    _bring_back()
    op.drop_index("change_by_op", "change")
    op.drop_table("change")


def downgrade() -> None:
    """Bring back the log; names and devices are kept in a table that an earlier program leaves alone."""
    op.create_table(
        "change",
        _plan(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("old", "new", "changed_at", "op_id")),
        sa.PrimaryKeyConstraint("plan", "path", "version"),
        sqlite_strict=True,
    )
    op.create_index("change_by_op", "change", ["plan", "op_id"])
    op.execute(_CHANGES)
    _create_revisions(_KEPT)
    op.execute(f"INSERT INTO {_KEPT} SELECT {_KEPT_COLUMNS} FROM revision")  # noqa: S608  # names of our own
    op.drop_table("revision")
    op.drop_table("past_answer")
    op.drop_column("plan", "history_size")


def _create_revisions(table: str) -> None:
    op.create_table(
        table,
        _plan(),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("target", "answers")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("changed_at", "op_id", *_COLUMNS_BACK[2:])),
        sa.PrimaryKeyConstraint("plan", "version"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _bring_back() -> None:
    if not sa.inspect(op.get_bind()).has_table(_KEPT):
        return
    same = f"{_KEPT}.plan = revision.plan AND {_KEPT}.version = revision.version AND {_KEPT}.op_id = revision.op_id"
    for column in _COLUMNS_BACK:
        op.execute(
            f"UPDATE revision SET {column} = (SELECT {column} FROM {_KEPT} WHERE {same}) "  # noqa: S608  # names of ours
            f"WHERE EXISTS (SELECT 1 FROM {_KEPT} WHERE {same})"
        )
    op.drop_table(_KEPT)


def _plan() -> sa.Column[str]:
    return sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), nullable=False)
