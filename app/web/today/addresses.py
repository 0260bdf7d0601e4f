"""Addresses of the days of a plan."""


def day_address(base: str, day: int | None) -> str:
    """The page of a day below a plan's or a helper's own address; without a day, that of today."""
    return base if day is None else f"{base}?day={day}"
