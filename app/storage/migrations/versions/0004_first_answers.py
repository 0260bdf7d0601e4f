"""The first answers of a plan leave the log of changes: they were kept there a second time.

The log tells what stood before each change, so what a plan began with can still be read from it.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop what was logged when plans were made."""
    op.execute("DELETE FROM change WHERE version = 1 AND op_id = 'create'")


def downgrade() -> None:
    """Nothing to do: an earlier program needs no such entries."""
