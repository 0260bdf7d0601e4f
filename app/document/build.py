"""Plan -> document: the parts of PLAYBOOK's operating plan and the sections in them, in order, empty ones left out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.coach.review import Review
from app.document.cover_building import build_cover, foot_words
from app.document.model.blocks import Block
from app.document.model.document import Document, DocumentPart, Section
from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part
from app.document.sections import (
    countdown,
    ending,
    for_members,
    for_partners,
    glossary,
    health,
    journey,
    messages,
    money,
    month_calendar,
    open_points,
    people,
    person_sheets,
    place_and_size,
    plan_on_a_page,
    positioning,
    rules,
    run_book,
    seed_users,
    week_rhythm,
    welcome_kit,
    what_and_why,
)
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.part_titles import part_titles
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer
from app.i18n.translator import translator
from app.schedule.timetable import RANGES

# Those that have no outline.
_OTHER_KEY = re.compile(r"glossary|person-\d{1,4}")


def build_document(
    shown: ShownPlan,
    review: Review = Review(),  # noqa: B008  # a frozen value
    parts: frozenset[Part] = EVERYTHING,
    today: date | None = None,
) -> Document:
    """The document of a plan, of these parts, as of a day.

    What the coach found is shown in the owner's operator edition only. Where no day is said, a plan that goes on shows
    its newest month alone.
    """
    writer = Writer(shown, translator(shown.language), review, parts, today)
    return Document(
        language=shown.language,
        changed_at=shown.changed_at,
        cover=build_cover(writer),
        contents=writer.t.gettext("Contents"),
        foot=foot_words(writer),
        continued=writer.t.gettext("continued"),
        parts=tuple(_parts(writer)),
    )


def section_titles(shown: ShownPlan, today: date | None = None) -> Mapping[str, str]:
    """What the sections of all editions are called that have a title of their own, by their keys, in their order."""
    writer = Writer(shown, translator(shown.language), today=today)
    titles: dict[str, str] = {}
    for one in _all_outlines():
        if one.key not in titles:
            titles[one.key] = one.title(writer)
    return titles


def is_section(key: str) -> bool:
    """Whether a document can have a section with this key."""
    return bool(_OTHER_KEY.fullmatch(key)) or any(one.key == key for one in _all_outlines())


def steps_of_section(key: str) -> frozenset[str]:
    """The steps that a section is made from, in whichever edition it is."""
    return frozenset(step for one in _all_outlines() if one.key == key for step in one.steps)


def build_sections(shown: ShownPlan, step: str, today: date | None = None) -> tuple[Section, ...]:
    """The sections of the operator's document that one step fills."""
    parts = frozenset({Part.REFERENCE, Part.MESSAGES})
    writer = Writer(shown, translator(shown.language), parts=parts, today=today)
    return _sections(writer, (one for part in Part for one in _OPERATORS[part] if step in one.steps))


@dataclass(frozen=True, slots=True)
class _Outline:
    key: str
    steps: tuple[str, ...]
    build: Callable[[Writer], list[Block]]
    named: Callable[[Writer], str] | None = None

    def title(self, writer: Writer) -> str:
        return self.named(writer) if self.named else writer.knowledge.guidance.steps[self.steps[0]].title


def _parts(writer: Writer) -> Iterator[DocumentPart]:
    """The parts with content. Only operators choose among them; what others get is one short part."""
    if writer.edition is not Edition.OPERATOR:
        sections = _sections(writer, _OTHERS[writer.edition])
        if sections:
            yield DocumentPart(Part.REFERENCE, "", sections)
        return
    parts = {part: _sections(writer, _OPERATORS[part]) for part in Part if part in writer.parts}
    if Part.PEOPLE in writer.parts:
        parts[Part.PEOPLE] = person_sheets.build(writer)
    parts[Part.REFERENCE] = (*parts.get(Part.REFERENCE, ()), *_glossary(writer, parts))
    titles = part_titles(writer.t)
    yield from (DocumentPart(part, titles[part], parts[part]) for part in Part if parts.get(part))


def _all_outlines() -> list[_Outline]:
    """Those of operators come first."""
    return [one for outlines in (*_OPERATORS.values(), *_OTHERS.values()) for one in outlines]


def _sections(writer: Writer, outlines: Iterable[_Outline]) -> tuple[Section, ...]:
    sections = (
        Section(outline.key, outline.title(writer), outline.steps, tuple(outline.build(writer))) for outline in outlines
    )
    return tuple(section for section in sections if section.blocks)


def _glossary(writer: Writer, parts: Mapping[Part, tuple[Section, ...]]) -> tuple[Section, ...]:
    """The end of the reference, which explains words of all parts."""
    if Part.REFERENCE not in writer.parts:
        return ()
    blocks = glossary.build(writer, (section for sections in parts.values() for section in sections))
    return (Section("glossary", writer.t.gettext("Glossary"), (), tuple(blocks)),) if blocks else ()


def _messages_of(phase: Phase, *steps: str) -> _Outline:
    def named(writer: Writer) -> str:
        return messages.section_title(writer, phase)

    return _Outline(messages.section_key(phase), steps, messages.builder(phase), named)


_PAGE = _Outline("page", (), plan_on_a_page.build, lambda w: w.t.gettext("The plan on a page"))
_POSITIONING = _Outline("positioning", ("positioning",), positioning.build)
_WHAT = _Outline("what", ("what", "why"), what_and_why.build, lambda w: w.t.gettext("What we do, and why"))
_WHERE = _Outline("where", ("where",), place_and_size.build, lambda w: w.t.gettext("Place and size"))
_WHO = _Outline("who", ("who",), people.build, lambda w: w.t.gettext("People and roles"))
_WHEN = _Outline("when", ("when",), week_rhythm.build, lambda w: w.t.gettext("The week's rhythm"))
_RULES = _Outline("rules", ("rules",), rules.build)
_HEALTH = _Outline("health", ("health",), health.build, lambda w: w.t.gettext("Figures and early warnings"))
_ENDING = _Outline("ending", ("health",), ending.build, lambda w: w.t.gettext("Checkpoints and ending"))
_WELCOME = _Outline("welcome", ("welcome",), welcome_kit.build, lambda w: w.t.gettext("Welcoming newcomers"))

_OPERATORS: Mapping[Part, tuple[_Outline, ...]] = {
    Part.BRIEF: (
        _PAGE,
        _Outline("countdown", (), countdown.build, lambda w: w.t.gettext("Countdown to the launch")),
        _Outline("open", (), open_points.build, lambda w: w.t.gettext("Open points")),
    ),
    Part.RUN_BOOK: (
        _Outline("before", ("days3",), run_book.build_before, lambda w: w.t.gettext("Before the launch")),
        *(_Outline(step, (step,), run_book.builder(step)) for step in RANGES if step != "month"),
        _Outline("month", ("month",), run_book.builder("month"), Writer.month_title),
    ),
    Part.REFERENCE: (
        _POSITIONING,
        _WHAT,
        _WHERE,
        _WHO,
        _Outline("seeds", ("seeds",), seed_users.build),
        _Outline("how", ("how",), journey.build, lambda w: w.t.gettext("The member journey")),
        _Outline("money", ("how",), money.build, lambda w: w.t.gettext("Money")),
        _WHEN,
        _RULES,
        _WELCOME,
        _HEALTH,
        _ENDING,
    ),
    Part.MESSAGES: (
        _messages_of(Phase.BEFORE, "seeds"),
        _messages_of(Phase.DAYS3, "welcome"),
        _messages_of(Phase.DAYS7),
        _messages_of(Phase.MONTH),
        _messages_of(Phase.NEEDED, "welcome"),
        _messages_of(Phase.END, "welcome"),
    ),
    Part.PEOPLE: (),
}

_MONTH = _Outline("month", (), month_calendar.build, Writer.days_title)
_OTHERS: Mapping[Edition, tuple[_Outline, ...]] = {
    Edition.MEMBER: (
        replace(_WHAT, build=for_members.build_about),
        _MONTH,
        replace(_WHEN, build=for_members.build_week),
        _RULES,
        _Outline("who", ("who",), for_members.build_who_is_who, lambda w: w.t.gettext("Who is who")),
        replace(_WELCOME, build=for_members.build_welcome),
    ),
    Edition.PARTNER: (
        replace(_WHAT, build=for_partners.build_why),
        _MONTH,
        replace(_WHEN, build=for_partners.build_week),
        _Outline("health", ("health",), for_partners.build_figures, lambda w: w.t.gettext("Figures")),
        _Outline("ending", ("health",), ending.build_checkpoints, lambda w: w.t.gettext("Checkpoints")),
        _Outline("contact", ("who",), for_partners.build_contact, lambda w: w.t.gettext("Contact")),
    ),
}
