"""The message pack: what is posted, in order of use; a text that stands in another part is only named here."""

from collections.abc import Iterator
from itertools import groupby

from app.document.blocks import Block, Facts, Heading, Message
from app.document.message_pack import PackMessage, message_pack, phase_titles
from app.document.sections import seed_users, welcome_kit
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """The notices of all activities with their dates, and when each of the other texts is used."""
    parts = _parts(writing)
    pack = [one for one in message_pack(writing.plan, writing.knowledge) if _is_notice(one) or _step(one) in parts]
    if not any(_is_notice(one) for one in pack):
        return []
    titles, blocks = phase_titles(writing.knowledge), list[Block]()
    for phase, messages in groupby(pack, key=lambda one: one.phase):
        blocks += [Heading(titles[phase]), *_blocks(writing, parts, messages)]
    return blocks


def _parts(writing: Writing) -> dict[str, str]:
    """The titles of the parts that hold texts, by step; a part without content is not there."""
    titles = {
        "seeds": (seed_users.build, writing.knowledge.guidance.steps["seeds"].title),
        "welcome": (welcome_kit.build, writing.say.gettext("Welcome kit")),
    }
    return {step: title for step, (build_part, title) in titles.items() if build_part(writing)}


def _blocks(writing: Writing, parts: dict[str, str], messages: Iterator[PackMessage]) -> Iterator[Block]:
    for is_notice, ones in groupby(messages, key=_is_notice):
        if is_notice:
            yield from (Message(f"{one.when} · {one.title}" if one.when else one.title, one.plain.text) for one in ones)
        else:
            yield Facts(tuple((one.title, _reference(writing, one, parts[_step(one)])) for one in ones))


def _reference(writing: Writing, message: PackMessage, part: str) -> str:
    return writing.say.gettext("%(when)s (the text: see “%(part)s”)", when=message.when, part=part)


def _is_notice(message: PackMessage) -> bool:
    return ".activities." in message.path


def _step(message: PackMessage) -> str:
    return message.path.partition(".")[0]
