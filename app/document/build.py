"""Plan -> document: the sections of PLAYBOOK's operating plan in their order, empty ones left out."""

from collections.abc import Callable
from dataclasses import dataclass

from app.coach.review import Review
from app.document.model.blocks import Block
from app.document.model.document import Cover, Document, Section
from app.document.model.editions import Edition
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
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.writer import Writer
from app.i18n.dates import date_and_time, date_time_and_zone
from app.i18n.translator import Translator, translator
from app.schedule.moments import zone_of


def build_document(shown: ShownPlan, review: Review = Review()) -> Document:  # noqa: B008  # a frozen value
    """The document of a plan. ``review`` is what the coach found; only the owner's operator edition shows it."""
    writer = Writer(shown, translator(shown.language), review)
    sections = _sections(writer, tuple(one for one in _OUTLINE if shown.edition in one.editions))
    return Document(
        language=shown.language,
        changed_at=shown.changed_at,
        cover=_cover(writer),
        contents=writer.t.gettext("Contents"),
        foot=_foot(writer),
        sections=(*sections, *_glossary(writer, sections)),
    )


def build_sections(shown: ShownPlan, step: str) -> tuple[Section, ...]:
    """The sections that one step fills."""
    writer = Writer(shown, translator(shown.language))
    return _sections(writer, tuple(outline for outline in _OUTLINE if step in outline.steps))


@dataclass(frozen=True, slots=True)
class _Outline:
    key: str
    steps: tuple[str, ...]
    build: Callable[[Writer], list[Block]]
    named: Callable[[Translator], str] | None = None
    editions: frozenset[Edition] = frozenset(Edition)

    def title(self, writer: Writer) -> str:
        return self.named(writer.t) if self.named else writer.knowledge.guidance.steps[self.steps[0]].title


def _sections(writer: Writer, outlines: tuple[_Outline, ...]) -> tuple[Section, ...]:
    sections = (
        Section(outline.key, outline.title(writer), outline.steps, tuple(outline.build(writer))) for outline in outlines
    )
    return tuple(section for section in sections if section.blocks)


def _glossary(writer: Writer, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The last part, which explains words of the others; members and partners get few that want it."""
    blocks = glossary.build(writer, sections) if writer.edition is Edition.OPERATOR else []
    return (Section("glossary", writer.t.gettext("Glossary"), (), tuple(blocks)),) if blocks else ()


_OPERATORS = frozenset({Edition.OPERATOR})
_WITHOUT_MEMBERS = frozenset({Edition.OPERATOR, Edition.PARTNER})
_OUTLINE: tuple[_Outline, ...] = (
    _Outline("page", (), plan_on_a_page.build, lambda t: t.gettext("The plan on a page"), _WITHOUT_MEMBERS),
    _Outline("positioning", ("positioning",), positioning.build),
    _Outline("what", ("what", "why"), what_and_why.build, lambda t: t.gettext("What we do, and why")),
    _Outline("where", ("where",), place_and_size.build, lambda t: t.gettext("Place and size")),
    _Outline("who", ("who",), people.build, lambda t: t.gettext("People and roles")),
    _Outline("seeds", ("seeds",), seed_users.build),
    _Outline("how", ("how",), journey.build, lambda t: t.gettext("The member journey")),
    _Outline("when", ("when",), week_rhythm.build, lambda t: t.gettext("The week's rhythm")),
    _Outline("days3", ("days3",), launch.builder("days3")),
    _Outline("days7", ("days7",), launch.builder("days7")),
    _Outline("month", ("month",), launch.builder("month")),
    _Outline("rules", ("rules",), rules.build),
    _Outline("welcome", ("welcome",), welcome_kit.build, lambda t: t.gettext("Welcome kit")),
    _Outline("health", ("health",), health.build, lambda t: t.gettext("Figures and early warnings")),
    _Outline("ending", ("health",), ending.build, lambda t: t.gettext("Checkpoints and ending")),
    _Outline("open", (), open_points.build, lambda t: t.gettext("Open points")),
    _Outline("messages", (), messages.build, lambda t: t.gettext("Message pack"), _OPERATORS),
)


def _cover(writer: Writer) -> Cover:
    plan, t = writer.plan, writer.t
    rows = (
        (writer.label("when", "launch_date"), writer.words(plan.when, "launch_date")),
        (t.gettext("Owner"), _owner(writer)),
        (t.gettext("Last changed"), _last_change(writer)),
    )
    return Cover(
        kind=_kind(writer),
        name=plan.positioning.name or t.gettext("Untitled community"),
        slogan=plan.positioning.slogan,
        sentence=writer.text("positioning.sentence"),
        facts=tuple((label, words) for label, words in rows if words),
        share_address=writer.shown.share_address,
        share_caption=t.gettext("Read this plan online"),
    )


def _kind(writer: Writer) -> str:
    t = writer.t
    return {
        Edition.OPERATOR: t.gettext("Operating plan"),
        Edition.MEMBER: t.gettext("For members"),
        Edition.PARTNER: t.gettext("For partners"),
    }[writer.edition]


def _owner(writer: Writer) -> str:
    owners = (role for role in writer.plan.who.roles if role.kind == "owner")
    return next((role.person or role.title for role in owners), "")


def _foot(writer: Writer) -> str:
    changed_at = writer.shown.changed_at
    if changed_at is None:
        return ""
    moment = date_and_time(changed_at.astimezone(zone_of(writer.plan)), writer.shown.language)
    return writer.t.gettext("Last changed %(moment)s", moment=moment)


def _last_change(writer: Writer) -> str:
    """The moment of the last change by the clocks of the community; empty where it is not known."""
    changed_at = writer.shown.changed_at
    return date_time_and_zone(changed_at, zone_of(writer.plan), writer.shown.language) if changed_at else ""
