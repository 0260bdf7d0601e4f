"""How often share links are opened, and tokens used: counted in memory, and written down together now and then.

A reader waits for no write, and nothing of who they are is kept. What a server that is killed has counted since the
last time is lost.
"""

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError

from app.storage.database import Database
from app.storage.repositories.shares import count_opens


class LinkOpens:
    """The opens of links since they were written down last."""

    def __init__(self) -> None:
        self._opens = Counter[tuple[str, str]]()

    def note(self, plan_id: str, link_id: str) -> None:
        """A link of a plan was opened, or a token used."""
        self._opens[plan_id, link_id] += 1

    async def write(self, database: Database) -> None:
        """Write down what was counted; where that fails, it is kept for the next time."""
        opens, self._opens = self._opens, Counter()
        if not opens:
            return
        try:
            await database.write(lambda connection: count_opens(connection, opens, datetime.now(UTC)))
        except BaseException:
            self._opens += opens
            raise

    def write_now(self, database: Database) -> None:
        """The same for callers without an event loop, who end the program whether it succeeds or not."""
        with suppress(SQLAlchemyError):
            if self._opens:
                database.write_now(lambda connection: count_opens(connection, self._opens, datetime.now(UTC)))
