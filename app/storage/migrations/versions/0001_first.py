"""The first schema: plan, answer, change, link."""

import sqlalchemy as sa
from alembic import op

from app.base.errors import SchemaError

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the four tables."""
    op.create_table(
        "plan",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("edit_link_kept", sa.Integer, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "answer",
        _plan_key(),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("from_starter", sa.Integer, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        _plan_key(),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("old", sa.Text, nullable=False),
        sa.Column("new", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("change_by_op", "change", ["plan", "op_id"])
    op.create_table(
        "link",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("token_hash", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("revoked_at", sa.Text, nullable=True),
        sqlite_strict=True,
    )
    op.create_index("link_by_token_hash", "link", ["token_hash"], unique=True)
    op.create_index("link_by_plan", "link", ["plan", "kind"])


def downgrade() -> None:
    """Refuse: there is no earlier program, and nothing would be left of the plans."""
    raise SchemaError("there is no schema before the first")


def _plan_key() -> sa.Column[str]:
    return sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True)
