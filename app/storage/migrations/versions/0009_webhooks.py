"""Programs that are told what is due, and the messages to them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, unless an earlier program has left them where they were."""
    op.create_table(
        "webhook",
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("ahead", sa.Integer, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("look_at", sa.Text, nullable=False),
        sa.Column("seen_version", sa.Integer, nullable=False),
        sa.Column("given_up", sa.Integer, nullable=False),
        sa.Column("resting_at", sa.Text, nullable=True),
        sa.Column("told_at", sa.Text, nullable=True),
        sa.Column("fate", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sqlite_strict=True,
        if_not_exists=True,
    )
    op.create_table(
        "delivery",
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("webhook", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("try_at", sa.Text, nullable=True),
        sqlite_strict=True,
        if_not_exists=True,
    )
    waits = sa.text("try_at IS NOT NULL")
    op.create_index(
        "delivery_by_try", "delivery", ["try_at"], sqlite_where=waits, postgresql_where=waits, if_not_exists=True
    )
    op.create_index("delivery_by_age", "delivery", ["made_at"], if_not_exists=True)
    op.create_index("webhook_by_look", "webhook", ["look_at"], if_not_exists=True)


def downgrade() -> None:
    """Nothing to do: an earlier program does not look at the tables, and sends nothing; what is in them is kept."""
