"""Checks of the seed users and the invitation."""

from collections.abc import Iterator
from datetime import timedelta

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.coach.overlap import speaks_of
from app.i18n.dates import join_words
from app.schedule.timetable import launch_date

FEWEST = 3
DAYS_BEFORE_LAUNCH = 3


def too_few(case: Case) -> Iterator[Found]:
    """Fewer than three have agreed, and there is no three-person fallback [D]."""
    seeds = case.plan.seeds
    agreed = sum(person.state == "agreed" for person in seeds.people)
    if case.is_reached("seeds") and agreed < FEWEST and seeds.fallback != "three_person_team":
        yield Found("seeds.people", {"agreed": agreed, "people": len(seeds.people)}, mend="three-person-team")


def no_role(case: Case) -> Iterator[Found]:
    """A seed user with nothing to do [D]."""
    people = case.plan.seeds.people
    idle = [person for person in people if person.name and not person.role and person.state != "declined"]
    if case.is_reached("seeds") and idle:
        names = join_words([person.name for person in idle], case.knowledge.language)
        about = tuple(f"seeds.people.{person.id}" for person in idle)
        yield Found(f"seeds.people.{idle[0].id}.role", {"names": names}, about=about)


def not_asked(case: Case) -> Iterator[Found]:
    """The launch is within three days (h), and there are seeds still to ask."""
    launch = launch_date(case.plan)
    waiting = [person for person in case.plan.seeds.people if person.state in ("to_ask", None) and person.name]
    if launch and waiting and launch - case.today <= timedelta(days=DAYS_BEFORE_LAUNCH):
        names = join_words([person.name for person in waiting], case.knowledge.language)
        values = {"names": names, "days": max((launch - case.today).days, 0)}
        about = tuple(f"seeds.people.{person.id}" for person in waiting)
        yield Found(f"seeds.people.{waiting[0].id}.state", values, about=about)


def invitation(case: Case) -> Iterator[Found]:
    """The invitation does not say what we do together and what it gives [B]. A written one says what is answered."""
    text, what = case.plan.seeds.invitation, case.plan.what
    if not text:
        return
    positioning, why = case.plan.positioning, case.plan.why
    doing = (what.together, positioning.sentence, *(output.title for output in what.outputs))
    giving = (what.per_visit, why.member_gain, positioning.only_here, positioning.pain, positioning.slogan)
    says_doing = case.signs.has("together", text) or speaks_of(text, doing)
    says_giving = case.signs.has("gain", text) or speaks_of(text, giving)
    if not (says_doing and says_giving):
        variant = "both" if not (says_doing or says_giving) else "gain" if says_doing else ""
        yield Found("seeds.invitation", variant=variant)


CHECKS = (
    Check("seed.too-few", Severity.MUST, "D", too_few),
    Check("seed.no-role", Severity.SHOULD, "D", no_role),
    Check("seed.not-asked", Severity.MUST, "h", not_asked),
    Check("seed.invitation", Severity.SHOULD, "B", invitation),
)
