"""Checks of the seed users and the invitation."""

import re
from collections.abc import Iterator
from datetime import timedelta

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.overlap import speaks_of
from app.i18n.dates import join_words, number_words
from app.plan.fields.number_words import read_number_words
from app.schedule.timetable import launch_date

FEWEST = 3
DAYS_BEFORE_LAUNCH = 3

_BETWEEN = re.compile(r"\s*[、,，&+/;；]\s*(?:and\s)?|\s(?:and|和|與|与)\s|(?<=\S\S)[和與与](?=\S\S)")
_COUNT = re.compile(
    r"(?<![\d第])(\d{1,2}|[两兩三四五六七八九十]|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"\s?(?:[个個位名]|人(?!行)|(?:\w+\s)?(?:people|friends|members|of|from|neighbours|parents|regulars|students|women|men)\b)",
    re.IGNORECASE,
)
# What comes of it for whoever joins: “You sleep a bit”, “so nobody bakes at 2 am”, 不用再…, 有人教你.
_GAINS = re.compile(
    r"(?:^|[.!?;:–—\n]\s*|,\s)(?:and |so |then )?you (?:finally |always |never |actually |really |also |even |just )?"
    r"(?!know\b|are\b|were\b|have to\b|need\b|said\b|told\b|asked\b|must\b|should\b|may\b|might\b|seem|look"
    r"|wrote\b|once\b"
    r"|in\b|up\b|and\b|too\b|can join|can come|could\b|want\b|were\b|do\b|did\b|or\b|free\b|game\b|interested)[a-z]{2,}"
    r"|\bso (?:that )?(?:you|nobody|no one|none of us)\b|\bno more\b|\bnever again\b|\bwithout (?:having to"
    r"|paying|losing)\b"
    r"|\byou(?:['’]d| would)? no longer\b|\bwithin (?:a|an|the) (?:day|hour)\b"
    r"|(?:不用|不必|唔使|毋须|毋須|不再|不會再|不会再|免得|再也不)|有人(?:教|带|帶|陪|回|接|答|看|问|問|应|應|听|聽|搭把手)"
    r"|教你|带你|帶你|回你|送你|识到|識到|慳|少(?:花|走|踩)|多(?:赚|賺|挣|掙|认|認)",
    re.IGNORECASE,
)


def too_few(context: ReviewContext) -> Iterator[Observation]:
    """Fewer than three have agreed, or there are none at all, and there is no three-person fallback [D]."""
    seeds = context.plan.seeds
    agreed = _agreed(context)
    if seeds.fallback == "three_person_team" or agreed >= FEWEST:
        return
    severity = Severity.SHOULD if _needs_none(context) else None
    if context.is_reached("seeds"):
        values = {"agreed": agreed, "people": max(agreed, len(seeds.people))}
        yield Observation("seeds.people", values, fix="three-person-team", severity=severity)
    elif not seeds.people and (context.is_past("seeds") or _is_left_out(context)):
        # A founder who left the step out may have people in mind: only one who wrote of seed users surely has none.
        passed = Severity.SHOULD if _is_left_out(context) else severity
        yield Observation("seeds.people", variant="none", fix="three-person-team", severity=passed)


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
        severity = Severity.SHOULD if _agreed(context) >= FEWEST else None
        yield Observation(f"seeds.people.{waiting[0].id}.state", values, about=about, severity=severity)


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
    says_giving = context.lexicon.has("gain", text) or bool(_GAINS.search(text)) or speaks_of(text, giving)
    if not (says_doing and says_giving):
        variant = "both" if not (says_doing or says_giving) else "gain" if says_doing else ""
        yield Observation("seeds.invitation", variant=variant)


def goals_short(context: ReviewContext) -> Iterator[Observation]:
    """The numbers by week end below those with whom the group is to open (h)."""
    size = context.plan.who.first_size
    goals = [one for one in context.plan.seeds.goals if isinstance(one.people, int | float)]
    if not goals or not isinstance(size, int | float):
        return
    most = max(goals, key=lambda one: one.people if isinstance(one.people, int | float) else 0)
    if isinstance(most.people, int | float) and most.people < size:
        values = {"people": number_words(most.people), "size": number_words(size)}
        yield Observation(f"seeds.goals.{most.id}.people", values, about=(f"seeds.goals.{most.id}",))


def _is_left_out(context: ReviewContext) -> bool:
    """Whether the step is empty though the first activities, which seed users keep alive, are planned."""
    return context.is_passed_over("seeds") and bool(context.activities)


def _agreed(context: ReviewContext) -> int:
    """How many have agreed; one line may name several people."""
    return sum(_heads(person.name) for person in context.plan.seeds.people if person.state == "agreed")


def _heads(name: str) -> int:
    counted = _COUNT.search(name)
    number = read_number_words(counted[1]) if counted else None
    return max(int(number or 1), len(_BETWEEN.split(name.strip(" 、,，"))))


def _needs_none(context: ReviewContext) -> bool:
    """Whether there are three in the team already, or the group is open."""
    keepers = (role for role in context.plan.who.roles if role.kind in ("owner", "operator", "helper"))
    people = {role.person.casefold() for role in keepers if role.person}
    launch = launch_date(context.plan)
    return len(people) >= FEWEST or bool(launch and launch < context.today)


CHECKS = (
    Check("seed.too-few", Severity.MUST, "D", too_few),
    Check("seed.no-role", Severity.SHOULD, "D", no_role),
    Check("seed.not-asked", Severity.MUST, "h", not_asked),
    Check("seed.invitation", Severity.SHOULD, "B", invitation),
    Check("seed.goals-short", Severity.COULD, "h", goals_short),
)
