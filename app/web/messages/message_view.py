"""A text of the message pack as its page shows it: beside its limit, and in parts where it is too long."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.writing.message_forms import PackText
from app.document.writing.message_pack import PackMessage
from app.i18n.dates import join_words
from app.i18n.translator import Translator
from app.web.plan.addresses import field_address
from app.web.plan.example_texts import ExampleWords, example_words
from app.web.plan.view import PlanView

_END = 24


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a text that is too long for one message; ``label`` says which one."""

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """A text ready to copy. ``change`` leads to its answer; ``filled`` is how much of the limit it takes, in percent.

    ``example`` is there as long as it is the example's words. ``first_line`` is what one knows it by, ``size`` how long
    it is; ``length`` says that beside the limit, ``over_limit`` that it is too long, and where it is cut into
    ``parts``.
    """

    id: str
    title: str
    when: str
    example: ExampleWords | None
    first_line: str
    text: str
    change: str
    size: str
    length: str
    filled: int | None
    over_limit: str
    parts: tuple[PartView, ...]


def message_view(view: PlanView, message: PackMessage, text: PackText) -> MessageView:
    """A message of a plan in one of its forms, ready to copy."""
    t, own_id = view.t, "m-" + message.path.replace(".", "-")
    return MessageView(
        id=own_id,
        title=message.title,
        when=message.when,
        example=example_words(view, message.path),
        first_line=_first_line(text.text, message.title),
        text=text.text,
        change=field_address(message.path),
        size=_size(text, t),
        length=_length(text, t),
        filled=_filled(text),
        over_limit=_over_limit_words(text, t) if text.is_over else "",
        parts=tuple(_parts(text, own_id, t)) if text.is_over else (),
    )


def _parts(text: PackText, own_id: str, t: Translator) -> Iterator[PartView]:
    parts = text.parts
    for number, part in enumerate(parts, 1):
        label = t.gettext("Part %(n)s of %(parts)s", n=number, parts=len(parts))
        yield PartView(f"part-{number}-{own_id}", label, part)


def _filled(text: PackText) -> int | None:
    """How much of the limit a text takes, in percent."""
    length, limit = (text.byte_length, text.byte_limit) if text.byte_limit else (text.length, text.limit)
    return min(100, round(100 * length / limit)) if limit else None


def _first_line(text: str, title: str) -> str:
    """The first line that says more than the title does."""
    lines = (line.strip(" *#") for line in text.splitlines())
    return next((line for line in lines if line and line != title), "")


def _size(text: PackText, t: Translator) -> str:
    return t.ngettext("%(n)s character", "%(n)s characters", text.length)


def _length(text: PackText, t: Translator) -> str:
    if text.byte_limit:
        return t.gettext(
            "%(n)s of the %(limit)s bytes that a robot may post at once",
            n=f"{text.byte_length:,}",
            limit=f"{text.byte_limit:,}",
        )
    if text.limit is None:
        return _size(text, t)
    return t.gettext("%(n)s of %(limit)s characters", n=f"{text.length:,}", limit=f"{text.limit:,}")


def _over_limit_words(text: PackText, t: Translator) -> str:
    ends = [t.gettext("“%(words)s”", words=_ending(part)) for part in text.parts[:-1]]
    if text.bytes_over:
        return t.gettext(
            "%(n)s bytes too long for one message of a robot. Let it post %(parts)s parts, split after %(ends)s.",
            n=f"{text.bytes_over:,}", parts=len(text.parts), ends=join_words(ends, t.language),
        )  # fmt: skip
    return t.gettext(
        "%(n)s characters too long for one message. Post it in %(parts)s parts, split after %(ends)s.",
        n=f"{text.over:,}", parts=len(text.parts), ends=join_words(ends, t.language),
    )  # fmt: skip


def _ending(part: str) -> str:
    """The last words of a part, by which one finds them."""
    line = part.rpartition("\n")[2]
    if len(line) <= _END:
        return line
    tail = line[-_END:]
    return "…" + (tail.partition(" ")[2] or tail)
