"""Lengths of time and moments, as the command line and programs write them."""

import re
from datetime import datetime, timedelta

MOST = timedelta(days=366)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_YEARS = (1900, 9000)


def read_span(text: str) -> timedelta | None:
    """A length of time such as 30m, 1h, 2d or 1h30m; None where it is none."""
    if not re.fullmatch(r"(?:[0-9]{1,5}[mhd])+", text) or len(text) > 40:
        return None
    parts = re.findall(r"([0-9]+)([mhd])", text)
    return sum((int(number) * _UNITS[unit] for number, unit in parts), timedelta())


def read_moment(text: str) -> datetime | None:
    """A moment as ISO 8601 writes it, with or without a zone; None where it is none, or in no year of a plan."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if _YEARS[0] <= moment.year <= _YEARS[1] else None
