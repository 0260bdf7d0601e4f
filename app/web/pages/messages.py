"""The message pack's page, and its texts as one plain file."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from app.document.message_forms import PackText
from app.document.message_pack import PackMessage, Phase, message_pack, phase_titles
from app.i18n.dates import join_words
from app.i18n.languages import Language
from app.i18n.translator import Translator, translator
from app.web.access import Owner
from app.web.pages.advice import field_address
from app.web.pages.plan_bar import PlanBar, plan_bar
from app.wording.values import choice_words

MARKDOWN = "markdown"
_RULE = "—" * 12
_END = 24


@dataclass(frozen=True, slots=True)
class MessageView:
    """A text ready to copy. ``change`` leads to its answer; ``filled`` is how much of the limit it takes, in percent.

    ``length`` says how long it is; ``trouble``, that it is too long, and where it could be cut.
    """

    id: str
    title: str
    when: str
    text: str
    change: str
    length: str
    filled: int | None
    trouble: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """The texts of one phase."""

    key: str
    title: str
    messages: tuple[MessageView, ...]


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """All texts in order of use. ``platform`` is named where it shows Markdown, and one may choose between the two."""

    template: ClassVar[str] = "pages/messages.html"

    bar: PlanBar
    phases: tuple[PhaseView, ...]
    platform: str
    is_markdown: bool
    plan_language: Language


def messages_page(owner: Owner, form: str) -> MessagesPage:
    """The message pack of an owner's plan, in plain text or, where it was asked for and is shown, as Markdown."""
    pack = message_pack(owner.plan, owner.plan_knowledge)
    offers_markdown = any(one.rich for one in pack)
    is_markdown = offers_markdown and form == MARKDOWN
    titles, say = phase_titles(owner.plan_knowledge), translator(owner.shell.language)
    return MessagesPage(
        bar=plan_bar(owner),
        phases=tuple(
            PhaseView(phase.value, titles[phase], tuple(_view(one, say, is_markdown=is_markdown) for one in messages))
            for phase, messages in _by_phase(pack)
        ),
        platform=choice_words(owner.plan.where.platform, "platform", owner.knowledge) if offers_markdown else "",
        is_markdown=is_markdown,
        plan_language=owner.record.language,
    )


def message_pack_text(owner: Owner, form: str) -> str:
    """The pack as one text in the plan's language, each message under its name and its date."""
    titles = phase_titles(owner.plan_knowledge)
    parts = [
        part
        for phase, messages in _by_phase(message_pack(owner.plan, owner.plan_knowledge))
        for part in (f"【{titles[phase]}】", *(_with_head(one, form) for one in messages))
    ]
    return "\n\n".join(parts) + "\n"


def _by_phase(pack: tuple[PackMessage, ...]) -> list[tuple[Phase, list[PackMessage]]]:
    return [(phase, list(messages)) for phase, messages in groupby(pack, key=lambda one: one.phase)]


def _with_head(message: PackMessage, form: str) -> str:
    head = "\n".join(part for part in (_RULE, message.title, message.when, _RULE) if part)
    return f"{head}\n\n{_chosen(message, is_markdown=form == MARKDOWN).text}"


def _chosen(message: PackMessage, *, is_markdown: bool) -> PackText:
    return message.rich if is_markdown and message.rich else message.plain


def _view(message: PackMessage, say: Translator, *, is_markdown: bool) -> MessageView:
    text = _chosen(message, is_markdown=is_markdown)
    return MessageView(
        id="m-" + message.path.replace(".", "-"),
        title=message.title,
        when=message.when,
        text=text.text,
        change=field_address(message.path),
        length=_length(text, say),
        filled=min(100, round(100 * text.length / text.limit)) if text.limit else None,
        trouble=_trouble(text, say) if text.over else "",
    )


def _length(text: PackText, say: Translator) -> str:
    if text.limit is None:
        return say.ngettext("%(n)s character", "%(n)s characters", text.length)
    return say.gettext("%(n)s of %(limit)s characters", n=f"{text.length:,}", limit=f"{text.limit:,}")


def _trouble(text: PackText, say: Translator) -> str:
    ends = [say.gettext("“%(words)s”", words=_ending(part)) for part in text.parts[:-1]]
    return say.gettext(
        "Too long for one message by %(n)s characters. Post it in %(parts)s parts; cut it after %(ends)s.",
        n=f"{text.over:,}", parts=len(text.parts), ends=join_words(ends, say.language),
    )  # fmt: skip


def _ending(part: str) -> str:
    """The last words of a part, by which one finds them."""
    line = part.rpartition("\n")[2]
    if len(line) <= _END:
        return line
    tail = line[-_END:]
    return "…" + (tail.partition(" ")[2] or tail)
