"""Checks of the group rules."""

from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.i18n.dates import join_words
from app.plan.steps.rules import Rule

MOST = 10
FEWEST = 3

_BANNED_TOPICS = frozenset({"advertising", "off_topic", "flooding", "law", "privacy", "poaching"})


def too_many(case: Case) -> Iterator[Found]:
    """Over ten rules (h) [C][D]."""
    rules = _rules(case)
    if len(rules) > MOST:
        yield Found("rules.rules", {"count": len(rules), "most": MOST})


def too_few(case: Case) -> Iterator[Found]:
    """Under three rules, and the founder has gone on (h) [C][D]."""
    rules = _rules(case)
    if len(rules) < FEWEST and case.is_past("rules"):
        yield Found("rules.rules", {"count": len(rules), "fewest": FEWEST})


def no_advertising(case: Case) -> Iterator[Found]:
    """Nothing on advertising [C]."""
    names_it = any(rule.topic == "advertising" or case.signs.has("adverts", rule.what) for rule in _rules(case))
    if (case.is_reached("rules") or case.is_past("rules")) and not names_it:
        yield Found("rules.rules", mend="add-advertising-rule")


def no_consequence(case: Case) -> Iterator[Found]:
    """A ban with no consequence, and no ladder that would say one [C][F]."""
    toothless = [rule for rule in _rules(case) if _is_ban(case, rule) and not rule.consequence]
    if case.is_reached("rules") and toothless and not case.plan.rules.ladder:
        yield _about(case, toothless, "consequence", mend="add-ladder")


def no_reason(case: Case) -> Iterator[Found]:
    """A rule with no reason [F]."""
    bare = [rule for rule in _rules(case) if not rule.why]
    if case.is_reached("rules") and bare:
        yield _about(case, bare, "why")


def clean_up(case: Case) -> Iterator[Found]:
    """Members are removed with no stated measure [B] or notice (h)."""
    rules, day = case.plan.rules, case.plan.when.clean_up_day
    announced = bool(rules.clean_up) and not case.signs.has("keeps_all", rules.clean_up)
    happens = announced or day is not None or any(one.kind == "clean_up" for one in case.happenings)
    if not happens or not case.is_reached("rules"):
        return
    if not rules.clean_up:
        yield Found("rules.clean_up")
    elif not rules.clean_up_notice:
        yield Found("rules.clean_up_notice", variant="notice")


def _about(case: Case, rules: list[Rule], field: str, mend: str = "") -> Found:
    words = join_words([rule.what for rule in rules[:2]], case.knowledge.language)
    values = {"rules": words, "count": len(rules)}
    about = tuple(f"rules.rules.{rule.id}" for rule in rules)
    return Found(f"rules.rules.{rules[0].id}.{field}", values, about=about, mend=mend)


def _rules(case: Case) -> list[Rule]:
    return [rule for rule in case.plan.rules.rules if rule.what]


def _is_ban(case: Case, rule: Rule) -> bool:
    return rule.topic in _BANNED_TOPICS or case.signs.is_ban(rule.what)


CHECKS = (
    Check("rules.too-many", Severity.SHOULD, "CDh", too_many),
    Check("rules.too-few", Severity.SHOULD, "CDh", too_few),
    Check("rules.no-advertising", Severity.SHOULD, "C", no_advertising),
    Check("rules.no-consequence", Severity.SHOULD, "CF", no_consequence),
    Check("rules.no-reason", Severity.SHOULD, "F", no_reason),
    Check("rules.clean-up", Severity.SHOULD, "Bh", clean_up),
)
