"""How long a message is tried, and when once more that wasn't taken."""

from datetime import datetime, timedelta

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 80))
"""After each try; after the last one, it is given up, less than two hours after the first."""
MOST_TRIES = len(PAUSES) + 1
TIME = timedelta(hours=2)
"""How long a message is worth sending: a reminder of what is over helps nobody."""
TOTAL_SECONDS = 10
"""How long one try may take."""
MOST_GIVEN_UP = 5
"""How many messages in a row may be given up before an address is left alone."""


def next_try(tries: int, at: datetime) -> datetime | None:
    """When a message is tried again that was tried so many times, the last time at that moment; None if never."""
    return at + PAUSES[tries - 1] if tries < MOST_TRIES else None
