"""The message pack: every text that will be posted, in order of use and dated, as a platform takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from app.document.writing.clean_up import removes_inactive
from app.document.writing.listed_texts import listed_texts
from app.document.writing.message_forms import PackText, as_markdown
from app.document.writing.phases import Phase, phase_of_day
from app.document.writing.posting_words import PostingWords
from app.document.writing.regular_texts import regular_texts
from app.i18n.dates import short_date
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.knowledge.messages import NOTICE
from app.knowledge.platforms import Platform
from app.plan.paths import find_field
from app.plan.plan import Plan
from app.schedule.posting import Posting, opening_posting, posting, posting_order
from app.schedule.team_work import is_posted, is_team_work
from app.schedule.timetable import DatedActivity, timetable
from app.wording.days import day_words
from app.wording.texts import current_text, filled_lines, organiser
from app.wording.values import field_words, time_words

_PHASES_OF_DAYS = (Phase.BEFORE, Phase.DAYS3, Phase.DAYS7, Phase.MONTH)


@dataclass(frozen=True, slots=True)
class PackMessage:
    """A text to post. ``path`` is the answer that holds it, ``when`` is in words.

    ``rich`` is the same as Markdown, where the platform shows that. ``posting`` is when it goes out; ``words`` say it
    for the message of an activity, and ``who`` posts one that has none.
    """

    path: str
    phase: Phase
    title: str
    when: str
    plain: PackText
    rich: PackText | None
    posting: Posting = Posting(None, None, None)
    words: PostingWords | None = None
    who: str = ""

    @property
    def on(self) -> date | None:
        """The day on which it is posted, where that is known."""
        return self.posting.on

    @property
    def is_of_activity(self) -> bool:
        """Whether it is posted for an activity, on whose day sheet it stands."""
        return ".activities." in self.path

    @property
    def is_of_item(self) -> bool:
        """Whether it is the text of an item, of which a plan may have hundreds."""
        return self.path.count(".") > 1

    @property
    def is_of_day(self) -> bool:
        """Whether it is posted on some day without an activity."""
        return self.path.startswith(("welcome.follow_ups.", "what.topics.")) and self.posting.day is not None

    @property
    def is_apart(self) -> bool:
        """Whether it goes out at another moment than its activity begins."""
        return self.words is not None and self.words.is_apart


def message_pack(plan: Plan, knowledge: Knowledge, platform: str = "") -> tuple[PackMessage, ...]:
    """Every text of a plan that will be posted, in the language of the knowledge, as a platform takes it.

    The platform is the plan's main one unless another is named.
    An activity without a message of its own gets a short notice, unless it is for the team alone, as preparations are.
    """
    taker = knowledge.platforms.get(platform or str(plan.where.platform))
    pack = _Pack(plan, knowledge, translator(knowledge.language), taker)
    opening = (replace(one, posting=opening_posting(plan)) for one in pack.opening())
    messages = (*pack.before(), *opening, *pack.dated(), *pack.needed())
    order = tuple(Phase)
    return tuple(sorted((one for one in messages if one.plain.text), key=lambda one: order.index(one.phase)))


def next_message(pack: tuple[PackMessage, ...], launch: date | None, today: date) -> PackMessage | None:
    """What is posted next: today's first text or, before the launch, the first of all that come before it."""
    soonest = min((one for one in pack if one.on and one.on >= today), key=_order, default=None)
    is_due = soonest is not None and soonest.on == today
    if not is_due and (launch is None or launch > today):
        return next((one for one in pack if one.phase is Phase.BEFORE), soonest)
    return soonest


@dataclass(frozen=True, slots=True)
class _Pack:
    plan: Plan
    knowledge: Knowledge
    t: Translator
    platform: Platform | None

    def before(self) -> Iterator[PackMessage]:
        """The invitation, and what is said where more seed users may be."""
        yield self._written("seeds.invitation", Phase.BEFORE, self.t.gettext("Before launch, one person at a time"))
        yield from (one for one in self._listed(Phase.BEFORE) if not one.is_of_day)

    def opening(self) -> Iterator[PackMessage]:
        """What is posted when the group opens."""
        t, launch = self.t, self._opening_when()
        yield self._written("welcome.announcement", Phase.DAYS3, t.gettext("%(launch)s, pinned", launch=launch))
        yield self._written("welcome.message", Phase.DAYS3, self._welcome_when(launch))
        yield self._written("welcome.introduction_form", Phase.DAYS3, t.gettext("Right after each welcome"))
        yield self._written(
            "welcome.must_read", Phase.DAYS3, t.gettext("%(launch)s, where newcomers will see it", launch=launch)
        )
        yield self._written(
            "welcome.group_rules", Phase.DAYS3, t.gettext("%(launch)s, where it can be looked up", launch=launch)
        )

    def dated(self) -> list[PackMessage]:
        """The messages of activities and what is posted without one, in the order in which they are posted."""
        topics = (one for phase in _PHASES_OF_DAYS for one in self._listed(phase) if one.is_of_day)
        return sorted((*self._notices(), *topics), key=lambda one: posting_order(one.posting))

    def _notices(self) -> Iterator[PackMessage]:
        """The message of each activity."""
        when = [
            PostingWords(one, posting(self.plan, one), self.knowledge, self.t)
            for one in timetable(self.plan)
            if is_posted(one.activity)
        ]
        yield from map(self._notice_of, when)

    def _notice_of(self, words: PostingWords) -> PackMessage:
        dated, phase = words.dated, _phase(words)
        path = f"{dated.step}.activities.{dated.activity.id}.message"
        text = dated.activity.message or self._notice(words)
        message = self._message(path, phase, self._activity_title(dated), self._activity_when(words), text)
        return replace(message, posting=words.posting, words=words)

    def needed(self) -> Iterator[PackMessage]:
        """What is posted when there is occasion, first what comes each week."""
        t = self.t
        for one in regular_texts(self.plan, self.knowledge, t):
            yield self._message(one.path, Phase.NEEDED, one.title, one.when, one.text)
        yield self._written("welcome.digest_form", Phase.NEEDED, self._digest_when())
        yield self._written("welcome.thanks", Phase.NEEDED, t.gettext("Right after someone shares"))
        yield self._written("welcome.warning", Phase.NEEDED, t.gettext("When someone breaks a rule, in private"))
        yield self._written(
            "welcome.removal", Phase.NEEDED, t.gettext("When you remove someone for breaking rules, in private")
        )
        if removes_inactive(self.plan, self.knowledge):
            when = t.gettext("When you remove someone who is never there, in private")
            yield self._written("welcome.removal_inactive", Phase.NEEDED, when)
        yield from self._listed(Phase.NEEDED)
        yield self._written("welcome.farewell", Phase.END, t.gettext("When the group closes"))

    def _listed(self, phase: Phase) -> Iterator[PackMessage]:
        for one in listed_texts(self.plan, self.knowledge):
            if one.phase is phase:
                message = self._message(one.path, phase, one.title, one.when, one.text)
                yield replace(message, posting=one.posting, who=one.who)

    def _written(self, path: str, phase: Phase, when: str) -> PackMessage:
        at = find_field(path)
        assert at is not None
        title = self.knowledge.guidance.of_path(at).label
        return self._message(path, phase, title, when, current_text(self.plan, path, self.knowledge))

    def _message(self, path: str, phase: Phase, title: str, when: str, text: str) -> PackMessage:
        platform = self.platform
        if platform is None:
            return PackMessage(path, phase, title, when, PackText(text, None), None)
        plain = PackText(text, platform.message_limit, platform.robot_bytes)
        heading = title if ".activities." in path else ""
        marked = as_markdown(text, heading, platform) if platform.takes_markdown else ""
        rich = PackText(marked, platform.message_limit, platform.robot_markdown_bytes) if marked else None
        return PackMessage(path, phase, title, when, plain, rich)

    def _opening_when(self) -> str:
        """When the texts of the opening are posted, with the date and the time as far as they are known."""
        day, at = self.plan.when.launch_date, opening_posting(self.plan).at or self.plan.when.launch_time
        on = short_date(day, self.knowledge.language) if isinstance(day, date) else field_words(
            self.plan.when, "launch_date", self.knowledge
        )  # fmt: skip
        return _joined(self._day(1), f"{on} {time_words(at)}".strip())

    def _welcome_when(self, launch: str) -> str:
        every = field_words(self.plan.welcome, "repost_every", self.knowledge)
        if every:
            return self.t.gettext("%(launch)s, and again each time %(n)s more people join", launch=launch, n=every)
        return self.t.gettext("%(launch)s, and again each time three to five more people join", launch=launch)

    def _digest_when(self) -> str:
        t, rhythm = self.t, self.plan.how.digest
        return {
            "same_day": t.gettext("On the day of each sharing session"),
            "next_day": t.gettext("The day after each sharing session"),
            "weekly": t.gettext("Once a week"),
        }.get(str(rhythm), t.gettext("Within a day of each sharing session"))

    def _activity_when(self, words: PostingWords) -> str:
        day = words.posting.day
        return _joined(day_words(day, self.t), words.moment) if words.posting.on and day is not None else words.moment

    def _day(self, day: int) -> str:
        return day_words(day, self.t)

    def _activity_title(self, dated: DatedActivity) -> str:
        activity = dated.activity
        kind = field_words(activity, "kind", self.knowledge)
        return activity.title or kind or self.knowledge.guidance.of_item(type(activity)).title

    def _notice(self, words: PostingWords) -> str:
        """A short notice of an activity that has a title and is for everybody."""
        activity, where = words.dated.activity, self.plan.where
        if not activity.title or is_team_work(activity):
            return ""
        place = "\n".join(part for part in (where.venue, where.city) if part) if activity.offline is True else ""
        own = {
            "notice.title": activity.title,
            "notice.when": words.start_for_readers,
            "notice.place": place,
            "notice.purpose": activity.purpose,
            "notice.owner": activity.owner or organiser(self.plan, self.knowledge),
        }
        return "\n".join(filled_lines(self.knowledge.messages.texts[NOTICE], self.plan, self.knowledge, own))


def _order(message: PackMessage) -> tuple[date, time]:
    return message.on or date.max, message.posting.at or time.min


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _phase(words: PostingWords) -> Phase:
    """The phase of the day on which a message is posted; by its step where its day is not known."""
    day = words.posting.day
    return Phase(words.dated.step) if day is None else phase_of_day(day)
