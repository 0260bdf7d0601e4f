"""What takes time in a plan: activities and slots, how long they take, and who holds the roles that own them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.plan.steps.who import Role
from app.schedule.moments import DAYS_IN_WEEK

MINUTES_IN_HOUR = 60
MINUTES_UNLESS_SAID = 30
"""How long what is planned takes where nobody has said it."""


def owner_names(plan: Plan) -> Mapping[str, str]:
    """For each name of a role, its title or its person, case-folded: one name of who holds it, the same for all."""
    names: dict[str, str] = {}
    for roles in roles_by_person(plan.who.roles):
        holder = (roles[0].person or roles[0].title).casefold()
        names.update({name.casefold(): holder for role in roles for name in (role.title, role.person) if name})
    return names


def minutes_of(one: Slot | Activity) -> int:
    """The length of a slot or an activity; half an hour unless it is said."""
    return int(one.minutes) if isinstance(one.minutes, int | float) else MINUTES_UNLESS_SAID


def week_of(day: int) -> int:
    """The number of the week of a day number; the week of the launch is 0."""
    return (day - 1) // DAYS_IN_WEEK


def days_of_week(week: int) -> tuple[int, int]:
    """The first and the last day number of a week."""
    return week * DAYS_IN_WEEK + 1, (week + 1) * DAYS_IN_WEEK


def all_activities(plan: Plan) -> Iterator[Activity]:
    """Every activity of the plan, as written."""
    yield from plan.days3.activities
    yield from plan.days7.activities
    yield from plan.month.activities


def activities_of(plan: Plan, step: str) -> tuple[Activity, ...]:
    """The activities of one of the three activity steps, as written."""
    holders: Mapping[str, tuple[Activity, ...]] = {
        "days3": plan.days3.activities,
        "days7": plan.days7.activities,
        "month": plan.month.activities,
    }
    return holders[step]


def roles_by_person(roles: Iterable[Role]) -> Iterable[list[Role]]:
    """The roles of each person together; a role without a person stands alone."""
    people: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        people[role.person.casefold() or f"role {role.id}"].append(role)
    return people.values()
