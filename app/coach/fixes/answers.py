"""Fixes that set an answer."""

from collections.abc import Mapping

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


def split_later(_context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Open the sub-groups only after the first month."""
    return {f"{group}.from_day": AFTER_THE_FIRST_MONTH for group in finding.about}


FIXES: Mapping[str, Fix] = {
    "ask-form": ask_form,
    "digest-next-day": setting("how.digest", "next_day"),
    "members-supply": members_supply,
    "old-members-too": setting("welcome.old_members_too", "yes"),
    "rivals-apart": setting("who.rivals_apart", "yes"),
    "sell-modestly": setting("how.pay_policy", "modest"),
    "split-later": split_later,
    "three-person-team": setting("seeds.fallback", "three_person_team"),
    "twelve-weeks": setting("when.horizon_weeks", "12"),
    "write-again": setting("welcome.message", ""),
}
