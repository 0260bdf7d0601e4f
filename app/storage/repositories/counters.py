"""Counters in windows of time, for PostgreSQL: each is one row, counted in one statement."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, case, delete, select
from sqlalchemy.dialects.postgresql import insert

from app.storage.tables import COUNTER

_NEW = insert(COUNTER).values(
    key=bindparam("key"), hits=bindparam("amount"), until=bindparam("now") + bindparam("seconds")
)
_IS_OVER = COUNTER.c.until <= bindparam("now")
_COUNT = _NEW.on_conflict_do_update(
    index_elements=[COUNTER.c.key],
    set_={
        "hits": case((_IS_OVER, _NEW.excluded.hits), else_=COUNTER.c.hits + _NEW.excluded.hits),
        "until": case((_IS_OVER, _NEW.excluded.until), else_=COUNTER.c.until),
    },
).returning(COUNTER.c.hits)
_SELECT = select(COUNTER.c.hits, COUNTER.c.until).where(COUNTER.c.key == bindparam("key"), ~_IS_OVER)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted in a window, and the second at which that ends."""

    hits: int
    until: int


def count(connection: Connection, key: str, amount: int, *, now: int, seconds: int) -> int:
    """Count in the window that is open, or in a new one of so many seconds; what that makes."""
    values = {"key": key, "amount": amount, "now": now, "seconds": seconds}
    return int(connection.execute(_COUNT, values).scalar_one())


def find_counted(connection: Connection, key: str, *, now: int) -> Counted:
    """What is counted in the window that is open; nothing where none is."""
    row = connection.execute(_SELECT, {"key": key, "now": now}).first()
    return Counted(row.hits, row.until) if row else Counted(0, now)


def forget_counter(connection: Connection, key: str) -> None:
    """Forget one counter."""
    connection.execute(delete(COUNTER).where(COUNTER.c.key == key))


def forget_counters(connection: Connection, *, until: int) -> int:
    """Forget the counters whose window ended by then; how many that were."""
    return connection.execute(delete(COUNTER).where(COUNTER.c.until <= until)).rowcount
