"""Numbers of a starter scaled to what a founder said: people, and hours a week. The ratios are the starter's (h)."""

from collections.abc import Mapping

from app.i18n.dates import number_words
from app.plan.steps.who import Role, Who

_COARSE_FROM, _FINE_UNTIL = 100, 20
_FEWEST_HOURS = 1.0


def scaled_sizes(who: Who, first: int, limit: int | None) -> Mapping[str, str]:
    """The first size, and a target size in the starter's proportion, rounded, within the limit of one group."""
    target = first
    if isinstance(who.first_size, int) and isinstance(who.target_size, int):
        target = max(first, _rounded(first * who.target_size / who.first_size))
    if limit is not None and first <= limit:
        target = min(target, limit)
    return {"who.first_size": str(first), "who.target_size": str(target)}


def scaled_hours(who: Who, hours: float) -> Mapping[str, str]:
    """The owner's hours as promised; where they are fewer than in the starter, all others' in the same proportion.

    Nobody is asked for more than the starter asks, nor for less than an hour.
    """
    owner = next((role for role in who.roles if role.kind == "owner"), None)
    if owner is None:
        return {}
    share = min(1.0, hours / _hours(owner)) if _hours(owner) else 1.0
    scaled = {role.id: max(_FEWEST_HOURS, _halves(_hours(role) * share)) for role in who.roles if _hours(role)}
    return {f"who.roles.{key}.hours": number_words(value) for key, value in {**scaled, owner.id: hours}.items()}


def _hours(role: Role) -> float:
    return float(role.hours) if isinstance(role.hours, int | float) else 0.0


def _halves(hours: float) -> float:
    return round(hours * 2) / 2


def _rounded(number: float) -> int:
    step = 10 if number >= _COARSE_FROM else 5 if number >= _FINE_UNTIL else 1
    return round(number / step) * step
