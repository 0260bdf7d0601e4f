"""What has to happen to a database that was brought back from a backup before anybody opens it.

Between the backup and its return, pages have seen versions that the backup knows nothing of. If the same numbers were
given once more, such a page would take a text that it never showed for the one it was typed over, and its save would
overwrite that. So versions go on from a number that is higher than any that was seen.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, case, update

from app.storage.engines import lift_timeouts
from app.storage.tables import PLAN

_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
# Nobody saves one plan more often than that for long, so what was saved after one restore stays below the next. The
# column holds such numbers until 2060.
_TICK = timedelta(seconds=0.5)
_STEP = 1_000_000
"""By how much versions rise at least, where the clock is behind."""


def outrun_versions(connection: Connection, now: datetime) -> None:
    """Raise the version of every plan above all that were in use before the database was restored."""
    lift_timeouts(connection)
    tick, stepped = (now - _EPOCH) // _TICK, PLAN.c.version + _STEP
    connection.execute(update(PLAN).values(version=case((stepped > tick, stepped), else_=tick)))
