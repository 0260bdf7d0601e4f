"""What keeps a plan its founder's, and what a link to it allows.

A link may end, ask for a passcode, show the plan as it was at a version, and counts how often it was opened. A version
tells by which edit link it was made. A plan that was deleted stays for a while, so that it can be brought back; once it
is forgotten, its share links still say so. Readers may leave comments.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# An earlier program would open these to everybody, so it doesn't get to know them: it looks for links by their kind.
# Where a still earlier one has dropped what guards them, they stay hidden.
_GUARDED = "expires_at IS NOT NULL OR passcode_hash IS NOT NULL OR frozen_at IS NOT NULL"
_HIDE = f"UPDATE link SET kind = 'guarded' WHERE kind = 'share' AND ({_GUARDED})"  # noqa: S608  # names of our own
_SHOW = f"UPDATE link SET kind = 'share' WHERE kind = 'guarded' AND ({_GUARDED})"  # noqa: S608  # names of our own
# A plan that its owner deleted must not open in an earlier program, which knows no other way to keep it closed.
_FORGET_DELETED = "DELETE FROM plan WHERE deleted_at IS NOT NULL"


def upgrade() -> None:
    """Add the columns and the table of comments, unless this schema was there before."""
    op.create_table(
        "comment",
        sa.Column("plan", sa.Text, sa.ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("link", "about", "name", "text", "written_at", "answer")
        ),
        *(sa.Column(name, sa.Text, nullable=True) for name in ("answered_at", "resolved_at")),
        sqlite_strict=True,
        if_not_exists=True,
    )
    op.create_table(
        "withdrawn",
        sa.Column("token_hash", sa.Text, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sqlite_strict=True,
        if_not_exists=True,
    )
    _add("plan", sa.Column("deleted_at", sa.Text, nullable=True))
    _add("revision", sa.Column("link", sa.Text, nullable=False, server_default=sa.text("''")))
    _add("link", sa.Column("expires_at", sa.Text, nullable=True))
    _add("link", sa.Column("passcode_hash", sa.Text, nullable=True))
    _add("link", sa.Column("frozen_at", sa.Integer, nullable=True))
    _add("link", sa.Column("opens", sa.Integer, nullable=False, server_default="0"))
    _add("link", sa.Column("last_opened_at", sa.Text, nullable=True))
    op.execute(_SHOW)


def downgrade() -> None:
    """Hide links from an earlier program that it would open to everybody; all else it does not look at, and is kept."""
    op.execute(_HIDE)
    op.execute(_FORGET_DELETED)


def _add(table: str, column: sa.Column[str] | sa.Column[int]) -> None:
    if column.name not in {one["name"] for one in sa.inspect(op.get_bind()).get_columns(table)}:
        op.add_column(table, column)
