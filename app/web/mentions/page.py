"""What still mentions answers as they were: a list to tick."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import ClassVar
from urllib.parse import urlencode

from app.plan.mentions.mention import Mention
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.mentioned import are_too_many, mentioned, shows_offer, words_before
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Arrival
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.replacements import Replacement, replacements_of
from app.web.plan.view import PlanView

MOST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Group:
    """What mentions one answer: the words that it was, and what could stand there."""

    words: str
    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class MentionsQuery:
    """What is asked of the page: where to go on, whether all are ticked, and what was wrong with what was sent."""

    onward: str
    is_all_ticked: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class MentionsPage:
    """``more`` counts those for which there is no room; they are shown once these are changed.

    ``is_all`` tells that all was looked for, and not only some of very many changes.
    """

    template: ClassVar[str] = "pages/mentions.html"

    bar: PlanBar
    query: str
    back: str
    groups: tuple[Group, ...]
    is_all_ticked: bool
    more: int
    is_all: bool
    error: str
    fixed: Fixed | None


def mentions_page(view: PlanView, arrival: Arrival, query: MentionsQuery) -> MentionsPage:
    """What still mentions the answers that were changed since a version."""
    found = mentioned(view, arrival.earlier, query.onward)
    shown = frozenset(islice((one for _, mentions in found for one in mentions), MOST_SHOWN))
    groups = ((change, tuple(one for one in mentions if one in shown)) for change, mentions in found)
    return MentionsPage(
        bar=plan_bar(view),
        query=urlencode({"since": arrival.since, "next": query.onward}),
        back=_back(view, arrival, query),
        groups=tuple(
            Group(words_before(view, change), _rows(view, mentions, query)) for change, mentions in groups if mentions
        ),
        is_all_ticked=query.is_all_ticked,
        more=sum(len(mentions) for _, mentions in found) - len(shown),
        is_all=not are_too_many(view, arrival.earlier),
        error=query.error,
        fixed=fixed_by(view, arrival.fixed, query.onward),
    )


def _back(view: PlanView, arrival: Arrival, query: MentionsQuery) -> str:
    """The page that one came from; as long as nothing was changed, its offer is still there."""
    is_offered = shows_offer(view.id, query.onward) and not arrival.fixed
    return with_query(query.onward, since=str(arrival.since)) if is_offered else query.onward


def _rows(view: PlanView, mentions: tuple[Mention, ...], query: MentionsQuery) -> tuple[Replacement, ...]:
    rows = replacements_of(view, mentions)
    return tuple(replace(row, is_ticked=row.is_ticked or query.is_all_ticked) for row in rows)
