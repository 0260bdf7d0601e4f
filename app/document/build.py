"""Plan -> document: the sections of PLAYBOOK's operating plan in their order, empty ones left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.coach.review import Review
from app.document.blocks import Block
from app.document.document import Cover, Document, Section
from app.document.editions import Edition, edition_answers
from app.document.sections import (
    ending,
    glossary,
    health,
    journey,
    launch,
    messages,
    open_points,
    people,
    place_and_size,
    plan_on_a_page,
    positioning,
    rules,
    seed_users,
    week_rhythm,
    welcome_kit,
    what_and_why,
)
from app.document.writing import Writing
from app.i18n.dates import date_and_time
from app.i18n.translator import Translator, translator
from app.knowledge.library import Knowledge
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.moments import zone_of


@dataclass(frozen=True, slots=True)
class DocumentRequest:
    """What a document is made for. ``is_private`` is true only for what the owner sees and downloads.

    ``review`` is what the coach found, in the language of the document; only a private document shows it.
    """

    is_private: bool
    changed_at: datetime | None = None
    share_address: str = ""
    edition: Edition = Edition.OPERATOR
    review: Review = Review()


def build_document(answers: Answers, knowledge: Knowledge, request: DocumentRequest) -> Document:
    """The document of a plan in the language of the knowledge; private answers leave before anything is written."""
    writing = _writing(answers, knowledge, request)
    sections = _sections(writing, tuple(one for one in _OUTLINE if request.edition in one.editions))
    return Document(
        language=knowledge.language,
        changed_at=request.changed_at,
        cover=_cover(writing),
        contents=writing.say.gettext("Contents"),
        foot=_foot(writing),
        sections=(*sections, *_glossary(writing, sections)),
    )


def build_sections(answers: Answers, knowledge: Knowledge, step: str) -> tuple[Section, ...]:
    """The sections that one step fills, as the plan's owner sees them."""
    writing = _writing(answers, knowledge, DocumentRequest(is_private=True))
    return _sections(writing, tuple(outline for outline in _OUTLINE if step in outline.steps))


@dataclass(frozen=True, slots=True)
class _Outline:
    key: str
    steps: tuple[str, ...]
    build: Callable[[Writing], list[Block]]
    named: Callable[[Translator], str] | None = None
    editions: frozenset[Edition] = frozenset(Edition)

    def title(self, writing: Writing) -> str:
        return self.named(writing.say) if self.named else writing.knowledge.guidance.steps[self.steps[0]].title


def _writing(answers: Answers, knowledge: Knowledge, request: DocumentRequest) -> Writing:
    shown = edition_answers(answers, request.edition, knowledge, is_private=request.is_private)
    plan = read_plan(shown)
    return Writing(
        answers=shown,
        plan=plan,
        knowledge=knowledge,
        say=translator(knowledge.language),
        changed_at=request.changed_at.astimezone(zone_of(plan)) if request.changed_at else None,
        share_address=request.share_address,
        edition=request.edition,
        is_private=request.is_private and request.edition is Edition.OPERATOR,
        review=request.review if request.is_private else Review(),
    )


def _sections(writing: Writing, outlines: tuple[_Outline, ...]) -> tuple[Section, ...]:
    sections = (
        Section(outline.key, outline.title(writing), outline.steps, tuple(outline.build(writing)))
        for outline in outlines
    )
    return tuple(section for section in sections if section.blocks)


def _glossary(writing: Writing, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The last part, which explains words of the others; members and partners get few that want it."""
    blocks = glossary.build(writing, sections) if writing.edition is Edition.OPERATOR else []
    return (Section("glossary", writing.say.gettext("Glossary"), (), tuple(blocks)),) if blocks else ()


_OPERATORS = frozenset({Edition.OPERATOR})
_WITHOUT_MEMBERS = frozenset({Edition.OPERATOR, Edition.PARTNER})
_OUTLINE: tuple[_Outline, ...] = (
    _Outline("page", (), plan_on_a_page.build, lambda say: say.gettext("The plan on a page"), _WITHOUT_MEMBERS),
    _Outline("positioning", ("positioning",), positioning.build),
    _Outline("what", ("what", "why"), what_and_why.build, lambda say: say.gettext("What we do, and why")),
    _Outline("where", ("where",), place_and_size.build, lambda say: say.gettext("Place and size")),
    _Outline("who", ("who",), people.build, lambda say: say.gettext("People and roles")),
    _Outline("seeds", ("seeds",), seed_users.build),
    _Outline("how", ("how",), journey.build, lambda say: say.gettext("The member journey")),
    _Outline("when", ("when",), week_rhythm.build, lambda say: say.gettext("The week's rhythm")),
    _Outline("days3", ("days3",), launch.builder("days3")),
    _Outline("days7", ("days7",), launch.builder("days7")),
    _Outline("month", ("month",), launch.builder("month")),
    _Outline("rules", ("rules",), rules.build),
    _Outline("welcome", ("welcome",), welcome_kit.build, lambda say: say.gettext("Welcome kit")),
    _Outline("health", ("health",), health.build, lambda say: say.gettext("Figures and early warnings")),
    _Outline("ending", ("health",), ending.build, lambda say: say.gettext("Checkpoints and ending")),
    _Outline("open", (), open_points.build, lambda say: say.gettext("Open points")),
    _Outline("messages", (), messages.build, lambda say: say.gettext("Message pack"), _OPERATORS),
)


def _cover(writing: Writing) -> Cover:
    plan, say = writing.plan, writing.say
    changed = date_and_time(writing.changed_at, writing.knowledge.language) if writing.changed_at else ""
    rows = (
        (writing.label("when", "launch_date"), writing.words(plan.when, "launch_date")),
        (say.gettext("Owner"), _owner(writing)),
        (say.gettext("Last changed"), changed),
    )
    return Cover(
        kind=_kind(writing),
        name=plan.positioning.name or say.gettext("Unnamed community"),
        slogan=plan.positioning.slogan,
        sentence=writing.text("positioning.sentence"),
        facts=tuple((label, words) for label, words in rows if words),
        share_address=writing.share_address,
        share_caption=say.gettext("Read this plan online"),
    )


def _kind(writing: Writing) -> str:
    say = writing.say
    return {
        Edition.OPERATOR: say.gettext("Operating plan"),
        Edition.MEMBER: say.gettext("For members"),
        Edition.PARTNER: say.gettext("For partners"),
    }[writing.edition]


def _owner(writing: Writing) -> str:
    owners = (role for role in writing.plan.who.roles if role.kind == "owner")
    return next((role.person or role.title for role in owners), "")


def _foot(writing: Writing) -> str:
    if writing.changed_at is None:
        return ""
    moment = date_and_time(writing.changed_at, writing.knowledge.language)
    return writing.say.gettext("Last changed %(moment)s", moment=moment)
