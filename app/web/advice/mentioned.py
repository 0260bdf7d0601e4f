"""Answers that others mention, changed since a page was opened; and the offer to change those others too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode, urlsplit

from app.plan.fields.typed_values import read_date
from app.plan.known_paths import LAUNCH_DATE, OTHER_PLATFORM, PLATFORM
from app.plan.mentions.finding import find_all_mentions, most_changes
from app.plan.mentions.mention import Mention
from app.plan.mentions.watched import Change
from app.plan.paths import find_field
from app.schedule.timetable import launch_date
from app.web.plan.addresses import field_address
from app.web.plan.arrival import Arrival
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.labels import answer_words
from app.web.plan.view import PlanView
from app.wording.shortening import shortened
from app.wording.values import choice_words

_LONGEST_WORDS = 40
_BETWEEN = {"en": " ", "zh": ""}

Mentioned = tuple[tuple[Change, tuple[Mention, ...]], ...]
"""Changes, each with what still mentions the answer as it was."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The offer beside a form: what still says what an answer was, and what can be done about it.

    ``since`` is the version that is compared with, ``onward`` where to go on, and ``certain`` how many mentions
    surely mean the answer. ``move_address`` is where activities follow a launch that is on another weekday now.
    """

    since: int
    onward: str
    words: str = ""
    certain: int = 0
    move_address: str = ""

    @property
    def query(self) -> str:
        """The same in the addresses of the offer's pages."""
        return urlencode({"since": self.since, "next": self.onward})


@dataclass(frozen=True, slots=True)
class OfferPart:
    """The offer alone, to replace it on the page."""

    template: ClassVar[str] = "partials/offer.html"

    bar: PlanBar
    offer: Offer

    @classmethod
    def of(cls, view: PlanView, arrival: Arrival, address: str) -> "OfferPart":
        """The offer beside the form of a page at an address."""
        return cls(plan_bar(view), offer(view, arrival, address))


def mentioned(view: PlanView, earlier: Mapping[str, str], address: str) -> Mentioned:
    """What still mentions answers as they were earlier.

    Of very many changes only some are looked for, those first that were made on the page at an address.
    """
    page = _page_of(address)
    changes = sorted(_changes(view, earlier), key=lambda one: _page_of(view.address + field_address(one.path)) != page)
    found = find_all_mentions(view.answers, changes[: most_changes(view.answers)])
    return tuple((change, mentions) for change, mentions in found if mentions)


def are_too_many(view: PlanView, earlier: Mapping[str, str]) -> bool:
    """Whether more has changed than is looked for."""
    return len(list(_changes(view, earlier))) > most_changes(view.answers)


def offer(view: PlanView, arrival: Arrival, address: str) -> Offer:
    """The offer beside the form of a page at an address."""
    found = mentioned(view, arrival.earlier, address)
    return Offer(
        since=arrival.since or view.record.version,
        onward=address,
        words=_BETWEEN[view.language.primary].join(
            words for change, mentions in found for words in _sentences(view, change, mentions)
        ),
        certain=sum(one.is_certain for _, mentions in found for one in mentions),
        move_address=_move_address(view, arrival.earlier.get(LAUNCH_DATE, "")),
    )


def shows_offer(plan_id: str, address: str) -> bool:
    """Whether the page at an address has a place for the offer: those of steps and items have."""
    return address.startswith(f"/plans/{plan_id}/steps/")


def words_before(view: PlanView, change: Change) -> str:
    """What an answer was before a change, in words; of days, those that are gone."""
    at, old = find_field(change.path), change.old
    if at is None or change.path == PLATFORM:
        return old
    if at.field == "weekdays":
        gone = set(old.split()) - set(change.new.split())
        return answer_words(at, "\n".join(sorted(gone)), view.knowledge)
    return shortened(answer_words(at, old, view.knowledge), _LONGEST_WORDS)


def _page_of(address: str) -> str:
    return urlsplit(address).path


def _changes(view: PlanView, earlier: Mapping[str, str]) -> Iterator[Change]:
    """What was something else before; nothing mentions an answer that was empty."""
    return (one for one in _compared(view, earlier) if one.old.strip() and one.old != one.new)


def _compared(view: PlanView, earlier: Mapping[str, str]) -> Iterator[Change]:
    for path, old in earlier.items():
        if path == PLATFORM:
            then = _platform(view, old, earlier.get(OTHER_PLATFORM, ""))
            yield Change(path, then, _platform(view, view.answers.raw(path), view.answers.raw(OTHER_PLATFORM)))
        elif path not in (OTHER_PLATFORM, LAUNCH_DATE) and view.answers.is_in_place(path):
            yield Change(path, old, view.answers.raw(path))


def _move_address(view: PlanView, old: str) -> str:
    """Where activities can follow the launch to its new date; empty where none of them has lost its weekday."""
    was, launch = read_date(old), launch_date(view.plan)
    if not was or not launch or was.weekday() == launch.weekday() or not view.review_context.activities:
        return ""
    return f"{view.address}/launch?{urlencode({'date': launch.isoformat(), 'was': was.isoformat()})}"


def _platform(view: PlanView, key: str, other: str) -> str:
    """A platform in the words that the plan's texts call it by; empty where none was typed."""
    at = find_field(PLATFORM)
    assert at is not None
    chosen = at.kind.read(key)
    is_unnamed = chosen == "other" and not other.strip()
    return "" if is_unnamed else choice_words(chosen, "platform", view.plan_knowledge, other.strip())


def _sentences(view: PlanView, change: Change, mentions: tuple[Mention, ...]) -> Iterator[str]:
    t, words = view.t, words_before(view, change)
    certain = {one.path for one in mentions if one.is_certain}
    perhaps = {one.path for one in mentions} - certain
    if certain:
        yield t.ngettext(
            "%(n)s other answer still says “%(words)s”.",
            "%(n)s other answers still say “%(words)s”.",
            len(certain),
            words=words,
        )
    if certain and perhaps:
        yield t.ngettext("%(n)s more might.", "%(n)s more might.", len(perhaps))
    elif perhaps:
        yield t.ngettext(
            "%(n)s other answer may still mean “%(words)s”.",
            "%(n)s other answers may still mean “%(words)s”.",
            len(perhaps),
            words=words,
        )
