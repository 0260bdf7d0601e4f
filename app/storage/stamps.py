"""Moments as they are stored: ISO 8601, in UTC."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def exact_stamp(moment: datetime) -> str:
    """A moment, to the microsecond, where an order depends on it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
