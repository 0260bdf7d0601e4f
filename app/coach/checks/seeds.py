"""Checks of the seed users and the invitation."""

from collections.abc import Iterator
from datetime import timedelta

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.overlap import speaks_of
from app.i18n.dates import join_words
from app.schedule.timetable import launch_date

FEWEST = 3
DAYS_BEFORE_LAUNCH = 3


def too_few(context: ReviewContext) -> Iterator[Observation]:
    """Fewer than three have agreed, or there are none at all, and there is no three-person fallback [D]."""
    seeds = context.plan.seeds
    agreed = sum(person.state == "agreed" for person in seeds.people)
    if seeds.fallback == "three_person_team" or agreed >= FEWEST:
        return
    if context.is_reached("seeds"):
        yield Observation("seeds.people", {"agreed": agreed, "people": len(seeds.people)}, fix="three-person-team")
    elif not seeds.people and (context.is_past("seeds") or context.is_passed_over("seeds")):
        yield Observation("seeds.people", variant="none", fix="three-person-team")


def no_role(context: ReviewContext) -> Iterator[Observation]:
    """A seed user with nothing to do [D]."""
    people = context.plan.seeds.people
    idle = [person for person in people if person.name and not person.role and person.state != "declined"]
    if context.is_reached("seeds") and idle:
        names = join_words([person.name for person in idle], context.knowledge.language)
        about = tuple(f"seeds.people.{person.id}" for person in idle)
        yield Observation(f"seeds.people.{idle[0].id}.role", {"names": names}, about=about)


def not_asked(context: ReviewContext) -> Iterator[Observation]:
    """The launch is at most three days ahead (h), and there are seeds still to ask."""
    launch = launch_date(context.plan)
    waiting = [person for person in context.plan.seeds.people if person.state == "to_ask" and person.name]
    if launch and waiting and timedelta(0) <= launch - context.today <= timedelta(days=DAYS_BEFORE_LAUNCH):
        names = join_words([person.name for person in waiting], context.knowledge.language)
        values = {"names": names, "days": (launch - context.today).days}
        about = tuple(f"seeds.people.{person.id}" for person in waiting)
        yield Observation(f"seeds.people.{waiting[0].id}.state", values, about=about)


def invitation(context: ReviewContext) -> Iterator[Observation]:
    """The invitation doesn't say what members do together or gain [B]. A written one says what was answered."""
    text, what = context.plan.seeds.invitation, context.plan.what
    if not text:
        return
    positioning, why = context.plan.positioning, context.plan.why
    doing = (what.together, positioning.sentence)
    giving = (what.per_visit, why.member_gain, positioning.only_here, positioning.pain, positioning.slogan)
    is_of_us = context.lexicon.has("of_us", text)
    says_doing = context.lexicon.has("together", text) or (is_of_us and speaks_of(text, doing))
    says_giving = context.lexicon.has("gain", text) or speaks_of(text, giving)
    if not (says_doing and says_giving):
        variant = "both" if not (says_doing or says_giving) else "gain" if says_doing else ""
        yield Observation("seeds.invitation", variant=variant)


CHECKS = (
    Check("seed.too-few", Severity.MUST, "D", too_few),
    Check("seed.no-role", Severity.SHOULD, "D", no_role),
    Check("seed.not-asked", Severity.MUST, "h", not_asked),
    Check("seed.invitation", Severity.SHOULD, "B", invitation),
)
