"""The places of a first month: the arc of the plan's kind of community, as it is laid out over the days.

After PLAYBOOK section 2.9 [B][C][D]; the day of each is a rule of thumb (h).
"""

from dataclasses import dataclass

from app.coach.model.context import ReviewContext
from app.knowledge.activities import LibraryActivity
from app.knowledge.arcs import Arc, ArcPlace
from app.schedule.timetable import step_of

_NO_KIND = "other"
_EASY = ("check_in", "task", "discussion", "game")
_DELIVERING = ("task", "sharing", "discussion", "check_in")
_PRIORITIES = ("before", "main", "member_led", "ending", "week_one", "other")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a month: its day, and the activities or kinds of them that suit it, the best first.

    ``kinds`` are those of all these, of which others may come instead; what a member leads may be of any.
    ``is_needed`` places are filled even if nobody has hours left, and however full the week is. ``is_extra`` ones are
    filled in a full week as well, with what needs no gathering where the library has that.
    """

    day: int
    of: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    part: str = "other"
    teaches_rules: bool = False
    is_needed: bool = False
    is_extra: bool = False

    @property
    def step(self) -> str:
        """The step of activities that the day belongs to; days before the launch belong to the first."""
        return step_of(self.day)

    @property
    def is_before(self) -> bool:
        """Whether it is work of the team before the launch."""
        return self.part == "before"

    @property
    def key(self) -> str:
        """A name for the place within its plan."""
        return f"d{self.day}-{next(iter(self.of), self.part)}"

    @property
    def priority(self) -> tuple[bool, int]:
        """What places are filled by: the needed first, then what the group meets for."""
        return not self.is_needed, _PRIORITIES.index(self.part)

    def rank(self, one: LibraryActivity) -> int | None:
        """How well an activity suits: 0 is best, None not at all."""
        names = (one.key, one.facts.kind)
        rank = next((rank for rank, name in enumerate(self.of) if name in names), None)
        is_like = one.facts.kind in self.kinds or self.part == "member_led"
        return len(self.of) if rank is None and is_like else rank

    def is_instead(self, one: LibraryActivity) -> bool:
        """Whether an activity is only like those that the place is meant for."""
        return self.rank(one) == len(self.of)


def arc_of(context: ReviewContext) -> Arc:
    """The arc of the plan's kind of community."""
    return context.plan_knowledge.arcs[kind_of(context)]


def kind_of(context: ReviewContext) -> str:
    """The plan's kind of community; where none is said, it is something else."""
    kind = context.plan.positioning.kind
    return kind if isinstance(kind, str) and kind in context.plan_knowledge.arcs else _NO_KIND


def place_of(context: ReviewContext, place: ArcPlace, mains: tuple[LibraryActivity, ...]) -> Place:
    """A place of an arc; ``mains`` is what the group meets for."""
    library = context.plan_knowledge.activities
    of = tuple(one.key for one in mains) if place.part == "main" else tuple(place.of)
    kinds = frozenset(library[name].facts.kind if name in library else name for name in of)
    others = frozenset[str]() if place.part == "before" else kinds
    return Place(place.day, of, others, place.part, place.teaches_rules, place.needed)


def easy_place(day: int) -> Place:
    """A place for something easy on a day in a silence."""
    return Place(day, _EASY, is_extra=True)


def delivering_place(day: int) -> Place:
    """A place for something that delivers what was promised and is not delivered elsewhere."""
    return Place(day, _DELIVERING, is_extra=True)
