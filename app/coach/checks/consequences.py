"""Check of what follows from one offence: the same wherever it is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.posted import posted_texts
from app.coach.model.removals import Removal, is_for_good, removals, removals_for
from app.wording.shortening import shortened

_LONGEST = 60
_TOLD = ("check_in", "clean_up")
_AT_ONCE = "removed at once"


def two_consequences(context: ReviewContext) -> Iterator[Observation]:
    """One offence with two consequences: removed at once or warned first, gone after two times or after three (h)."""
    told: dict[tuple[str, str], _Told] = {}
    for one in _told(context):
        first = told.setdefault((one.removal.offence, one.removal.measure), one)
        if first.removal.amount != one.removal.amount and first.about != one.about:
            values = {"one": shortened(first.removal.said, _LONGEST), "other": shortened(one.removal.said, _LONGEST)}
            yield Observation(one.path, values, about=(first.about, one.about))
            return
    yield from _coming_back(context)


@dataclass(frozen=True, slots=True)
class _Told:
    path: str
    about: str
    removal: Removal


def _told(context: ReviewContext) -> Iterator[_Told]:
    """What rules, the clean-up and texts say, in the order of the wizard."""
    rules, lexicon = context.plan.rules, context.lexicon
    for rule in rules.rules:
        item = f"rules.rules.{rule.id}"
        for removal in removals_for(rule.what, rule.consequence, lexicon) if rule.consequence else ():
            yield _Told(f"{item}.consequence", item, removal)
    for one in rules.immediate:
        item = f"rules.immediate.{one.id}"
        for removal in removals_for(one.what, _AT_ONCE, lexicon):
            yield _Told(f"{item}.what", item, Removal(removal.offence, removal.measure, removal.amount, one.what))
    for name in _TOLD:
        for removal in removals(getattr(rules, name), lexicon):
            yield _Told(f"rules.{name}", f"rules.{name}", removal)
    for text in posted_texts(context):
        for removal in removals(text.text, lexicon):
            yield _Told(text.path, text.about, removal)


def _coming_back(context: ReviewContext) -> Iterator[Observation]:
    """A text for those who have to go that lets them come back where the rules don't, or the reverse."""
    rules, welcome = context.plan.rules, context.plan.welcome
    steps = "\n".join(step.step for step in rules.ladder)
    for path, source, text, rule in (
        ("welcome.removal", "rules.ladder", welcome.removal, steps),
        ("welcome.removal_inactive", "rules.clean_up", welcome.removal_inactive, rules.clean_up),
    ):
        (says, said), (has, ruled) = is_for_good(text), is_for_good(rule)
        if None not in (says, has) and says != has:
            yield Observation(
                path, {"one": shortened(ruled, _LONGEST), "other": shortened(said, _LONGEST)}, about=(source, path)
            )


CHECKS = (Check("rules.two-consequences", Severity.SHOULD, "h", two_consequences),)
