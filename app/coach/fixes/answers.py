"""Fixes that set an answer."""

from collections.abc import Mapping

from app.coach.checks.introductions import FORM, IntroductionForm, listed_otherwise, other_lines
from app.coach.fixes.fix import AFTER_THE_FIRST_MONTH, Fix
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding


def setting(path: str, raw: str) -> Fix:
    """A fix that sets one answer."""
    return lambda _context, _finding: {path: raw}


def ask_form(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Ask newcomers to fill in a form instead of letting everyone in."""
    kept = [key for key in context.answers.raw("who.entry").splitlines() if key.strip() not in ("", "open", "form")]
    return {"who.entry": "\n".join(["form", *kept])}


def members_supply(_context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Let members supply the pillar together with the founder."""
    return {finding.field: "mixed"}


def that_is_it(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Say that what the coach asked about delivers the promise."""
    return {finding.field: context.answers.raw(f"{finding.about[0]}.title")}


def split_later(_context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Open the sub-groups only after the first month."""
    return {f"{group}.from_day": AFTER_THE_FIRST_MONTH for group in finding.about}


def one_form(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Ask with the founder's form where other lines are asked for; without one of their own, those lines become it."""
    path, text = finding.field, context.answers.raw(finding.field)
    form = IntroductionForm.of(context)
    lines, is_own = other_lines(context, path, text, form), bool(context.plan.welcome.introduction_form)
    if lines:
        return {path: lines.replaced(text, form.text)} if is_own else {FORM: lines.of(text)}
    words = context.plan_knowledge.check_words.additions
    if is_own:
        return {path: words.introduction_step}
    return {FORM: "\n".join(words.form_line.format(thing=thing) for thing in listed_otherwise(context, text, form))}


FIXES: Mapping[str, Fix] = {
    "ask-form": ask_form,
    "digest-next-day": setting("how.digest", "next_day"),
    "members-supply": members_supply,
    "old-members-too": setting("welcome.old_members_too", "yes"),
    "one-form": one_form,
    "rivals-apart": setting("who.rivals_apart", "yes"),
    "sell-modestly": setting("how.pay_policy", "modest"),
    "split-later": split_later,
    "that-is-it": that_is_it,
    "three-person-team": setting("seeds.fallback", "three_person_team"),
    "twelve-weeks": setting("when.horizon_weeks", "12"),
    "write-again": setting("welcome.message", ""),
}
