"""The messages: every text to post that stands on no day sheet, a section for each phase."""

from collections.abc import Callable

from app.document.model.blocks import Block, Message, SeeAlso
from app.document.model.parts import Part
from app.document.writing.message_pack import PackMessage
from app.document.writing.part_titles import part_titles
from app.document.writing.phases import Phase, phase_titles
from app.document.writing.writer import Writer
from app.plan.paths import step_of


def builder(phase: Phase) -> Callable[[Writer], list[Block]]:
    """The builder of the texts of one phase, in order of use."""
    return lambda writer: [_card(writer, one) for one in _told_here(writer, phase)]


def section_key(phase: Phase) -> str:
    """The key of the section of a phase."""
    return f"messages-{phase.value}"


def section_title(writer: Writer, phase: Phase) -> str:
    """The title of the section of a phase."""
    name = writer.month_title() if phase is Phase.MONTH else phase_titles(writer.knowledge)[phase]
    return writer.t.gettext("To post: %(phase)s", phase=name)


def see_also(writer: Writer, words: str, phase: Phase) -> list[SeeAlso]:
    """A pointer to the texts of a phase, where the document has them."""
    if Part.MESSAGES not in writer.parts or not _told_here(writer, phase):
        return []
    return [SeeAlso(words, section_title(writer, phase), section_key(phase))]


def in_another_file(writer: Writer, phase: Phase) -> str:
    """Where the texts of a phase stand, if the document has not the part that they are in."""
    if Part.MESSAGES in writer.parts:
        return ""
    part, section = part_titles(writer.t)[Part.MESSAGES], section_title(writer, phase)
    return writer.t.gettext("“%(section)s” in the part “%(part)s”, not in this file", section=section, part=part)


def _told_here(writer: Writer, phase: Phase) -> list[PackMessage]:
    return [one for one in writer.pack if one.phase is phase and _belongs(writer, one)]


def _card(writer: Writer, message: PackMessage) -> Message | SeeAlso:
    """A text with when to post it, or where it stands already: a form is often posted with an activity."""
    may_be_held = _has_days(writer) and not message.is_of_item
    holder = next((one for one in writer.pack if _holds(one, message)), None) if may_be_held else None
    if holder is None:
        return Message(message.title, message.plain.text, message.when)
    step = Phase.MONTH if writer.days.is_later else holder.phase
    words = writer.t.gettext("%(title)s, in “%(activity)s”:", title=message.title, activity=holder.title)
    section = writer.month_title() if step is Phase.MONTH else writer.knowledge.guidance.steps[step.value].title
    return SeeAlso(words, section, step.value)


def _holds(one: PackMessage, message: PackMessage) -> bool:
    """Whether the text of an activity has another one of several lines in it."""
    text = message.plain.text
    return one.is_of_activity and one.phase is not Phase.BEFORE and "\n" in text and text in one.plain.text


def _has_days(writer: Writer) -> bool:
    return Part.RUN_BOOK in writer.parts


def _belongs(writer: Writer, message: PackMessage) -> bool:
    """Whether a text is told here: one of an activity unless its day sheet has it, others once their step is begun."""
    if message.is_of_activity or (message.is_of_day and message.phase is not Phase.NEEDED):
        return not _has_days(writer)
    return writer.is_begun(step_of(message.path))
