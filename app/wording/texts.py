"""Texts written from the answers: an entry of a template says its places, or is dropped when one of them is empty."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from app.i18n.dates import clock_time, join_words, long_date
from app.i18n.lines import in_one_line
from app.knowledge.content import Knowledge
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.fields.declare import fields_of
from app.plan.paths import FieldPath, ListPath, find_field, find_path
from app.plan.plan import Plan
from app.plan.steps.rules import Rule
from app.schedule.main_slot import main_events
from app.schedule.timetable import TEAM_KINDS
from app.wording.capitals import opening_sentence, within_sentence
from app.wording.days import event_words
from app.wording.role_words import in_english
from app.wording.values import field_words, plain_words, slot_words

_PLACE = re.compile(r"\{([a-z0-9_.]+)(?::(lines|numbered|opening|within|role))?\}")
_ENDING = " \n。.；;，,"


def written_text(plan: Plan, path: str, knowledge: Knowledge) -> str:
    """The text that the answers make for a field that is written unless edited, in the knowledge's language."""
    entries = knowledge.messages.texts[WRITTEN_FIELDS[path].template]
    writer = _Writing(plan, knowledge)
    lines = [writer.entry(entry) for entry in entries]
    text = "\n".join(line for line in lines if line is not None)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def current_text(plan: Plan, path: str, knowledge: Knowledge) -> str:
    """The founder's own text where there is one, else the written one."""
    at = find_field(path)
    assert at is not None
    return getattr(getattr(plan, at.step), at.field) or written_text(plan, path, knowledge)


def filled_lines(lines: Iterable[str], plan: Plan, knowledge: Knowledge, own: Mapping[str, str]) -> list[str]:
    """Lines with their places filled from the plan, ``own`` places first; a line with an empty place is left out."""
    writer = _Writing(plan, knowledge, own)
    return [filled for line in lines if (filled := writer.entry(line)) is not None]


def organiser(plan: Plan, knowledge: Knowledge) -> str:
    """Whom to ask, by name as far as the plan has one."""
    return _named_organiser(plan) or knowledge.messages.words.organiser


def source_paths(path: str, knowledge: Knowledge) -> frozenset[str]:
    """The answers (or lists) that a written text draws on, places within places included."""
    entries = knowledge.messages.texts[WRITTEN_FIELDS[path].template]
    places = {match[1] for entry in entries for match in _PLACE.finditer(entry)}
    return frozenset(source for place in places for source in _SOURCES.get(place, (place,)))


@dataclass(frozen=True, slots=True)
class _Writing:
    plan: Plan
    knowledge: Knowledge
    own: Mapping[str, str] = field(default_factory=dict)

    def entry(self, entry: str) -> str | None:
        """The entry with its places filled, or None when one of them is empty."""
        words = [self._words(match, entry) for match in _PLACE.finditer(entry)]
        if not all(words):
            return None
        remaining = iter(words)
        return _PLACE.sub(lambda _: next(remaining), entry)

    def _words(self, match: re.Match[str], entry: str) -> str:
        words = self._place(match[1], match[2] or "")
        if match[2] in _FORMS:
            return _FORMS[match[2]](_inline(words))
        is_alone_on_its_line = match[0] in entry.split("\n")
        keeps_lines = is_alone_on_its_line or match[2] or match[1] in _COMPUTED
        return words if keeps_lines else _inline(words)

    def _place(self, name: str, form: str) -> str:
        if name in self.own:
            return self.own[name]
        if name in _COMPUTED:
            return _COMPUTED[name](self)
        if name in ("tone.hello", "tone.bye"):
            return self._tone(name)
        at = find_path(name)
        assert isinstance(at, FieldPath | ListPath), f"no place {name}"
        step = getattr(self.plan, at.step)
        return self._field(step, at) if isinstance(at, FieldPath) else self._items(getattr(step, at.name), form)

    def _field(self, step: Any, at: FieldPath) -> str:
        path, words = str(at), field_words(step, at.field, self.knowledge)
        return words or (written_text(self.plan, path, self.knowledge) if path in WRITTEN_FIELDS else "")

    def _items(self, items: tuple[Any, ...], form: str) -> str:
        lines = [line for item in items if (line := item_line(item, self.knowledge, with_reason=form == "lines"))]
        if not form:
            return join_words([_inline(line) for line in lines], self.knowledge.language)
        return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))

    def _tone(self, place: str) -> str:
        chosen = self.plan.welcome.tone
        tone = self.knowledge.messages.tone[chosen if isinstance(chosen, str) else "warm"]
        return self.entry(tone.hello if place == "tone.hello" else tone.bye) or ""

    def members(self) -> str:
        """What members are called."""
        return self.plan.welcome.honorific or self.knowledge.messages.words.members

    def organiser(self) -> str:
        """Whom to ask, by name."""
        return organiser(self.plan, self.knowledge)

    def contact(self) -> str:
        """Who administers the rules, else whom to ask."""
        return self.plan.rules.administrators or _named_organiser(self.plan)

    def launch(self) -> str:
        """The launch date, and the time where it is known."""
        day, at = self.plan.when.launch_date, self.plan.when.launch_time
        if not isinstance(day, date):
            return plain_words(day, self.knowledge.language)
        return long_date(day, self.knowledge.language) + (f" {clock_time(at)}" if isinstance(at, time) else "")

    def events(self) -> str:
        """The days that all leads up to, one a line."""
        return "\n".join(event_words(one, self.knowledge) for one in main_events(self.plan))

    def week(self) -> str:
        """The fixed slots, one a line, without those that are for the team alone."""
        slots = (slot for slot in self.plan.when.slots if slot.kind not in TEAM_KINDS)
        return "\n".join(slot_words(slot, self.knowledge) for slot in slots)


def item_line(item: Any, knowledge: Knowledge, *, with_reason: bool) -> str:
    """A list's item in one line: its first field, and the reason of a rule where that is wanted."""
    headline = field_words(item, next(iter(fields_of(type(item)))), knowledge)
    reason = item.why if with_reason and isinstance(item, Rule) else ""
    return headline + _ASIDE[knowledge.language.primary].format(_inline(reason)) if headline and reason else headline


def _named_organiser(plan: Plan) -> str:
    """The person who owns the group or runs it, else their role, else who administers the rules."""
    roles = [role for kind in ("owner", "operator") for role in plan.who.roles if role.kind == kind]
    named = (name for name in (*(role.person for role in roles), *(role.title for role in roles)) if name)
    return next(named, plan.rules.administrators)


def _inline(words: str) -> str:
    return in_one_line(words).rstrip(_ENDING)


_FORMS: Mapping[str, Callable[[str], str]] = {
    "opening": opening_sentence,
    "within": within_sentence,
    "role": in_english,
}
_ASIDE = {"en": " ({})", "zh": "（{}）"}
_COMPUTED: Mapping[str, Callable[[_Writing], str]] = {
    "members": _Writing.members,
    "organiser": _Writing.organiser,
    "contact": _Writing.contact,
    "launch": _Writing.launch,
    "events": _Writing.events,
    "week": _Writing.week,
}
_SOURCES: Mapping[str, tuple[str, ...]] = {
    "members": ("welcome.honorific",),
    "organiser": ("who.roles", "rules.administrators"),
    "contact": ("who.roles", "rules.administrators"),
    "launch": ("when.launch_date", "when.launch_time"),
    "events": ("when.slots", "days3.activities", "days7.activities", "month.activities"),
    "week": ("when.slots",),
    "tone.hello": ("welcome.tone", "welcome.honorific", "positioning.name"),
    "tone.bye": ("welcome.tone", "welcome.honorific", "positioning.name", "who.roles", "rules.administrators"),
}
