"""A starter after all but everything in it went wrong: what the coach finds there fills its pages."""

from collections.abc import Collection

from app.coach.model.context import ReviewContext
from app.i18n.languages import Language
from tests.coach.cases import damaged, moved_to_now, starter_case
from tests.coach.damages import DAMAGES

# Each of these takes away what another damage is about.
TOO_MUCH = frozenset({"launch.past", "when.no-rhythm", "month.no-review", "what.no-output"})


def damaged_starter(key: str, language: Language = Language.EN, but: Collection[str] = ()) -> ReviewContext:
    """A starter with every damage that leaves something to the others, ``but`` those of these checks; as if now."""
    context = starter_case(key, language)
    for damage in DAMAGES:
        if damage.check not in TOO_MUCH | set(but):
            context = damaged(context, damage)
    return moved_to_now(context)
