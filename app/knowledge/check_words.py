"""What the checks say, in one language."""

from pathlib import Path

from pydantic import Field

from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, read_seed


class WordsOfCheck(SeedModel):
    """The words of one check: what was found (with places for the founder's own values), why it matters, what to do.

    ``variants`` are other sentences for what was found, by the name that the check gives them.
    """

    message: str
    why: str
    advice: str
    variants: dict[str, str] = Field(default_factory=dict)


class RuleWords(SeedModel):
    """A group rule that can be added with one tap."""

    what: str
    why: str
    consequence: str


class MetricWords(SeedModel):
    """A figure to watch that can be added with one tap."""

    name: str
    formula: str
    target: str


class Additions(SeedModel):
    """What one tap adds to a plan, in words."""

    advertising_rule: RuleWords
    conduct_rule: RuleWords
    privacy_rule: RuleWords
    active_members: MetricWords
    first_posts: MetricWords
    led_by_members: MetricWords
    founder_role: str
    weekly_slot: str
    ladder: list[str]
    ritual: list[str]
    introduction_step: str
    form_line: str
    easy_pillar: str
    member_role: str
    member_duties: str
    group: str
    review_slot: str
    silence_plan: str
    checkpoints: list[str]


class CheckWords(SeedModel):
    """Everything the coach says in one language; ``fixes`` are the words on the buttons.

    ``living`` is what it says of a group that is running, ``checks`` what it says of the plan.
    """

    checks: dict[str, WordsOfCheck]
    living: dict[str, WordsOfCheck]
    fixes: dict[str, str]
    additions: Additions

    def of(self, check: str) -> WordsOfCheck:
        """The words of a check, of the plan or of the living group."""
        return self.checks.get(check) or self.living[check]


def load_check_words(seeds: Path, language: Language) -> CheckWords:
    """The words of the checks in one language; raises `KnowledgeError` if the file is not valid."""
    return read_seed(seeds / "checks" / f"{language.value}.toml", CheckWords)
