"""Checks of WHAT: outputs, pillars, promises."""

import re
from collections.abc import Iterator, Mapping

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Answer, Check, Observation, Severity
from app.i18n.dates import join_words
from app.i18n.translator import translator
from app.plan.near_names import first_alike
from app.plan.steps.activities import Activity
from app.plan.steps.what import Output, Pillar
from app.schedule.main_slot import main_slot
from app.schedule.timetable import TEAM_KINDS
from app.wording.days import day_words

UNCLEAR = "promise.unclear"

_MAKES = re.compile(
    r"(?:[写寫编編凑湊攒攢拍整汇匯汇集结結收画畫录錄拼缝縫织織种種建搭](?:理|集)?成|合[出写寫编編]|[做写寫画畫编編出办辦印拍]一?(?:[本张張份部册冊期场場台幅套]))"
    r"[^，。；;,.]{0,12}?(?:书|書|册|冊|集|地图|地圖|手册|手冊|清单|清單|指南|小抄|题库|題庫|教材|刊|展|片|剧|劇|墙|牆|花园|花園|菜园|菜園|网站|網站|词典|詞典)"
    r"|(?:读|讀|看|啃|刷)(?:完|掉)一?(?:整)?[本部套]|(?:走|跑|骑|騎)(?:完|遍)(?:全|一[条條圈])"
    r"|\b(?:build|make|write|print|publish|compile|put together|draw|record|produce|finish|sew|knit"
    r"|translate|film|plant|map)\b"
    r"[^,.;]{0,30}?\b(?:books?|booklets?|zines?|maps?|guides?|handbooks?|cookbooks?|albums?|quilts?|gardens?|files? of"
    r"|lists? of|magazines?|anthology|films?|plays?|murals?|websites?|dictionar\w+|syllabus|exhibitions?"
    r"|catalogues?)\b",
    re.IGNORECASE,
)
"""Something that is made or finished, told in words."""


_WEEKLY = frozenset({"daily", "weekly"})
_ENOUGH_SLOTS = 2


def no_output(context: ReviewContext) -> Iterator[Observation]:
    """Nothing is made or finished together [A][B]: not in the lists, nor in words by a founder who opened neither."""
    what = context.plan.what
    is_told = not what.pillars and bool(_MAKES.search(what.together))
    if context.is_reached("what") and not what.outputs and not is_told:
        yield Observation("what.outputs")


def founder_only_content(context: ReviewContext) -> Iterator[Observation]:
    """Every pillar is supplied by the founder [C][D]."""
    pillars = context.plan.what.pillars
    if {pillar.supplier for pillar in pillars} == {"founder"}:
        yield Observation(f"what.pillars.{pillars[0].id}.supplier", {"count": len(pillars)}, fix="members-supply")


def all_expert(context: ReviewContext) -> Iterator[Observation]:
    """Every pillar demands an expert; nothing easy, no free talk [D]."""
    pillars = context.plan.what.pillars
    if {pillar.difficulty for pillar in pillars} == {"expert"}:
        yield Observation("what.pillars", {"count": len(pillars)}, fix="add-easy-pillar")


def undelivered(context: ReviewContext) -> Iterator[Observation]:
    """Something promised in WHAT that no slot or activity delivers [B], nor may deliver under a name much like it."""
    asked = {promise for promise, about in _doubts(context).items() if about not in context.denied}
    missing = [one for one in context.undelivered if _path(one) not in asked]
    if not _is_scheduled(context):
        missing = [one for one in missing if isinstance(one, Pillar) and one.rhythm in _WEEKLY and _has_week(context)]
    if missing:
        titles = join_words([promise.title for promise in missing], context.knowledge.language)
        yield Observation(_place(context), {"titles": titles}, about=tuple(_path(promise) for promise in missing))


def unclear(context: ReviewContext) -> Iterator[Observation]:
    """Something that may be a promise by another name (h): the founder is asked, not blamed."""
    if not _is_scheduled(context):
        return
    t = translator(context.knowledge.language)
    for promise, about in _doubts(context).items():
        one = context.scheduled_paths[about[1]]
        day = one.day if isinstance(one, Activity) else None
        values = {"title": one.title, "promise": context.answers.raw(f"{promise}.title")}
        if isinstance(day, int):
            yield _question(about, {**values, "when": day_words(day, t)})
        else:
            yield _question(about, values, "plain")


def _has_week(context: ReviewContext) -> bool:
    """Whether the week is written and the month left out: what comes every week would be in the week."""
    return len(context.plan.when.slots) >= _ENOUGH_SLOTS and context.is_passed_over("month")


def _is_scheduled(context: ReviewContext) -> bool:
    when_is_told = bool(context.plan.when.slots) or context.is_past("when")
    return when_is_told and bool(context.plan.month.activities)


def _doubts(context: ReviewContext) -> Mapping[str, tuple[str, str]]:
    """What may deliver a promise that nothing surely does: the two paths, by the path of the promise."""
    paths = context.scheduled_paths.items()
    free = [(path, one.title) for path, one in paths if not one.delivers and one.kind not in TEAM_KINDS]
    alike = first_alike((promise.title for promise in context.undelivered), [title for _, title in free])
    return {
        _path(promise): (_path(promise), free[alike[promise.title]][0])
        for promise in context.undelivered
        if promise.title in alike
    }


def _question(about: tuple[str, str], values: Mapping[str, str], variant: str = "") -> Observation:
    return Observation(f"{about[1]}.delivers", values, variant, about, fix="that-is-it", answer=Answer.NO)


def _place(context: ReviewContext) -> str:
    """The first activity that delivers nothing yet, else the main slot."""
    free = next((one for one in context.plan.month.activities if not one.delivers), None)
    if free:
        return f"month.activities.{free.id}.delivers"
    slot = main_slot(context.plan) or next(iter(context.plan.when.slots), None)
    if slot is None:
        return "when.slots"
    return f"when.slots.{slot.id}.delivers"


def _path(promise: Output | Pillar) -> str:
    return f"what.{'outputs' if isinstance(promise, Output) else 'pillars'}.{promise.id}"


CHECKS = (
    Check("what.no-output", Severity.SHOULD, "AB", no_output),
    Check("what.founder-only-content", Severity.SHOULD, "CD", founder_only_content),
    Check("topics.all-expert", Severity.SHOULD, "D", all_expert),
    Check("promise.undelivered", Severity.SHOULD, "B", undelivered),
    Check(UNCLEAR, Severity.SHOULD, "h", unclear),
)
