"""What rules and texts say of who has to go: for what, after how often, and whether they may come back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.knowledge.lexicon import Lexicon
from app.plan.fields.number_words import read_number_words

_OFFENCES = {
    "late": re.compile(r"迟到|遲到|\blate\b", re.IGNORECASE),
    "absent": re.compile(
        r"缺席|缺勤|缺满|缺滿|旷|曠|没来|沒來|未到|\b(?:absen\w*|miss(?:ed|es)?|no-shows?)\b", re.IGNORECASE
    ),
    "silent": re.compile(
        r"潜水|潛水|不发言|不發言|没说话|沒說話|没发言|沒發言|\b(?:silent|quiet|lurk\w*|not (?:posted|spoken))\b",
        re.IGNORECASE,
    ),
    "check-in": re.compile(r"打卡|签到|簽到|\bcheck(?:ed)?[- ]in\b", re.IGNORECASE),
    "task": re.compile(r"作业|作業|交稿|\b(?:homework|assignments?|hand in)\b", re.IGNORECASE),
    "screenshots": re.compile(r"截图|截圖|截屏|外传|外傳|\bscreenshots?\b", re.IGNORECASE),
    "poaching": re.compile(r"挖人|拉人|\bpoach\w*", re.IGNORECASE),
    "adding": re.compile(r"私加", re.IGNORECASE),
    "politics": re.compile(r"政治|时政|時政|\bpolitic\w*", re.IGNORECASE),
    "spoilers": re.compile(r"剧透|劇透|爆雷|\bspoil\w*", re.IGNORECASE),
    "flooding": re.compile(r"刷屏|洗版|\b(?:flood\w*|spam\w*)\b", re.IGNORECASE),
    "fights": re.compile(r"吵架|对骂|對罵|骂人|罵人|\b(?:fight\w*|quarrel\w*|swear\w*)\b", re.IGNORECASE),
    "piracy": re.compile(r"盗版|盜版|\bpirat\w*", re.IGNORECASE),
    "helmet": re.compile(r"头盔|頭盔|安全帽|救生衣|\b(?:helmets?|life ?(?:jackets?|vests?))\b", re.IGNORECASE),
    "drinking": re.compile(
        r"酒后|酒後|喝酒|饮酒|飲酒|醉|酒驾|酒駕|\b(?:drunk|drinking|alcohol|booze)\b", re.IGNORECASE
    ),
    "loans": re.compile(r"借钱|借錢|借款|\b(?:borrow\w*|lend\w*|loans?)\b", re.IGNORECASE),
    "gambling": re.compile(r"赌|賭|\bgambl\w*|\bbetting\b", re.IGNORECASE),
    "fakes": re.compile(r"假货|假貨|仿品|高仿|盗图|盜圖|\b(?:counterfeits?|fakes?|knock-?offs?)\b", re.IGNORECASE),
    "links": re.compile(r"外链|外連|外部链接|外部連結|\b(?:outside|external) links?\b", re.IGNORECASE),
    "harassment": re.compile(r"骚扰|騷擾|辱骂|辱罵|人身攻击|人身攻擊|\b(?:harass\w*|insults?|abuse)\b", re.IGNORECASE),
}
_BY_DEGREES = frozenset({"harassment", "fights"})
"""Mocking somebody is one thing, following somebody another."""
_COUNTED = frozenset({"late", "absent", "silent", "check-in", "task"})
_STEPPED = frozenset(
    {
        "adverts",
        "absent",
        "harassment",
        "links",
        "screenshots",
        "poaching",
        "adding",
        "politics",
        "spoilers",
        "flooding",
        "fights",
        "piracy",
        "helmet",
        "drinking",
        "loans",
        "gambling",
        "fakes",
    }
)

_GOES = (
    r"移出|请出|請出|踢出|踢人|踢走|踢掉|清出|清退|移除|退群|退出|让出|讓出|劝退|勸退|请离|請離|出群|"
    r"\b(?:removed|kicked|banned|you leave|you['’]re out|are out|is out|let go|(?:has to|have to|must) leave"
    r"|thrown out|booted|expelled|loses? (?:your|their) (?:seat|place|chair))\b"
)
# One of these is in whatever says that people go; they are looked for first, as that is quick.
_HINTS = (
    "移出", "请出", "請出", "踢", "清出", "清退", "移除", "退群", "退出",
    "劝退", "勸退", "请离", "請離", "出群", "让出", "讓出", "拉黑",
    "thrown", "boot", "expel", "remove", "Remove", "kick", "Kick", "ban", "Ban", "leave", "out", "let go",
    "lose", "Lose",
)  # fmt: skip
_REMOVAL = re.compile(_GOES, re.IGNORECASE)
_KEEPS = re.compile(
    r"不会|不會|不移|不踢|不请出|不請出|\b(?:never|nobody|no one|(?:is|are) not|isn['’]t|won['’]t|don['’]t)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"(?:直接|立即|立刻|马上|馬上|当场|當場|一次就?|秒)(?:被)?(?:移出|请出|請出|踢|清退|拉黑|移除)"
    rf"|(?:{_GOES})[^.;。；]{{0,15}}\b(?:at once|immediately|straight away|on the spot|without (?:a )?warning)"
    r"|\b(?:at once|immediately|instantly)\s(?:removed|banned|kicked|out)\b",
    re.IGNORECASE,
)
_ONLY_REMOVAL = re.compile(
    rf"\s*(?:{_GOES}|out|leave)(?:群|群组|群組|of the group|the group)?[\s。.!！]*", re.IGNORECASE
)
_IN_STEPS = re.compile(
    r"提醒|警告|私下|私信|私聊|再犯|第[一二三四]次|[两兩二三]次"
    r"|\b(?:warn\w*|reminder|reminded|a word|first|second|third|twice|again)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"(?:第一次|首次|先)[^。；;\n]{0,60}(?:第二次|再犯|再有|然后|再)"
    r"|\bfirst\b[^.;\n]{0,60}\b(?:second|then|again|after that)\b"
    r"|\b(?:warn\w*|a word|remind\w*)[^.;\n]{0,60}\b(?:then|second|next time|again)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(r"禁言|^[^，,。；;]{0,8}提醒|\bmuted?\b|\breminders?\b|\bremind(?:s|ed)?\b", re.IGNORECASE)
"""Told alone as what follows, it means that one stays."""
_SERIOUS = re.compile(
    r"情节|情節|严重|嚴重|故意|反复|反覆|多次|屡|屢|恶意|惡意|再|\b(?:serious|repeat\w*|on purpose|again|persist\w*)\b",
    re.IGNORECASE,
)

# Selling in private, or with fraud, is another offence than an advertisement that all can see.
_WORSE = re.compile(
    r"私加|私信|私下|私聊|诈|詐|骗|騙|传销|傳銷|赌|賭|色情|违法|違法"
    r"|\b(?:in private|privately|dms?|fraud|scams?|illegal)\b",
    re.IGNORECASE,
)

_UNITS = {
    "次": "times", "回": "times", "场": "times", "場": "times", "晚": "times", "天": "days", "日": "days",
    "周": "weeks", "週": "weeks", "星期": "weeks", "月": "months", "time": "times", "evening": "times",
    "session": "times", "meeting": "times", "meetup": "times", "walk": "times", "day": "days", "week": "weeks",
    "month": "months",
}  # fmt: skip
_COUNT = re.compile(
    r"(?<![第每\d月])(?P<number>\d{1,3}|[一二两兩三四五六七八九十]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s?(?:个|個|full\s)?"
    r"(?P<unit>次|回|场|場|晚|天|日(?!前)|周|週|星期|月|(?:time|evening|session|meeting|meetup|walk|day|week|month)s?\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^。！!？?\n.]+")
_PERIOD = re.compile(
    r"(?:一个?月|一個月|1个月|每月|每周|一周|一週)(?:内|內|里|裡|累计|累計)?"
    r"|\b(?:in )?(?:a|one|per|each) (?:month|week)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:重新|再)(?:申请|申請|报名|報名|加入|进|進|填|来|來)"
    r"|\b(?:apply again|come back|rejoin|return|open again|back in)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"永久|永不|永远|永遠|不能再|不再(?:接受|允许|允許|加)|不得再|\b(?:never|for good|permanently|for ever|forever)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Removal:
    """What follows from something: ``measure`` tells of what kind it is, so that two of one kind can be compared."""

    offence: str
    measure: str
    amount: str
    said: str


def removals(text: str, lexicon: Lexicon) -> Iterator[Removal]:
    """What the sentences of a text say of who has to go."""
    for match in _SENTENCE.finditer(text) if any(hint in text for hint in _HINTS) else ():
        if _REMOVAL.search(match[0]) or _AT_ONCE.search(match[0]):
            yield from removals_for(match[0], match[0], lexicon)


def removals_for(what: str, consequence: str, lexicon: Lexicon) -> Iterator[Removal]:
    """What follows from something that is told apart from its consequence, or in the same sentence."""
    said = (consequence if consequence == what else f"{what}: {consequence}").strip()
    offences = [name for name, pattern in _OFFENCES.items() if pattern.search(what)]
    if lexicon.has("adverts", what) and not _WORSE.search(what if consequence != what else ""):
        offences.append("adverts")
    for offence in offences:
        is_worse = consequence != what and _SERIOUS.search(what)
        is_alone = consequence != what
        if offence in _STEPPED and not is_worse and (amount := _steps(offence, consequence, is_alone=is_alone)):
            yield Removal(offence, "steps", amount, said)
        if offence in _COUNTED and (count := _count(said)):
            yield Removal(offence, *count, said)


def is_for_good(text: str) -> tuple[bool | None, str]:
    """Whether those who had to go may never come back, and the sentence that says so; None where nothing is said."""
    for match in _SENTENCE.finditer(text):
        if _NEVER.search(match[0]) and (_BACK.search(match[0]) or _REMOVAL.search(match[0])):
            return True, match[0].strip()
        if _BACK.search(match[0]):
            return False, match[0].strip()
    return None, ""


def _steps(offence: str, consequence: str, *, is_alone: bool) -> str:
    """At once, or after a warning; empty where neither is certain."""
    is_at_once = bool(_AT_ONCE.search(consequence) or (is_alone and _ONLY_REMOVAL.fullmatch(consequence)))
    may_stay = is_alone and offence not in _BY_DEGREES and not _REMOVAL.search(consequence)
    stays = may_stay and _STAYS.search(consequence)
    is_stepped = bool(_IN_STEPS.search(consequence) or stays)
    is_told = is_at_once or _REMOVAL.search(consequence) or (is_alone and _TWICE.search(consequence)) or stays
    if _KEEPS.search(consequence) or not is_told:
        return ""
    if is_at_once == is_stepped or (is_at_once and _SERIOUS.search(consequence)):
        return ""
    return "at once" if is_at_once else "in steps"


def _count(sentence: str) -> tuple[str, str] | None:
    """After how many times, days or weeks, where a sentence says one such number and that people go."""
    if not _REMOVAL.search(sentence) or _KEEPS.search(sentence):
        return None
    found = [(_unit(match["unit"]), _number(match["number"])) for match in _COUNT.finditer(_PERIOD.sub(" ", sentence))]
    times = [one for one in found if one[0] == "times"] or found
    return (times[0][0], str(times[0][1])) if len(times) == 1 else None


def _unit(word: str) -> str:
    return _UNITS[word.lower().rstrip("s")]


def _number(word: str) -> int:
    return int(read_number_words(word) or 0)
