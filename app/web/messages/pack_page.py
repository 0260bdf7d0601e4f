"""The message pack's page: what is posted next, then all texts by phase, each a row that opens in place."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar
from urllib.parse import urlencode

from app.document.writing.message_forms import PackText
from app.document.writing.message_pack import PackMessage, message_pack, next_message
from app.document.writing.phases import Phase, phase_titles
from app.i18n.languages import Language
from app.schedule.timetable import launch_date
from app.web.messages.message_view import MessageView, message_view
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.example_texts import ExampleTexts, example_texts
from app.web.plan.view import PlanView
from app.wording.values import choice_words

MARKDOWN = "markdown"


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
    has none yet, and ``example_texts`` tell how many of the whole pack are still the example's.
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
    example_texts: ExampleTexts | None


def pack_wanted(view: PlanView, platform: str, form: str) -> PackWanted:
    """What is asked for; the plan's main platform and plain text unless it is something that there is."""
    platforms = view.plan_knowledge.platforms
    chosen = platform if platform in platforms else str(view.plan.where.platform or "")
    shows_markdown = chosen in platforms and platforms[chosen].takes_markdown
    return PackWanted(chosen, is_markdown=shows_markdown and form == MARKDOWN)


def messages_page(view: PlanView, wanted: PackWanted, phase: str = "") -> MessagesPage:
    """The message pack of a plan, as a platform takes it; one phase of it where that is asked for."""
    pack = message_pack(view.plan, view.plan_knowledge, wanted.platform)
    titles = phase_titles(view.plan_knowledge)
    phases = tuple(
        PhaseView(
            one.value, titles[one], tuple(message_view(view, message, _chosen(message, wanted)) for message in messages)
        )
        for one, messages in _by_phase(pack)
    )
    shown = tuple(one for one in phases if one.key == phase) or phases
    coming = next_message(pack, launch_date(view.plan), view.today)
    platforms = {key: choice_words(key, "platform", view.knowledge) for key in view.knowledge.platforms}
    return MessagesPage(
        bar=plan_bar(view),
        next=message_view(view, coming, _chosen(coming, wanted))
        if coming and coming.phase.value in {one.key for one in shown}
        else None,
        filters=tuple(_filter(one, wanted, phase) for one in phases),
        total=len(pack),
        phases=shown,
        platforms=tuple(platforms.items()),
        platform_name=platforms.get(wanted.platform, view.t.gettext("Any platform")),
        shows_markdown=any(one.rich for one in pack),
        wanted=wanted,
        plan_language=view.record.language,
        sample="" if view.review_context.activities else _sample(view),
        example_texts=example_texts(view, (one.path for one in pack)),
    )


def _filter(phase: PhaseView, wanted: PackWanted, chosen: str) -> PhaseFilter:
    query = f"{wanted.query}&{urlencode({'phase': phase.key})}"
    return PhaseFilter(phase.title, len(phase.messages), query, phase.key == chosen)


def _sample(view: PlanView) -> str:
    return next(iter(view.plan_knowledge.activities.values())).words.title


def _by_phase(pack: tuple[PackMessage, ...]) -> list[tuple[Phase, list[PackMessage]]]:
    return [(phase, list(messages)) for phase, messages in groupby(pack, key=lambda one: one.phase)]


def _chosen(message: PackMessage, wanted: PackWanted) -> PackText:
    return message.rich if wanted.is_markdown and message.rich else message.plain
