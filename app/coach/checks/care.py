"""Checks of what protects members: help in an emergency, and helpers who sell nothing."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.schedule.pace import is_live
from app.wording.role_words import in_text

_NO_MEMBERS_IN_DANGER = frozenset({"study", "brand", "product", "project"})
_ABOUT_ITSELF = ("positioning.", "what.together", "what.outputs", "what.pillars", "who.target", "seeds.", "where.")
"""Where a plan says what the group is about, and not what it does in an emergency."""
_ABOUT_ORDER = ("rules.", "welcome.", "health.", "who.roles")
"""Where a doctor or a hospital is somewhere to turn to."""

_ASKS_WHO = "welcome.introduction_form"
"""What it asks newcomers, such as at which hospital, helps nobody; nor does the reason for a rule."""
_ADVISES = re.compile(
    r"答疑|解答|答问|答問|回答|咨询|諮詢|顾问|顧問|解惑|支招|坐诊|坐診|问诊|問診"
    r"|\b(?:answers? (?:\w+ )?questions|advis\w+|advice|consult\w*|q ?& ?a|expert)\b",
    re.IGNORECASE,
)
"""What somebody does whose word members go by."""
_CONTACT = re.compile(
    r"(?:紧急|緊急)(?:联系|聯絡|聯繫)(?:人|电话|電話|方式)|\bemergency (?:contacts?|numbers?|phone)\b", re.IGNORECASE
)
"""What members are asked for; those who ask haven't said what is done then."""
_ANSWERS = frozenset({"kol", "helper"})
"""Roles whose word members go by."""


def no_emergency(context: ReviewContext) -> Iterator[Observation]:
    """A group about health or loss, or that meets outdoors or with children; not a word on emergencies (h)."""
    has_rules = context.is_reached("rules") or context.is_past("rules")
    if has_rules and (_may_be_in_danger(context) or _meets_at_risk(context)) and not _speaks_of_emergencies(context):
        name = context.plan.positioning.name
        yield Observation("rules.rules", {"name": name}, variant="" if name else "plain")


def promoters(context: ReviewContext) -> Iterator[Observation]:
    """Somebody who sells is among the helpers of a group for support (h)."""
    if context.plan.positioning.kind != "support" and not _may_be_in_danger(context):
        return
    sellers = dict(_sellers(context))
    if sellers:
        values = {"names": join_words(list(sellers.values()), context.knowledge.language)}
        first = next(iter(sellers))
        field = "duties" if first.startswith("who.") else "role"
        yield Observation(f"{first}.{field}", values, about=tuple(sellers))


def _may_be_in_danger(context: ReviewContext) -> bool:
    """Whether members are ill, grieving or outdoors, and not those who study or treat it, or buy something."""
    position, lexicon = context.plan.positioning, context.lexicon
    members = "\n".join(_members(context))
    if position.kind in _NO_MEMBERS_IN_DANGER or lexicon.has("professionals", members):
        return False
    subject = (position.name, position.kind_other, members, position.sentence, context.plan.what.together)
    return any(lexicon.has("perils", text) for text in subject)


def _meets_at_risk(context: ReviewContext) -> bool:
    """Whether members come together in person for sports, out of doors or with children."""
    plan, has = context.plan, context.lexicon.has
    meets = any(is_live(one) for one in context.scheduled) or plan.positioning.kind == "sport"
    subject = (plan.positioning.name, *_members(context), plan.positioning.sentence, plan.what.together)
    slots = (slot.title for slot in plan.when.slots if slot.kind == "meetup")
    if meets and any(has("risks", text) for text in (*subject, plan.positioning.kind_other, *slots)):
        return True
    live = (one for one in context.activities if is_live(one))
    return any(has("hazards", f"{one.title}\n{one.purpose}\n{one.message}") for one in live)


def _members(context: ReviewContext) -> tuple[str, str]:
    return context.plan.positioning.for_whom, context.plan.who.target


def _speaks_of_emergencies(context: ReviewContext) -> bool:
    has = context.lexicon.has
    return any(
        (has("emergencies", _CONTACT.sub("", raw)) and not path.startswith(_ABOUT_ITSELF))
        or (has("doctors", raw) and path.startswith(_ABOUT_ORDER))
        for path, raw in context.answers.given().items()
        if path != _ASKS_WHO and not path.endswith(".why")
    )


def _sellers(context: ReviewContext) -> Iterator[tuple[str, str]]:
    """The paths and names of roles and seed users who sell."""
    says = context.lexicon.says
    for role in context.plan.who.roles:
        if says("sells", f"{role.title}\n{role.duties}\n{role.person}"):
            yield f"who.roles.{role.id}", in_text(role.title, context.knowledge.language)
    helpers = {role.person.casefold() for role in context.plan.who.roles if role.kind in _ANSWERS and role.person}
    for person in context.plan.seeds.people:
        answers = person.name.casefold() in helpers or _ADVISES.search(person.role)
        is_paid = answers and not context.lexicon.is_nothing(person.business)
        is_seller = says("sells", f"{person.name}\n{person.role}\n{person.why}")
        if person.state != "declined" and (is_paid or is_seller):
            yield f"seeds.people.{person.id}", person.name


CHECKS = (
    Check("care.no-emergency", Severity.SHOULD, "h", no_emergency),
    Check("care.promoters", Severity.SHOULD, "h", promoters),
)
