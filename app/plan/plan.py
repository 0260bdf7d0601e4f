"""The plan as a typed value, and the table of its steps and chapters."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.plan.steps.activities import Days3, Days7, Month
from app.plan.steps.health import Health
from app.plan.steps.how import How
from app.plan.steps.positioning import Positioning
from app.plan.steps.rules import Rules
from app.plan.steps.run import Run
from app.plan.steps.seeds import Seeds
from app.plan.steps.welcome import Welcome
from app.plan.steps.what import What
from app.plan.steps.when import When
from app.plan.steps.where import Where
from app.plan.steps.who import Who
from app.plan.steps.why import Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything a founder has decided so far; any part may be empty."""

    positioning: Positioning
    what: What
    why: Why
    where: Where
    who: Who
    when: When
    how: How
    seeds: Seeds
    days3: Days3
    days7: Days7
    month: Month
    rules: Rules
    welcome: Welcome
    health: Health
    run: Run


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan: its key, with which the paths of its answers begin, and its model."""

    key: str
    model: type


@dataclass(frozen=True, slots=True)
class Step(Part):
    """A step of the wizard. ``minutes`` is the time a founder needs for all of it, about."""

    chapter: str
    minutes: int


STEPS: tuple[Step, ...] = (
    Step("positioning", Positioning, "position", 5),
    Step("what", What, "frame", 4),
    Step("why", Why, "frame", 3),
    Step("where", Where, "frame", 3),
    Step("who", Who, "frame", 5),
    Step("when", When, "frame", 4),
    Step("how", How, "frame", 8),
    Step("seeds", Seeds, "people", 4),
    Step("days3", Days3, "launch", 6),
    Step("days7", Days7, "launch", 5),
    Step("month", Month, "launch", 8),
    Step("rules", Rules, "keep", 5),
    Step("welcome", Welcome, "keep", 4),
    Step("health", Health, "keep", 6),
)

PARTS: tuple[Part, ...] = (*STEPS, Part("run", Run))
"""All parts of a plan: the steps, and what is kept of how it was carried out."""

PARTS_BY_KEY: Mapping[str, Part] = {part.key: part for part in PARTS}
STEPS_BY_KEY: Mapping[str, Step] = {step.key: step for step in STEPS}

CHAPTERS: tuple[str, ...] = ("position", "frame", "people", "launch", "keep")
