"""The message pack's page: what is posted next, then all texts by phase, each a row that opens in place."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar
from urllib.parse import urlencode

from app.document.writing.message_forms import PackText
from app.document.writing.message_pack import PackMessage, Phase, message_pack, next_message, phase_titles
from app.i18n.dates import join_words
from app.i18n.languages import Language
from app.i18n.translator import Translator
from app.schedule.timetable import launch_date
from app.web.plan.addresses import field_address
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.values import choice_words

MARKDOWN = "markdown"
_RULE = "—" * 12
_END = 24


@dataclass(frozen=True, slots=True)
class MessageView:
    """A text ready to copy. ``change`` leads to its answer; ``filled`` is how much of the limit it takes, in percent.

    ``first_line`` is what one knows it by, ``size`` how long it is; ``length`` says that beside the limit,
    ``over_limit`` that it is too long, and where it could be cut.
    """

    id: str
    title: str
    when: str
    first_line: str
    text: str
    change: str
    size: str
    length: str
    filled: int | None
    over_limit: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """The texts of one phase."""

    key: str
    title: str
    messages: tuple[MessageView, ...]


@dataclass(frozen=True, slots=True)
class PackWanted:
    """What an owner asks for: the platform that takes the texts, and whether as Markdown, where it shows that."""

    platform: str
    is_markdown: bool

    @property
    def query(self) -> str:
        """The same as the end of an address."""
        return urlencode({"platform": self.platform, **({"as": MARKDOWN} if self.is_markdown else {})})


@dataclass(frozen=True, slots=True)
class PhaseFilter:
    """A phase to choose, with how many texts it has and the query that shows them alone."""

    title: str
    count: int
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """The texts in order of use, and the platforms that they can be written for, by key with their names.

    ``next`` is what is posted next, if it is among them. ``sample`` is the title of an activity, where the plan
    has none yet.
    """

    template: ClassVar[str] = "pages/messages.html"

    bar: PlanBar
    next: MessageView | None
    filters: tuple[PhaseFilter, ...]
    total: int
    phases: tuple[PhaseView, ...]
    platforms: tuple[tuple[str, str], ...]
    platform_name: str
    shows_markdown: bool
    wanted: PackWanted
    plan_language: Language
    sample: str


def pack_wanted(view: PlanView, platform: str, form: str) -> PackWanted:
    """What is asked for; the plan's main platform and plain text unless it is something that there is."""
    platforms = view.plan_knowledge.platforms
    chosen = platform if platform in platforms else str(view.plan.where.platform or "")
    shows_markdown = chosen in platforms and platforms[chosen].rich_text
    return PackWanted(chosen, is_markdown=shows_markdown and form == MARKDOWN)


def messages_page(view: PlanView, wanted: PackWanted, phase: str = "") -> MessagesPage:
    """The message pack of a plan, as a platform takes it; one phase of it where that is asked for."""
    pack = message_pack(view.plan, view.plan_knowledge, wanted.platform)
    titles, t = phase_titles(view.plan_knowledge), view.t
    phases = tuple(
        PhaseView(one.value, titles[one], tuple(_message_view(message, t, wanted) for message in messages))
        for one, messages in _by_phase(pack)
    )
    shown = tuple(one for one in phases if one.key == phase) or phases
    coming = next_message(pack, launch_date(view.plan), view.today)
    platforms = {key: choice_words(key, "platform", view.knowledge) for key in view.knowledge.platforms}
    return MessagesPage(
        bar=plan_bar(view),
        next=_message_view(coming, t, wanted) if coming and coming.phase.value in {one.key for one in shown} else None,
        filters=tuple(_filter(one, wanted, phase) for one in phases),
        total=len(pack),
        phases=shown,
        platforms=tuple(platforms.items()),
        platform_name=platforms.get(wanted.platform, t.gettext("Any platform")),
        shows_markdown=any(one.rich for one in pack),
        wanted=wanted,
        plan_language=view.record.language,
        sample="" if view.review_context.activities else _sample(view),
    )


def message_pack_text(view: PlanView, wanted: PackWanted) -> str:
    """The pack as one text in the plan's language, each message under its name and its date."""
    titles = phase_titles(view.plan_knowledge)
    parts = [
        part
        for phase, messages in _by_phase(message_pack(view.plan, view.plan_knowledge, wanted.platform))
        for part in (f"【{titles[phase]}】", *(_with_head(one, wanted) for one in messages))
    ]
    return "\n\n".join(parts) + "\n"


def _filter(phase: PhaseView, wanted: PackWanted, chosen: str) -> PhaseFilter:
    query = f"{wanted.query}&{urlencode({'phase': phase.key})}"
    return PhaseFilter(phase.title, len(phase.messages), query, phase.key == chosen)


def _sample(view: PlanView) -> str:
    return next(iter(view.plan_knowledge.activities.values())).words.title


def _by_phase(pack: tuple[PackMessage, ...]) -> list[tuple[Phase, list[PackMessage]]]:
    return [(phase, list(messages)) for phase, messages in groupby(pack, key=lambda one: one.phase)]


def _with_head(message: PackMessage, wanted: PackWanted) -> str:
    head = "\n".join(part for part in (_RULE, message.title, message.when, _RULE) if part)
    return f"{head}\n\n{_chosen(message, wanted).text}"


def _chosen(message: PackMessage, wanted: PackWanted) -> PackText:
    return message.rich if wanted.is_markdown and message.rich else message.plain


def _message_view(message: PackMessage, t: Translator, wanted: PackWanted) -> MessageView:
    text = _chosen(message, wanted)
    return MessageView(
        id="m-" + message.path.replace(".", "-"),
        title=message.title,
        when=message.when,
        first_line=_first_line(text.text, message.title),
        text=text.text,
        change=field_address(message.path),
        size=_size(text, t),
        length=_length(text, t),
        filled=min(100, round(100 * text.length / text.limit)) if text.limit else None,
        over_limit=_over_limit_words(text, t) if text.over else "",
    )


def _first_line(text: str, title: str) -> str:
    """The first line that says more than the title does."""
    lines = (line.strip(" *#") for line in text.splitlines())
    return next((line for line in lines if line and line != title), "")


def _size(text: PackText, t: Translator) -> str:
    return t.ngettext("%(n)s character", "%(n)s characters", text.length)


def _length(text: PackText, t: Translator) -> str:
    if text.limit is None:
        return _size(text, t)
    return t.gettext("%(n)s of %(limit)s characters", n=f"{text.length:,}", limit=f"{text.limit:,}")


def _over_limit_words(text: PackText, t: Translator) -> str:
    ends = [t.gettext("“%(words)s”", words=_ending(part)) for part in text.parts[:-1]]
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
