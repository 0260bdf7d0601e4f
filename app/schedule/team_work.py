"""What only those who run the group take part in: it is neither announced nor shown to others."""

from app.plan.steps.activities import Activity
from app.schedule.timetable import TEAM_KINDS

_NEVER, _REVIEW = "none", "review"


def is_team_work(activity: Activity) -> bool:
    """Whether members are not invited: it is of such a kind, or it prepares the launch.

    A review to which a message calls is for everybody.
    """
    if activity.kind == _REVIEW and activity.message and is_posted(activity):
        return False
    return activity.kind in TEAM_KINDS or is_preparation(activity)


def is_preparation(activity: Activity) -> bool:
    """Whether it is a to-do before the launch, when nobody is there yet; what has a message to post is none."""
    is_before = isinstance(activity.day, int) and activity.day < 1
    return is_before and not (activity.message and is_posted(activity))


def is_posted(activity: Activity) -> bool:
    """Whether a message is posted for it, unless the founder wants none."""
    return activity.post_before != _NEVER
