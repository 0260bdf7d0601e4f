"""Addresses of the days of a plan, and of the weeks and months that a team looks back on."""


def day_address(base: str, day: int | None) -> str:
    """The page of a day below a plan's or a helper's own address; without a day, that of today."""
    return base if day is None else f"{base}?day={day}"


def retrospective_address(plan: str, week: int | None = None) -> str:
    """The page of a week below a plan's own address; without a week, that of this one."""
    return f"{plan}/retrospective" if week is None else f"{plan}/retrospective?week={week}"


def month_address(plan: str, month: int | None = None) -> str:
    """The page of thirty days; without a number, that of these."""
    return f"{plan}/retrospective/month" if month is None else f"{plan}/retrospective/month?month={month}"
