"""The texts to post that stand in lists of the plan, but for those of activities."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from app.document.writing.phases import Phase, phase_of_day
from app.i18n.dates import short_date
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.fields.values import Clock
from app.plan.plan import Plan
from app.plan.steps.welcome import FollowUp
from app.plan.steps.what import Topic
from app.schedule.moments import day_date
from app.schedule.posting import Posting, posting_order
from app.schedule.timetable import launch_date
from app.wording.days import day_words
from app.wording.values import time_words


@dataclass(frozen=True, slots=True)
class ListedText:
    """A text of a list's item.

    ``path`` is the answer that holds it, ``when`` says in words when it is posted, ``who`` by whom.
    """

    path: str
    phase: Phase
    title: str
    when: str
    text: str
    who: str = ""
    posting: Posting = Posting(None, None, None)


def listed_texts(plan: Plan, knowledge: Knowledge) -> Iterator[ListedText]:
    """What is said to find seed users, on days or in quiet moments, to newcomers, and when something goes wrong."""
    lists = _Lists(plan, knowledge, translator(knowledge.language))
    yield from (*lists.channels(), *lists.topics(), *lists.follow_ups(), *lists.incidents())


@dataclass(frozen=True, slots=True)
class _Lists:
    plan: Plan
    knowledge: Knowledge
    t: Translator

    def channels(self) -> Iterator[ListedText]:
        for one in self.plan.seeds.channels:
            title = self.t.gettext("What to say at: %(place)s", place=one.place or "____")
            path = f"seeds.channels.{one.id}.message"
            yield ListedText(path, Phase.BEFORE, title, self.t.gettext("Before launch"), one.message)

    def topics(self) -> Iterator[ListedText]:
        """Those with a day in the order of their days; the others are for a quiet moment."""
        topics = [(one, self._topic_posting(one)) for one in self.plan.what.topics]
        for one, posting in sorted(topics, key=lambda pair: posting_order(pair[1])):
            title = one.title or self.knowledge.guidance.of_item(type(one)).title
            when = self._on_its_day(posting) or self.t.gettext("When the talk runs dry")
            phase = Phase.NEEDED if posting.day is None else phase_of_day(posting.day)
            path = f"what.topics.{one.id}.message"
            yield ListedText(path, phase, title, _joined(when, one.who), one.message, one.who, posting)

    def follow_ups(self) -> Iterator[ListedText]:
        """Those to each newcomer; for the first members the day is known."""
        for one in self.plan.welcome.follow_ups:
            path, posting = f"welcome.follow_ups.{one.id}.message", self._posting(one)
            when = _joined(self._first_time(posting), one.who)
            yield ListedText(path, Phase.NEEDED, self._to_newcomers(one), when, one.message, one.who, posting)

    def incidents(self) -> Iterator[ListedText]:
        for one in self.plan.health.incidents:
            title = one.what or self.knowledge.guidance.of_item(type(one)).title
            when = _joined(self.t.gettext("When it happens"), one.within, one.who)
            yield ListedText(f"health.incidents.{one.id}.message", Phase.NEEDED, title, when, one.message, one.who)

    def _posting(self, one: FollowUp) -> Posting:
        return self._posted(1 + one.after if isinstance(one.after, int) else None, None)

    def _topic_posting(self, one: Topic) -> Posting:
        return self._posted(one.day if isinstance(one.day, int) else None, one.time)

    def _posted(self, day: int | None, at: Clock) -> Posting:
        launch = launch_date(self.plan)
        on = day_date(launch, day) if launch and day is not None else None
        return Posting(day, on, at if isinstance(at, time) else None)

    def _on_its_day(self, posting: Posting) -> str:
        """The day in words, with its date and the time as far as they are known."""
        if posting.day is None:
            return ""
        on = short_date(posting.on, self.knowledge.language) if posting.on else ""
        return _joined(day_words(posting.day, self.t), f"{on} {time_words(posting.at)}".strip())

    def _first_time(self, posting: Posting) -> str:
        day = self._on_its_day(posting)
        return self.t.gettext("The first members: %(day)s", day=day) if day else ""

    def _to_newcomers(self, one: FollowUp) -> str:
        if not isinstance(one.after, int):
            return self.knowledge.guidance.of_item(type(one)).title
        if one.after == 0:
            return self.t.gettext("To each newcomer on the day they join")
        return self.t.ngettext(
            "To each newcomer, %(n)s day after they joined", "To each newcomer, %(n)s days after they joined", one.after
        )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
