"""How quickly a community answers: where members read when they have time, nothing happens at one moment."""

import re

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot

_UNHURRIED = frozenset({"discourse", "mailing_list"})
_UNHURRIED_WORDS = re.compile(
    r"论坛|論壇|贴吧|貼吧|討論區|讨论区|留言板|公布欄|邮件|郵件|電子報|电子报|豆瓣小组|豆瓣小組|社团版|bbs|ptt"
    r"|\b(?:forums?|subreddit|reddit|boards?|mailing list|newsletter|e-?mail|google groups?|listserv|asynchronous)\b",
    re.IGNORECASE,
)
_LIVE_KINDS = frozenset({"meetup", "visit"})
_LIVE_WORDS = re.compile(
    r"直播|连麦|連麥|语音|語音|视频会|視訊|线上会|線上會|腾讯会议|现场|現場|线下|線下|见面|見面"
    r"|\b(?:live|call|zoom|meet ?up|in person|on air|webinar|video)\b",
    re.IGNORECASE,
)


def is_unhurried(plan: Plan) -> bool:
    """Whether the place is one where people read and answer over days, such as a forum or a mailing list."""
    where = plan.where
    if where.platform in _UNHURRIED:
        return True
    return where.platform in (None, "other") and bool(_UNHURRIED_WORDS.search(where.platform_other))


def is_live(one: Slot | Activity) -> bool:
    """Whether people have to be there at that moment, wherever the community is."""
    is_offline = isinstance(one, Activity) and one.offline is True
    return is_offline or one.kind in _LIVE_KINDS or bool(_LIVE_WORDS.search(one.title))
