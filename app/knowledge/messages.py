"""Templates of the texts that are written from the answers, in one language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, read_seed
from app.plan.fields.choices import CHOICES
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.paths import field_path
from app.plan.plan import STEPS

COMPUTED_PLACES = ("members", "organiser", "contact", "launch", "events", "week", "tone.hello", "tone.bye")
NOTICE, SLOT, GOING_AHEAD, CALLED_OFF = "notice", "slot", "going_ahead", "called_off"
_OWN_PLACES: Mapping[str, tuple[str, ...]] = {
    NOTICE: ("notice.title", "notice.when", "notice.place", "notice.purpose", "notice.owner"),
    SLOT: (
        "slot.title", "slot.when", "slot.minutes", "slot.place", "slot.delivers", "slot.first", "slot.owner",
    ),
    GOING_AHEAD: ("meetup.place", "meetup.weekly"),
    CALLED_OFF: ("meetup.place", "meetup.weekly"),
}  # fmt: skip

_BRACES = re.compile(r"\{([^{}]*)\}")


class Tone(SeedModel):
    """How texts in one tone say hello and goodbye."""

    hello: str
    bye: str


class _Words(SeedModel):
    members: str
    organiser: str


class MessageTemplates(SeedModel):
    """Every written text as entries with `{path}` places; an entry with an empty place is dropped.

    The entry `notice` announces an activity and `slot` a fixed time of the week; `going_ahead` and `called_off` are for
    the day of a meet-up. They have some places that no other has. `first_lines` say what to bring or to begin with, by
    the kind of a slot.
    """

    words: _Words
    tone: dict[str, Tone]
    first_lines: dict[str, str]
    texts: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class WrittenField:
    """A field whose text is written from the answers unless the founder edits it."""

    path: str
    template: str


def written_fields() -> tuple[WrittenField, ...]:
    """Every field that is written unless edited, with the name of its template."""
    return tuple(
        WrittenField(field_path(step.key, name), name)
        for step in STEPS
        for name, kind in fields_of(step.model).items()
        if isinstance(kind, Kind) and kind.written
    )


def load_messages(seeds: Path, language: Language) -> MessageTemplates:
    """The templates of one language; raises `KnowledgeError` if one is missing or unknown."""
    path = seeds / "messages" / f"{language.value}.toml"
    templates = read_seed(path, MessageTemplates)
    check_keys(path, "texts", set(templates.texts), {*_OWN_PLACES, *(field.template for field in written_fields())})
    check_keys(path, "tone", set(templates.tone), set(CHOICES["tone"]))
    kinds = set(CHOICES["activity_kind"])
    check_keys(path, "first_lines", kinds | set(templates.first_lines), kinds)
    tones = ((f"tone.{key}", f"{tone.hello} {tone.bye}") for key, tone in templates.tone.items())
    texts = ((f"texts.{key}", " ".join(entries)) for key, entries in templates.texts.items())
    for where, text in (*tones, *texts):
        own = _OWN_PLACES.get(where.removeprefix("texts."), ())
        if unknown := [place for place in places_in(text) if place not in (*own, *_known_places())]:
            raise KnowledgeError(f"{path}: {where}: {unknown[0]!r} is no place")
    return templates


def places_in(text: str) -> tuple[str, ...]:
    """The places of a template, without the form that may follow a colon."""
    return tuple(match[1].partition(":")[0] for match in _BRACES.finditer(text))


@cache
def _known_places() -> frozenset[str]:
    fields = (field_path(step.key, name) for step in STEPS for name in fields_of(step.model))
    return frozenset((*fields, *COMPUTED_PLACES))


WRITTEN_FIELDS: Mapping[str, WrittenField] = {field.path: field for field in written_fields()}
