"""When the message of an activity is posted, in words."""

from dataclasses import dataclass
from datetime import date, time

from app.document.writing.when_words import time_in_words, when_words
from app.i18n.dates import clock_time, short_date
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.schedule.posting import Posting
from app.schedule.timetable import DatedActivity
from app.wording.days import day_words

_EVENING = time(18)


@dataclass(frozen=True, slots=True)
class PostingWords:
    """The words of when one message is posted, beside when its activity is on."""

    dated: DatedActivity
    posting: Posting
    knowledge: Knowledge
    t: Translator

    @property
    def is_on_its_day(self) -> bool:
        """Whether the message goes out on the day of its activity."""
        return self.posting.day == self.dated.day

    @property
    def is_apart(self) -> bool:
        """Whether the message goes out at a moment of its own, so neither at the start nor some time on that day."""
        posting = self.posting
        is_some_time = self.is_on_its_day and not posting.at
        return not posting.is_at_start and posting.day is not None and not is_some_time

    @property
    def moment(self) -> str:
        """When it is posted; where that isn't at the start, beside when the activity is."""
        starts = when_words(self.dated, self.knowledge, self.t)
        if not self.is_apart:
            return starts
        return self.t.gettext("%(posting)s, for %(start)s", posting=self.posted, start=self._start or starts)

    @property
    def posted(self) -> str:
        """The day and the time of posting; nothing where its activity has no day."""
        day, on, at = self.posting.day, self.posting.on, self.posting.at
        return _day_and_time(self, day, on, at) if day is not None else ""

    @property
    def label(self) -> str:
        """What stands above the text on the sheet of the day on which it is posted."""
        if self.posting.is_at_start or self.posting.day is None or self.posting.at is None:
            return self.t.gettext("Post this")
        return self.t.gettext("Post at %(time)s", time=clock_time(self.posting.at))

    @property
    def pointer(self) -> str:
        """What stands with the activity, where the text is posted at a moment of its own."""
        if self.is_on_its_day and self.posting.at:
            return clock_time(self.posting.at)
        days = (self.dated.day or 0) - (self.posting.day or 0)
        if days == 1:
            return self.t.gettext("The day before, %(when)s", when=self.posted)
        return self.t.gettext("%(n)s days before, %(when)s", n=days, when=self.posted)

    @property
    def start_for_readers(self) -> str:
        """When the activity is, for those who read the message when it is posted."""
        at = self.dated.activity.time
        if not self.is_on_its_day or self.dated.day is None or not isinstance(at, time):
            return when_words(self.dated, self.knowledge, self.t)
        return today_at(at, time_in_words(self.dated, self.t), self.t)

    @property
    def _start(self) -> str:
        """The time of the activity, where that is enough to tell when it is."""
        at = self.dated.activity.time
        return clock_time(at) if self.is_on_its_day and isinstance(at, time) else ""


def today_at(at: time, told: str, t: Translator) -> str:
    """A time of today for those who read of it on the day; ``told`` is the time in words."""
    return t.gettext("Today, %(time)s", time=told) if at < _EVENING else t.gettext("Tonight, %(time)s", time=told)


def _day_and_time(words: PostingWords, day: int, on: date | None, at: time | None) -> str:
    told = short_date(on, words.knowledge.language) if on else day_words(day, words.t)
    return f"{told} {clock_time(at)}" if at else told
