"""What findings call activities and slots."""

from app.base.characters import is_visible
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.wording.days import day_words


def called(one: Activity | Slot, knowledge: Knowledge) -> str:
    """A title; an activity without is called by its day, and by what it is where it has none either."""
    if is_visible(one.title):
        return one.title
    if isinstance(one, Activity) and isinstance(one.day, int):
        return day_words(one.day, translator(knowledge.language))
    return knowledge.guidance.of_item(type(one)).title
