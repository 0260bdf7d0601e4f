"""The place that the texts of an activity name for it, on a line of its own."""

import re

from app.plan.steps.activities import Activity

_LABELLED = re.compile(
    r"^(?:where|place|venue|meet|meeting point|meeting place|地点|地點|集合|集合点|集合點|集合地点|集合地點|碰头|碰頭)"
    r"\s*[:：]\s*(\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)


def own_place(activity: Activity) -> str:
    """What stands behind "Where:" in its message or its steps; nothing for what is online."""
    if activity.offline is False:
        return ""
    found = _LABELLED.search(f"{activity.message}\n{activity.script}")
    return found[1].strip() if found else ""
