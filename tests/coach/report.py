"""The report of the coach: every damage in every starter, and founders' plans beside what an expert expects."""

from collections.abc import Iterator, Mapping

from app.i18n.languages import Language
from tests.coach.cases import LANGUAGES, Outcome, outcomes, starter_case, starter_keys
from tests.coach.damages import DAMAGES
from tests.coach.founders import FounderPlan, Verdict, founder_plans, precision, recall, verdict
from tests.coach.rounds import rounds, told
from tests.first_draft.odd_sentences import ODD, troubles

_WIDTH = 14


def main() -> None:
    """Print the report."""
    for language in LANGUAGES:
        print(
            f"\nDamages in the starters, {language.value}: ✓ found alone, – not for this starter, ✗ missed or not alone"
        )
        print("\n".join(_matrix(language)))
    print("\nOdd sentences for the starters: ✓ right in every text and sound, or how much is wrong")
    print("\n".join(_sentences()))
    print("\nFurther plans of founders")
    print("\n".join(_founders(founder_plans())))
    print("\nRounds of plans that were written blind")
    print("\n".join(line for one in rounds() for line in told(one)))


def _matrix(language: Language) -> Iterator[str]:
    keys = starter_keys()
    results = {key: _results(key, language) for key in keys}
    yield _row("check", [key[: _WIDTH - 1] for key in keys])
    for damage in DAMAGES:
        yield _row(damage.check, [_sign(results[key].get(damage.check)) for key in keys])
    tried = [result for of_starter in results.values() for result in of_starter.values()]
    yield f"{sum(result.is_right for result in tried)} of {len(tried)} as they should be"


def _sentences() -> Iterator[str]:
    yield _row("starter", list(ODD))
    for key in starter_keys():
        for language in Language:
            counts = [len(troubles(key, language, odd)) for odd in ODD]
            yield _row(f"{key}, {language.value}", [f"✗ {count}" if count else "✓" for count in counts])


def _results(key: str, language: Language) -> Mapping[str, Outcome]:
    return outcomes(starter_case(key, language), [damage for damage in DAMAGES if key not in damage.not_for])


def _sign(result: Outcome | None) -> str:
    if result is None:
        return "–"
    if result.is_right:
        return "✓"
    return "✗ " + (" ".join(sorted(result.strangers)) if result.seen else "missed")


def _row(name: str, cells: list[str]) -> str:
    return f"{name:<30}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells).rstrip()


def _founders(plans: tuple[FounderPlan, ...]) -> Iterator[str]:
    verdicts = [verdict(plan) for plan in plans]
    for plan, result in zip(plans, verdicts, strict=True):
        yield f"{plan.slug} ({plan.context.plan_knowledge.language.value}): {_counts(plan, result)}"
        yield from (f"  missed {name}" for name in sorted(result.missed))
        yield from (f"  false alarm {name}" for name in sorted(result.false_alarms))
    yield f"recall {recall(verdicts):.3f}, precision {precision(verdicts):.3f}"


def _counts(plan: FounderPlan, result: Verdict) -> str:
    return (
        f"expected {len(plan.expected)}, found {len(result.found)}, missed {len(result.missed)}, "
        f"false alarms {len(result.false_alarms)}"
    )


if __name__ == "__main__":
    main()
