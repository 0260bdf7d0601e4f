"""How many people get to each stage of the member journey."""

from collections.abc import Iterable

from app.plan.fields.choices import CHOICES
from app.plan.steps.how import Stage

_FIRST, *_LATER = CHOICES["journey_stage"]
_ALL = 100
_FEW = 10
"""From so many on nobody asks for a fraction."""


def out_of_a_hundred(stages: Iterable[Stage]) -> dict[str, float]:
    """Of a hundred people at the first stage, how many get to each later one whose rate is known, by the stages' keys.

    What isn't known of a stage is passed over: it is taken as if everyone got through it.
    """
    rates = {stage.id: stage.rate for stage in stages}
    found, left = dict[str, float](), float(_ALL)
    for key in _LATER:
        rate = rates.get(key)
        if isinstance(rate, int | float):
            left = left * rate / _ALL
            found[key] = round(left) if left >= _FEW else round(left, 1)
    return found
