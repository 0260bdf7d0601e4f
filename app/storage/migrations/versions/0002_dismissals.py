"""Findings that a founder has dismissed, with the reason."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of dismissals, unless an earlier program has left it where it was."""
    op.create_table(
        "dismissal",
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("about_hash", sa.Text, primary_key=True),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("dismissed_at", sa.Text, nullable=False),
        sqlite_strict=True,
        if_not_exists=True,
    )


def downgrade() -> None:
    """Nothing to do: an earlier program does not look at the table, and what was dismissed is kept in it."""
