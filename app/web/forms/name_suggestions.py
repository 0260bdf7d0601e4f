"""Suggestions for names typed freely: the roles, people, pillars and outputs that the plan already has."""

from collections.abc import Iterator

from app.plan.plan import Plan

_PEOPLE_FIELDS = frozenset({"owner", "who", "person", "lead", "stand_in", "digest_who", "feedback_who", "report_who"})


def suggestions(field: str, plan: Plan) -> tuple[str, ...]:
    """What may stand in a field of that name, from the rest of the plan."""
    if field in _PEOPLE_FIELDS:
        return _distinct(_people(plan))
    return _distinct(_deliverables(plan)) if field == "delivers" else ()


def _people(plan: Plan) -> Iterator[str]:
    for role in plan.who.roles:
        yield role.title
        yield role.person
    yield from (person.name for person in plan.seeds.people)


def _deliverables(plan: Plan) -> Iterator[str]:
    yield from (pillar.title for pillar in plan.what.pillars)
    yield from (output.title for output in plan.what.outputs)


def _distinct(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
