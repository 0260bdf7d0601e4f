"""Check of what texts call the community and its roles: one name, also after it was changed."""

import re
import unicodedata
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.posted import PostedText, posted_texts
from app.plan.mentions.former import LeftBehind
from app.plan.paths import ListPath, find_field

_HAN = re.compile(r"[\u3400-\u9fff]")
_PROPER = r"[A-Z][\w'’&-]*(?:\s(?:(?:of|the|and|&|in|for|on|at)\s)?[A-Z][\w'’&-]*)*"
_NOUN = r"(?:群|社群|社区|社區|社|俱乐部|俱樂部|小组|小組|会|會|团|團|圈|营|營|班|联盟|聯盟|学院|學院|书院|書院|工坊)"
_CALLED = re.compile(
    rf"\b(?P<welcome>[Ww]elcome to|WELCOME TO)\s(?:[Tt]he\s|[Oo]ur\s)?[“\"‘']?(?P<name>{_PROPER})"
    rf"|\b(?:[Tt]his is|[Cc]alled)\s(?:[Tt]he\s)?[“\"‘']?(?P<name2>{_PROPER})"
    rf"|^\s*[-–—]{{1,2}}\s?(?P<name3>{_PROPER})\s*\Z",
    re.MULTILINE,
)
_CALLED_IN_HAN = re.compile(
    r"(?:[欢歡]迎(?:大家|各位|新人|新朋友|新同[学學]|你|您)?(?:[来來]到|加入|[进進]入)|[这這][里裡]是)\s*"
    rf"(?:[“「『《](?P<quoted>[^”」』》\n]{{2,14}})[”」』》]|(?P<plain>[^\W\d_]{{1,10}}?{_NOUN})(?=[\s，。！!、,.～~（(：:的吧呀啦]|$))"
    r"|[“「『](?P<near>[^”」』\n]{2,14})[”」』](?:群|社群|小[组組]|俱[乐樂]部)"
    r"|^\s*[-–—]{1,2}\s?(?P<signed>[^\W\d_]{2,12})\s*\Z",
    re.MULTILINE,
)
_HEADED = re.compile(
    rf"\A\s*[【\[「《]?(?P<latin>{_PROPER})\s(?:announcements?|notice ?board|bulletin|news"
    rf"|house rules)\b\s*[:：\n\]】»—–-]"
    r"|\A\s*[【\[「《]?(?P<han>[^\W\d_]{2,9}?[帮幫社团團圈坊堂屋馆館营營会會])(?:的)?(?:群)?公告"
)
"""What an announcement is headed with."""
_NUMBERED = re.compile(
    r"\A\s*[【\[「《“]?(?P<name>[^\W\d_]{1,9}?[营營班社团團圈坊堂屋馆館])[”」》\]】]?(?:第[一二三四五六七八九十\d]{1,3}[期届屆季]|(?:今[天晚]|明[天晚]|正式)[^，。\n]{0,4}?[开開])"
)
"""The name before the number of its round, or before the day it opens."""
_HEADS_NOTHING = re.compile(
    r"委[会會]|[开開][营營]|招|家[长長][会會]|年[会會]|班[会會]|例[会會]|大[会會]|晚[会會]|聚[会會]|[开開][会會团團]|[读讀][书書][会會]|活[动動]"
    r"|\b(?:pinned|important|weekly|general|latest|upcoming|events?|please|read|welcome|members?|public|official)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:week|day|month|season|part|chapter|round|stage|level|lesson|session|episode|january|february|march|april|june|july"
    r"|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_OF_NO_NAME = re.compile(r"我们|我們|咱|本群|[这這][个個]|大家庭|^(?:本|新|一[个個])")
_ORDINARY = frozenset(
    {
        "group", "club", "community", "circle", "team", "society", "network", "association", "chat", "room", "house",
        "weekend", "the", "for", "and",
    }
)  # fmt: skip
_GENERIC_IN_HAN = re.compile(
    r"交流|互助|福利|粉丝|粉絲|微信|群|社群|社区|社區|俱乐部|俱樂部|小组|小組|大家庭|[社会會团團圈营營班的]"
)
_LONG_WORD = 4
_OWN_NAMES = ("welcome.message", "welcome.must_read", "welcome.group_rules", "welcome.announcement", "seeds.invitation")


def other_name(context: ReviewContext) -> Iterator[Observation]:
    """A text that welcomes people to a group of another name than the plan's, or still says a former one (h).

    Only what is certain: a name that is like the plan's and not it, or whatever a welcome calls the group in quotes.
    """
    said = set[str]()
    for left in _left_behind(context):
        paths = dict.fromkeys(one.path for one in left.mentions)
        said |= paths.keys()
        values = {"said": left.former.value.strip(), "name": left.now, "n": len(paths)}
        about = tuple(dict.fromkeys(map(_about, (left.former.path, *paths))))
        yield Observation(left.former.path, values, "former", about, since=left.former.until)
    name = context.plan.positioning.name
    if not _key(name):
        return
    for one in posted_texts(context):
        if one.path in said:
            continue
        called = next((words for words, is_sure in _names(one) if _is_other(words, name, context, is_sure=is_sure)), "")
        if called:
            yield Observation(one.path, {"title": one.title, "said": called, "name": name}, about=(one.about,))


def _left_behind(context: ReviewContext) -> Iterator[LeftBehind]:
    """What still says a former name, the newest one of each answer, unless something else of the plan is called so."""
    known = frozenset(_known(context)) if context.left_behind else frozenset[str]()
    told = set[str]()
    for one in context.left_behind:
        if one.former.path not in told and _key(one.former.value) not in known:
            told.add(one.former.path)
            yield one


def _about(path: str) -> str:
    """The item that an answer is part of, or its own path."""
    at = find_field(path)
    return str(ListPath(at.step, at.list).item(at.item)) if at and at.list else path


def _names(one: PostedText) -> Iterator[tuple[str, bool]]:
    """What a text may call the community, and whether that is surely its name."""
    is_welcome = one.path in _OWN_NAMES or (one.activity is not None and one.activity.kind == "opening")
    for match in _CALLED.finditer(one.text):
        found = match["name"] or match["name2"] or match["name3"]
        yield found, bool(match["welcome"]) and is_welcome and " " in found
    for match in _CALLED_IN_HAN.finditer(one.text):
        found = match["quoted"] or match["plain"] or match["near"] or match["signed"]
        yield found, bool(match["quoted"]) and is_welcome
    if one.path == "welcome.announcement" and (numbered := _NUMBERED.match(one.text)):
        yield numbered["name"], not _HEADS_NOTHING.search(numbered["name"])
    if one.path == "welcome.announcement" and (headed := _HEADED.match(one.text)):
        name = headed["latin"] or headed["han"]
        yield name, not _HEADS_NOTHING.search(name) and (bool(headed["han"]) or " " in name)


def _is_other(words: str, name: str, context: ReviewContext, *, is_sure: bool) -> bool:
    if _NO_NAME.search(words) or _OF_NO_NAME.search(words) or bool(_HAN.search(words)) != bool(_HAN.search(name)):
        return False
    one, other = _key(words), _key(name)
    if not one or one in other or other in one:
        return False
    return (is_sure or _is_near(words, name)) and not any(one in known for known in _known(context))


def _is_near(words: str, name: str) -> bool:
    """Whether two names share a longer word, or two Chinese characters beside each other."""
    if _HAN.search(name):
        return bool(_pairs(_key(words)) & _pairs(_key(name)))
    return bool(_words(words) & _words(name)) and len(words.split()) > 1


def _known(context: ReviewContext) -> Iterator[str]:
    """Whatever else of the plan has a name: times, activities, places, groups."""
    plan = context.plan
    opening = {one.title for one in context.activities if one.kind == "opening"}
    named = [one.title for one in (*context.scheduled, *plan.what.pillars, *plan.what.outputs)]
    places = [plan.where.city, plan.where.venue, plan.where.backup, *(space.place for space in plan.where.spaces)]
    others = [plan.positioning.slogan, plan.positioning.alternatives, *(group.name for group in plan.who.groups)]
    for title in (*named, *places, *others, *(channel.place for channel in plan.seeds.channels)):
        if title not in opening:
            yield _key(title)


def _key(name: str) -> str:
    """A name without its signs, its capitals, its spaces and what any community is called."""
    plain = _GENERIC_IN_HAN.sub("", unicodedata.normalize("NFKC", name)).casefold()
    words = re.findall(r"[^\W_]+", plain)
    return "".join(word for word in words if word not in _ORDINARY)


def _words(name: str) -> set[str]:
    words = (word.casefold() for word in re.findall(r"[^\W\d_]+", name))
    return {word for word in words if len(word) >= _LONG_WORD and word not in _ORDINARY}


def _pairs(name: str) -> set[str]:
    return {name[place : place + 2] for place in range(len(name) - 1) if _HAN.match(name[place])}


CHECKS = (Check("text.other-name", Severity.SHOULD, "h", other_name),)
