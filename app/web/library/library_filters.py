"""What a founder looks for in the activity library: words and filters, and how many activities each would leave."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from app.base.characters import without_control_characters
from app.base.limits import LINE_LIMIT
from app.knowledge.activities import LibraryActivity
from app.plan.fields.choices import CHOICES
from app.plan.plan import Plan
from app.schedule.rearranging.typed_days import is_day

SHORT, MIDDLING = 15, 45
"""The longest that a short activity and one of middling length take, in minutes."""

_LENGTHS: Mapping[str, Callable[[int], bool]] = {
    "short": lambda minutes: minutes <= SHORT,
    "middling": lambda minutes: SHORT < minutes <= MIDDLING,
    "long": lambda minutes: minutes > MIDDLING,
}
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "kind": CHOICES["activity_kind"],
    "length": tuple(_LENGTHS),
    "led_by": CHOICES["led_by"],
    "place": ("online", "offline"),
}
"""The values of each filter, in their order."""


_NUMBER = re.compile(r"-?[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """What is looked for; empty where anything will do. ``fit`` is "all" for what doesn't suit the plan as well.

    ``show`` is "all" for all that was found, which is long, and otherwise for its beginning. ``day`` is the number of
    the day that one came from, to which activities are added; empty for the emptiest.
    """

    q: str = ""
    kind: str = ""
    length: str = ""
    led_by: str = ""
    place: str = ""
    fit: str = ""
    show: str = ""
    day: str = ""

    @property
    def is_any(self) -> bool:
        """Whether something is looked for."""
        return replace(self, show="", day="") != LibraryQuery()

    @property
    def text(self) -> str:
        """The same as the query of an address."""
        return urlencode({one.name: value for one in fields(self) if (value := getattr(self, one.name))})

    def takes(self, activity: LibraryActivity) -> bool:
        """Whether an activity is among what is looked for."""
        facts = activity.facts
        return (
            self.kind in ("", facts.kind)
            and self.led_by in ("", facts.led_by)
            and (not self.length or _LENGTHS[self.length](facts.minutes))
            and (not self.place or facts.place in (self.place, "either"))
            and _has_words(activity, folded(self.q).split())
        )


def read_query(sent: Mapping[str, str], plan: Plan) -> LibraryQuery:
    """What an address asks for; a filter that there is not counts as not sent."""
    known = {name: value for name, value in sent.items() if value in OPTIONS.get(name, ())}
    words = without_control_characters(sent.get("q", "")).strip()[:LINE_LIMIT]
    everything = {name: "all" for name in ("fit", "show") if sent.get(name) == "all"}
    return LibraryQuery(q=words, day=_day_in(sent.get("day", ""), plan), **everything, **known)


def counts(activities: Iterable[LibraryActivity], query: LibraryQuery, name: str) -> dict[str, int]:
    """How many activities each value of a filter would leave beside the other filters; "" is without this one."""
    others = replace(query, **{name: ""})
    rest = [one for one in activities if others.takes(one)]
    found = {value: sum(replace(others, **{name: value}).takes(one) for one in rest) for value in OPTIONS[name]}
    return {"": len(rest), **{value: count for value, count in found.items() if count or value == getattr(query, name)}}


def folded(text: str) -> str:
    """A text as it is compared: small letters, and full-width ones as the usual ones."""
    return unicodedata.normalize("NFKC", text).casefold()


def _day_in(sent: str, plan: Plan) -> str:
    """The number of a day of the plan; empty where it is none."""
    return sent if _NUMBER.fullmatch(sent) and is_day(plan, int(sent)) else ""


def _has_words(activity: LibraryActivity, wanted: list[str]) -> bool:
    words = activity.words
    text = folded("\n".join((words.title, words.purpose, words.material, words.expected, *words.steps)))
    return all(one in text for one in wanted)
