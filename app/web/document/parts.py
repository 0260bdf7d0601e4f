"""The parts of an operator's document, to be picked at download."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.writing.part_titles import part_titles
from app.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class PartChoice:
    """A part to pick: its name, and who it is for."""

    part: Part
    title: str
    reader: str
    is_chosen: bool


def part_choices(edition: Edition, chosen: frozenset[Part], t: Translator) -> tuple[PartChoice, ...]:
    """The parts that can be picked: none where the edition has but one."""
    if edition is not Edition.OPERATOR:
        return ()
    titles, readers = part_titles(t), _readers(t)
    return tuple(PartChoice(part, titles[part], readers[part], part in chosen) for part in Part)


def _readers(t: Translator) -> Mapping[Part, str]:
    return {
        Part.BRIEF: t.gettext("For the whole team: the plan at a glance, to hang up"),
        Part.RUN_BOOK: t.gettext("For the person on duty: a sheet for each day"),
        Part.REFERENCE: t.gettext("For operators: what you decided, and why"),
        Part.MESSAGES: t.gettext("For the person who posts: every text, and when"),
        Part.PEOPLE: t.gettext("For each helper: what they do and when, on their own sheet"),
    }
