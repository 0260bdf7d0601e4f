"""Addresses of the weeks of a plan."""


def figures_address(plan: str, week: int | None = None) -> str:
    """The page of the figures below a plan's own address; without a week, that of this one."""
    return f"{plan}/figures" if week is None else f"{plan}/figures?week={week}"
