"""Cases under review: starters as they stand, damaged, or fixed, and what the checks find in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from app.coach.checks.registry import CHECKS
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Observation, Severity
from app.i18n.languages import Language
from app.knowledge.content import Content, load_content
from app.plan.answers import Answers
from app.plan.known_paths import LAUNCH_DATE
from tests.coach.damaging import Damage
from tests.support.examples import example
from tests.support.server import ROOT

CHECKS_BY_NAME = {check.name: check for check in CHECKS}
TODAY = date(2026, 11, 22)
LANGUAGES = (Language.EN, Language.ZH_HANS)


@cache
def content() -> Content:
    """All knowledge, loaded once; the report runs without fixtures."""
    return load_content(ROOT / "seeds")


def case_of(answers: Answers, language: Language = Language.EN, today: date = TODAY) -> ReviewContext:
    """The case of some answers, reviewed in the language in which they were typed."""
    return ReviewContext.of(answers, content()[language], content()[language], today)


def starter_case(key: str, language: Language) -> ReviewContext:
    """A starter as it stands."""
    return case_of(example(content()[language], key, TODAY), language)


def moved_to_now(context: ReviewContext) -> ReviewContext:
    """The same case so many whole weeks later that its day is one of the last seven: a server has no other clock."""
    weeks = timedelta(weeks=(datetime.now(UTC).date() - TODAY).days // 7)
    launch, answers = context.plan.when.launch_date, context.answers
    if isinstance(launch, date):
        answers = answers.with_values({LAUNCH_DATE: (launch + weeks).isoformat()})
    return ReviewContext.of(answers, context.knowledge, context.plan_knowledge, context.today + weeks)


def damaged(context: ReviewContext, damage: Damage) -> ReviewContext:
    """A case after the damage."""
    return ReviewContext.of(damage.change(context.answers), context.knowledge, context.plan_knowledge, context.today)


def look(context: ReviewContext, check: str) -> tuple[Observation, ...]:
    """What one check finds."""
    return tuple(CHECKS_BY_NAME[check].find(context))


def found_names(context: ReviewContext) -> frozenset[str]:
    """The names of the checks that find something."""
    return frozenset(check.name for check in CHECKS if any(True for _ in check.find(context)))


def must_names(context: ReviewContext, names: Iterable[str] = tuple(CHECKS_BY_NAME)) -> frozenset[str]:
    """Those of some checks that find something which the plan must heed."""
    checks = map(CHECKS_BY_NAME.__getitem__, names)
    return frozenset(
        check.name for check in checks if any(check.weight(one) is Severity.MUST for one in check.find(context))
    )


def weighty_names(context: ReviewContext) -> frozenset[str]:
    """Those that a plan must or should heed."""
    weighty = (check for check in CHECKS if check.severity is not Severity.COULD)
    return frozenset(check.name for check in weighty if any(True for _ in check.find(context)))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a damage brought: whether its check says more than before, and which others spoke without a reason."""

    seen: bool
    strangers: frozenset[str]

    @property
    def is_right(self) -> bool:
        """Whether the check saw it, and nothing else spoke that was not explained."""
        return self.seen and not self.strangers


def outcomes(context: ReviewContext, damages: Iterable[Damage]) -> Mapping[str, Outcome]:
    """What each damage brings to a case, beyond what was found before, by the name of its check."""
    before = found_names(context)
    return {damage.check: _outcome(damage, context, before) for damage in damages}


def starter_keys() -> tuple[str, ...]:
    """The keys of the starters, in their order."""
    return tuple(content()[Language.EN].starters)


def _outcome(damage: Damage, context: ReviewContext, before: frozenset[str]) -> Outcome:
    after = damaged(context, damage)
    seen = look(after, damage.check)
    strangers = found_names(after) - before - {damage.check} - set(damage.explained)
    return Outcome(bool(seen) and seen != look(context, damage.check), strangers)
