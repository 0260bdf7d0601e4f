"""Quarters of an hour: how long may be kept what depends on the day."""

import time

QUARTER_SECONDS = 900


def quarter_of_hour() -> int:
    """The number of the present quarter of an hour, within which it stays the same day in every time zone."""
    return int(time.time() // QUARTER_SECONDS)
