"""What several servers ask of the tables, and a database that is spread over several machines by plan.

Servers on one PostgreSQL share the counters of limits, which are lost in a crash of it and cost no write to its log.
The key of links begins with the plan, like all others, and no index promises more than one plan can keep: a token of
256 random bits is unique by itself.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the counters, and let the key of links begin with the plan."""
    op.create_table(
        "counter",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("hits", sa.Integer, nullable=False),
        sa.Column("until", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sqlite_strict=True,
    )
    if _is_postgresql():
        op.execute("ALTER TABLE counter SET UNLOGGED")
    op.drop_index("link_by_plan", "link")
    op.drop_index("link_by_token_hash", "link")
    _change_key("plan", "id")
    op.create_index("link_by_token_hash", "link", ["token_hash"])


def downgrade() -> None:
    """Drop the counters, and bring back the earlier key and indexes of links."""
    op.drop_table("counter")
    op.drop_index("link_by_token_hash", "link")
    _change_key("id")
    op.create_index("link_by_token_hash", "link", ["token_hash"], unique=True)
    op.create_index("link_by_plan", "link", ["plan", "kind"])


def _is_postgresql() -> bool:
    return op.get_context().dialect.name == "postgresql"


def _change_key(*key: str) -> None:
    """Change the key of links; SQLite can't, so there the rows move to a new table."""
    if _is_postgresql():
        op.drop_constraint("link_pkey", "link", type_="primary")
        op.create_primary_key("link_pkey", "link", list(key))
        return
    new = op.create_table("link_new", *_columns(), sa.PrimaryKeyConstraint(*key), sqlite_strict=True)
    names = [column.name for column in new.c]
    old = sa.table("link", *(sa.column(name) for name in names))
    op.execute(new.insert().from_select(names, sa.select(*(old.c[name] for name in names))))
    op.drop_table("link")
    op.rename_table("link_new", "link")


def _columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("token_hash", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("revoked_at", sa.Text, nullable=True),
    ]
