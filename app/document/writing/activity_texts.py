"""What is posted for the activities of a plan as its reader sees it, and when."""

from collections.abc import Mapping

from app.document.model.editions import Edition
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.message_pack import PackMessage, message_pack
from app.knowledge.content import Knowledge
from app.plan.fields.values import Unreadable
from app.plan.steps.activities import Activity
from app.wording.values import field_words


def activity_messages(shown: ShownPlan) -> Mapping[str, PackMessage]:
    """What those who run the group post for activities, by the path of the text; others post nothing."""
    pack = message_pack(shown.plan, shown.knowledge) if shown.edition is Edition.OPERATOR else ()
    return {one.path: one for one in pack if one.is_of_activity}


def posted_words(activity: Activity, message: PackMessage | None, knowledge: Knowledge) -> str:
    """The day and time at which a message is posted; what was answered where that is odd, or where no day is known."""
    is_known = not isinstance(activity.post_before, Unreadable)
    posted = message.words.posted if is_known and message and message.words else ""
    return posted or field_words(activity, "post_before", knowledge)
