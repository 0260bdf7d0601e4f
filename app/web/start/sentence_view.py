"""The sentence of the start page as it is shown: options, proposals, and what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.i18n.dates import weekday_name
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.fields.typed_values import read_date
from app.web.start.sentence_form import LATEST_LAUNCH, StartForm
from app.web.start.sentence_words import sentence_parts
from app.web.start.start_choices import KindOption


@dataclass(frozen=True, slots=True)
class SentenceView:
    """The sentence: ``parts`` are its words with the names of its blanks between them.

    ``typed`` is what came with a form, ``problems`` what is wrong with it, by the fields' names.
    """

    parts: tuple[str, ...]
    kinds: tuple[KindOption, ...]
    chosen: KindOption
    platforms: tuple[tuple[str, str], ...]
    typed: StartForm
    problems: Mapping[str, str]
    weekday: str
    first_day: str
    last_day: str


def sentence_view(
    kinds: tuple[KindOption, ...], knowledge: Knowledge, today: date, typed: StartForm, problems: Mapping[str, str]
) -> SentenceView:
    """The sentence with what was typed into it."""
    chosen = next((kind for kind in kinds if kind.key == typed.kind), kinds[0])
    return SentenceView(
        parts=sentence_parts(translator(knowledge.language)),
        kinds=kinds,
        chosen=chosen,
        platforms=tuple((key, nouns.where) for key, nouns in knowledge.platform_nouns.items()),
        typed=typed,
        problems=problems,
        weekday=_weekday(typed.launch_date, chosen, knowledge),
        first_day=today.isoformat(),
        last_day=(today + LATEST_LAUNCH).isoformat(),
    )


def _weekday(typed: str, chosen: KindOption, knowledge: Knowledge) -> str:
    """The day of the week of the launch date that is shown; empty where that is no date."""
    launch = read_date(typed) if typed else chosen.proposal.launch_date
    return weekday_name(launch.isoweekday(), knowledge.language) if launch else ""
