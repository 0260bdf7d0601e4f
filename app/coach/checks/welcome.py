"""Checks of the welcome text, against the rules and for what it must say. Written texts say what was answered."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.overlap import speaks_of
from app.wording.texts import current_text

MOST_PICTURES = 3

_TEXT = "welcome.message"
_LINK = re.compile(r"https?://|\bwww\.|(?<![a-z0-9@.-])[a-z0-9-]{1,63}\.(?:com|cn|org|net|io)\b", re.IGNORECASE)
_ON_CONDITION = re.compile(
    r"只[丢扔发發貼贴]|光[丢扔发發]|先|未经|未經|没经|沒經|经过|經過|同意|允许|允許|说明|說明|除|以外|之外|过多|過多|连续|連續|超过|超過"
    r"|陌生|不明|可疑|别的群|別的群|其他群|砍|拼|助力|集赞|集讚|互赞|收费|收費|外卖|外賣|返|红包|紅包|群二维码|群二維碼"
    r"|\b(?:without|unless|except|until|only|just|bare|naked|before|first|more than|too many|ask|asking|other groups|"
    r"your own|unknown|strange|suspicious|shortened|paid|invites?|invitation|shops?|store|in private|dms?)\b",
    re.IGNORECASE,
)
"""A rule that forbids some links or pictures, or too many, and not each."""
_PICTURE = re.compile(r"!\[|\[(?:image|picture|photo|sticker|图片|圖片|照片|表情)\]", re.IGNORECASE)


def breaks_rules(context: ReviewContext) -> Iterator[Observation]:
    """The welcome text does what a rule forbids: a link, or too many images (h)."""
    rules = [rule.what for rule in context.plan.rules.rules if context.lexicon.is_ban(rule.what)]
    bans = [what for what in rules if not _ON_CONDITION.search(what)]
    lexicon = context.lexicon
    on_links = next((what for what in bans if lexicon.has("links", what) and not lexicon.has("advert_links", what)), "")
    on_pictures = next((what for what in rules if lexicon.has("pictures", what)), "")
    if not (on_links or on_pictures):
        return
    text = current_text(context.plan, _TEXT, context.plan_knowledge)
    if on_links and (link := _LINK.search(text)):
        yield Observation(_TEXT, {"rule": on_links, "link": link[0]})
    elif on_pictures and len(_PICTURE.findall(text)) >= MOST_PICTURES:
        yield Observation(_TEXT, {"rule": on_pictures}, variant="pictures")


def incomplete(context: ReviewContext) -> Iterator[Observation]:
    """A welcome without the first thing to do [B]; one of the founder's own without the purpose or the rules [D]."""
    text, plan = context.plan.welcome.message, context.plan
    if not text:
        if not plan.welcome.first_act and (context.is_past("welcome") or context.is_passed_over("welcome")):
            yield Observation("welcome.first_act", variant="unsaid")
        return
    purposes = (plan.what.together, plan.what.per_visit, plan.positioning.sentence, plan.rules.purpose)
    says_purpose = context.lexicon.has("purpose", text) or speaks_of(text, purposes)
    says_rules = context.lexicon.has("rules", text) or speaks_of(text, (rule.what for rule in plan.rules.rules))
    says_first = context.lexicon.has("first_act", text) or speaks_of(text, (plan.welcome.first_act,))
    for variant, is_said in (("purpose", says_purpose), ("rules", says_rules), ("", says_first)):
        if not is_said:
            yield Observation(_TEXT, {"first_act": plan.welcome.first_act}, variant=variant, fix="write-again")
            return


CHECKS = (
    Check("welcome.breaks-rules", Severity.MUST, "h", breaks_rules),
    Check("welcome.incomplete", Severity.SHOULD, "BD", incomplete),
)
