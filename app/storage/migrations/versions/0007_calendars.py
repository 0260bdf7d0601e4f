"""The id by which the entries of a plan's calendar are known, where the plan came from a file that has one."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the id, unless this schema was there before."""
    if "calendar_id" not in {column["name"] for column in sa.inspect(op.get_bind()).get_columns("plan")}:
        op.add_column("plan", sa.Column("calendar_id", sa.Text, nullable=True))


def downgrade() -> None:
    """Nothing to do: an earlier program does not look at the ids, and they are kept."""
