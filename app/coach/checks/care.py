"""Checks of what protects members: help in an emergency, and helpers who sell nothing."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.wording.role_words import in_text

_NO_MEMBERS_IN_DANGER = frozenset({"study", "brand", "product", "project"})
_ABOUT_ITSELF = ("positioning.", "what.together", "what.outputs", "what.pillars", "who.target", "seeds.", "where.")
"""Where a plan says what the group is about, and not what it does in an emergency."""
_ABOUT_ORDER = ("rules.", "welcome.", "health.", "who.roles")
"""Where a doctor or a hospital is somewhere to turn to."""


def no_emergency(context: ReviewContext) -> Iterator[Observation]:
    """A group about health, loss or the outdoors, and not a word on emergencies (h)."""
    has_rules = context.is_reached("rules") or context.is_past("rules")
    if has_rules and _may_be_in_danger(context) and not _speaks_of_emergencies(context):
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
    members = f"{position.for_whom}\n{context.plan.who.target}"
    if position.kind in _NO_MEMBERS_IN_DANGER or lexicon.has("professionals", members):
        return False
    subject = (position.name, position.kind_other, members, position.sentence, context.plan.what.together)
    return any(lexicon.has("perils", text) for text in subject)


def _speaks_of_emergencies(context: ReviewContext) -> bool:
    has = context.lexicon.has
    return any(
        (has("emergencies", raw) and not path.startswith(_ABOUT_ITSELF))
        or (has("doctors", raw) and path.startswith(_ABOUT_ORDER))
        for path, raw in context.answers.given().items()
    )


def _sellers(context: ReviewContext) -> Iterator[tuple[str, str]]:
    """The paths and names of roles and seed users who sell."""
    says = context.lexicon.says
    for role in context.plan.who.roles:
        if says("sells", f"{role.title}\n{role.duties}\n{role.person}"):
            yield f"who.roles.{role.id}", in_text(role.title, context.knowledge.language)
    for person in context.plan.seeds.people:
        if person.state != "declined" and says("sells", f"{person.name}\n{person.role}\n{person.why}"):
            yield f"seeds.people.{person.id}", person.name


CHECKS = (
    Check("care.no-emergency", Severity.SHOULD, "h", no_emergency),
    Check("care.promoters", Severity.SHOULD, "h", promoters),
)
