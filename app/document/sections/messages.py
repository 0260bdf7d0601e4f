"""The message pack: what is posted, in order of use; a text that stands in another part is only named here."""

from collections.abc import Iterator
from itertools import groupby

from app.document.model.blocks import Block, Facts, Heading, Message
from app.document.sections import seed_users, welcome_kit
from app.document.writing.message_pack import PackMessage, message_pack, phase_titles
from app.document.writing.writer import Writer
from app.plan.paths import step_of


def build(writer: Writer) -> list[Block]:
    """The notices of all activities with their dates, and when each of the other texts is used."""
    parts = _parts(writer)
    pack = [one for one in message_pack(writer.plan, writer.knowledge) if _is_notice(one) or _step(one) in parts]
    if not any(_is_notice(one) for one in pack):
        return []
    titles, blocks = phase_titles(writer.knowledge), list[Block]()
    for phase, messages in groupby(pack, key=lambda one: one.phase):
        blocks += [Heading(titles[phase]), *_blocks(writer, parts, messages)]
    return blocks


def _parts(writer: Writer) -> dict[str, str]:
    """The titles of the parts that hold texts, by step; a part without content is not there."""
    titles = {
        "seeds": (seed_users.build, writer.knowledge.guidance.steps["seeds"].title),
        "welcome": (welcome_kit.build, writer.t.gettext("Welcome kit")),
    }
    return {step: title for step, (build_part, title) in titles.items() if build_part(writer)}


def _blocks(writer: Writer, parts: dict[str, str], messages: Iterator[PackMessage]) -> Iterator[Block]:
    for is_notice, ones in groupby(messages, key=_is_notice):
        if is_notice:
            yield from (Message(f"{one.when} · {one.title}" if one.when else one.title, one.plain.text) for one in ones)
        else:
            yield Facts(tuple((one.title, _reference(writer, one, parts[_step(one)])) for one in ones))


def _reference(writer: Writer, message: PackMessage, part: str) -> str:
    return writer.t.gettext("%(when)s (see “%(part)s” for the text)", when=message.when, part=part)


def _is_notice(message: PackMessage) -> bool:
    return ".activities." in message.path


def _step(message: PackMessage) -> str:
    return step_of(message.path)
