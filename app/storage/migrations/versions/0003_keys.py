"""Answers in the order of their key; the log's key by plan, path and version.

SQLite can change neither in place, so the rows move to new tables. On PostgreSQL only the key of the log changes.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NEW_KEY = ("plan", "path", "version")
_OLD_KEY = ("plan", "version", "path")


def upgrade() -> None:
    """Store answers without row ids, and let the log's key begin with plan and path."""
    if op.get_context().dialect.name == "sqlite":
        _rebuild("answer", _answer_columns(), ("plan", "path"), sqlite_with_rowid=False)
        _rebuild_log(_NEW_KEY)
    else:
        _change_key(_NEW_KEY)


def downgrade() -> None:
    """Bring back the row ids and the log's earlier key."""
    if op.get_context().dialect.name == "sqlite":
        _rebuild("answer", _answer_columns(), ("plan", "path"), sqlite_with_rowid=True)
        _rebuild_log(_OLD_KEY)
    else:
        _change_key(_OLD_KEY)


def _rebuild_log(key: tuple[str, ...]) -> None:
    op.drop_index("change_by_op", "change")
    _rebuild("change", _change_columns(), key)
    op.create_index("change_by_op", "change", ["plan", "op_id"])


def _rebuild(table: str, columns: list[sa.Column[Any]], key: tuple[str, ...], **options: Any) -> None:
    names = [column.name for column in columns]
    new = op.create_table(f"{table}_new", *columns, sa.PrimaryKeyConstraint(*key), sqlite_strict=True, **options)
    old = sa.table(table, *(sa.column(name) for name in names))
    rows = sa.select(*(old.c[name] for name in names)).order_by(*(old.c[name] for name in key))
    op.execute(new.insert().from_select(names, rows))
    op.drop_table(table)
    op.rename_table(f"{table}_new", table)


def _change_key(key: tuple[str, ...]) -> None:
    op.drop_constraint("change_pkey", "change", type_="primary")
    op.create_primary_key("change_pkey", "change", list(key))


def _answer_columns() -> list[sa.Column[Any]]:
    return [
        _plan(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("from_starter", sa.Integer, nullable=False),
    ]


def _change_columns() -> list[sa.Column[Any]]:
    return [
        _plan(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("old", sa.Text, nullable=False),
        sa.Column("new", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
    ]


def _plan() -> sa.Column[str]:
    return sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), nullable=False)
