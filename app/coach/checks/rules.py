"""Checks of the group rules."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.plan.fields.number_words import has_number
from app.plan.steps.rules import Rule

MOST = 10
FEWEST = 3

_BANNED_TOPICS = frozenset({"advertising", "off_topic", "flooding", "law", "privacy", "poaching"})

_UNCOUNTED = re.compile(
    r"[太很好]久|长期|長期|长时间|長時間|一段时间|一段時間|久未|久不|老是?不|总是?不|總是?不|一直不|不活跃|不活躍|不太(?:说|說|来|來|出)|偶尔才|潜水太|潛水太"
    r"|\b(?:too long|(?:for|in) (?:a|quite a) (?:while|long time)|for long|for ages"
    r"|long[- ](?:silent|inactive|absent)|inactive"
    r"|(?:hardly|barely|rarely|never) (?:\w+ )?(?:comes?|posts?|speaks?|writes?|shows?|turns?|logs?))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[一两兩三四五六七八九十半几幾每][个個]?(?:天|日|周|週|星期|礼拜|禮拜|月|季|年|次|回|场|場|期)|\b(?:days?|weeks?|months?|quarters?|seasons?|terms?|years?|times|twice)\b",
    re.IGNORECASE,
)


def too_many(context: ReviewContext) -> Iterator[Observation]:
    """Over ten rules (h) [C][D]."""
    rules = _rules(context)
    if len(rules) > MOST:
        yield Observation("rules.rules", {"count": len(rules), "most": MOST})


def too_few(context: ReviewContext) -> Iterator[Observation]:
    """Under three rules, and the founder has gone on (h) [C][D]."""
    rules = _rules(context)
    if len(rules) < FEWEST and context.is_past("rules"):
        yield Observation("rules.rules", {"count": len(rules), "fewest": FEWEST})


def no_advertising(context: ReviewContext) -> Iterator[Observation]:
    """Nothing on advertising [C]."""
    names_it = any(rule.topic == "advertising" or context.lexicon.has("adverts", rule.what) for rule in _rules(context))
    if _is_written(context) and not names_it:
        yield Observation("rules.rules", fix="add-advertising-rule")


def no_consequence(context: ReviewContext) -> Iterator[Observation]:
    """A ban without a consequence, and no ladder of consequences either [C][F]."""
    toothless = [rule for rule in _rules(context) if _is_ban(context, rule) and not rule.consequence]
    if _is_written(context) and toothless and not context.plan.rules.ladder:
        yield _about(context, toothless, "consequence", fix="add-ladder")


def no_reason(context: ReviewContext) -> Iterator[Observation]:
    """A rule with no reason [F]."""
    bare = [rule for rule in _rules(context) if not rule.why]
    if _is_written(context) and bare:
        yield _about(context, bare, "why")


def clean_up(context: ReviewContext) -> Iterator[Observation]:
    """Members are removed with no stated measure [B] or notice (h)."""
    rules, day = context.plan.rules, context.plan.when.clean_up_day
    announced = bool(rules.clean_up) and not context.lexicon.removes_nobody(rules.clean_up)
    happens = announced or day is not None or any(one.kind == "clean_up" for one in context.scheduled)
    if not happens or not _is_written(context):
        return
    if not rules.clean_up or _is_vague(rules.clean_up):
        yield Observation("rules.clean_up")
    elif not rules.clean_up_notice:
        yield Observation("rules.clean_up_notice", variant="notice")


def _is_vague(clean_up: str) -> bool:
    """Whether a clean-up names a time that nobody can count."""
    return bool(_UNCOUNTED.search(clean_up)) and not (has_number(clean_up) or _COUNTED.search(clean_up))


def _is_written(context: ReviewContext) -> bool:
    """Whether the rules are all there, or the founder has gone on with fewer."""
    return context.is_reached("rules") or context.is_past("rules")


def _about(context: ReviewContext, rules: list[Rule], field: str, fix: str = "") -> Observation:
    words = join_words([rule.what for rule in rules[:2]], context.knowledge.language)
    values = {"rules": words, "count": len(rules)}
    about = tuple(f"rules.rules.{rule.id}" for rule in rules)
    return Observation(f"rules.rules.{rules[0].id}.{field}", values, about=about, fix=fix)


def _rules(context: ReviewContext) -> list[Rule]:
    return [rule for rule in context.plan.rules.rules if rule.what]


def _is_ban(context: ReviewContext, rule: Rule) -> bool:
    return rule.topic in _BANNED_TOPICS or context.lexicon.is_ban(rule.what)


CHECKS = (
    Check("rules.too-many", Severity.SHOULD, "CDh", too_many),
    Check("rules.too-few", Severity.SHOULD, "CDh", too_few),
    Check("rules.no-advertising", Severity.SHOULD, "C", no_advertising),
    Check("rules.no-consequence", Severity.SHOULD, "CF", no_consequence),
    Check("rules.no-reason", Severity.SHOULD, "F", no_reason),
    Check("rules.clean-up", Severity.SHOULD, "Bh", clean_up),
)
