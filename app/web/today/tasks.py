"""What is due on a day as its page shows it: with its message, who does it, and what became of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.i18n.dates import clock_time, short_date, time_or_date
from app.plan.steps.activities import Activity
from app.plan.steps.run import Tick
from app.plan.ticks import DONE
from app.schedule.due import Due
from app.schedule.posting import Posting, posting
from app.schedule.team_work import is_posted
from app.schedule.timetable import DatedActivity, clock_order, timetable
from app.storage.repositories.operations import Author
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.authors import Viewpoint, local_time, who_words
from app.web.plan.view import PlanView
from app.wording.values import choice_words, time_words


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something that is due. ``id`` is that of its tick; what is only posted for another day has none to be ticked.

    ``facts`` say who does it and for how long, ``post`` when its message goes out if that is not when it begins.
    ``said`` is what became of it, when, and who ticked it; ``state`` is ``done``, ``missed`` or empty.
    """

    id: str
    time: str
    title: str
    facts: tuple[str, ...]
    message: str
    post: str
    if_silent: str
    state: str
    said: str
    outcome: FieldView | None = None
    result: FieldView | None = None


@dataclass(frozen=True)
class TaskWriter:
    """Puts what is due into words; ``authors`` are those of versions of the plan, ``own`` is where one looks from."""

    view: PlanView
    authors: Mapping[int, Author]
    own: Viewpoint
    form_errors: FormErrors = FormErrors()  # a frozen value

    def tasks(self, day: int, due: tuple[Due, ...], *, has_posts: bool = True) -> tuple[TaskView, ...]:
        """All of a day in order of time; ``has_posts`` tells to add what is posted on it for another day."""
        own = [(clock_order(one.what.time), self.task(one)) for one in due]
        posts = [
            (clock_order(found.at), self._post(dated, found)) for dated, found in self._posted_on(day) if has_posts
        ]
        return tuple(task for _, task in sorted([*own, *posts], key=lambda pair: pair[0]))

    def task(self, due: Due) -> TaskView:
        """Something that is due."""
        activity = due.what if isinstance(due.what, Activity) else None
        outcome, result = self._fields(due)
        return TaskView(
            id=due.tick_item.id,
            time=time_words(due.what.time),
            title=due.what.title or self.view.knowledge.guidance.of_item(type(due.what)).title,
            facts=tuple(self._facts(due)),
            message=activity.message if activity and is_posted(activity) else "",
            post=self._posting_words(due, activity) if activity and activity.message else "",
            if_silent=activity.if_silent if activity else "",
            state=state_of(due),
            said=self.said(due),
            outcome=outcome,
            result=result,
        )

    def said(self, due: Due) -> str:
        """What became of it, when that was ticked and by whom, as far as it is known."""
        if not due.outcome:
            return ""
        words = choice_words(due.outcome, "outcome", self.view.knowledge)
        stored = self.view.stored.get(due.tick_item.field("outcome"))
        author = self.authors.get(stored.version) if stored else None
        if author is None:
            return words
        is_own = author.device.id and author.device.is_same(self.own.device)
        when = time_or_date(local_time(self.view, author.at, self.own), self.view.today, self.view.language)
        label = self.view.snapshot.labels.get(author.link, "")
        who = "" if is_own else label or who_words(self.view, author, self.own)
        return " · ".join(part for part in (f"{words} {when}", who) if part)

    def _fields(self, due: Due) -> list[FieldView]:
        tick = due.tick_item
        return list(Fields(self.view, self.form_errors).of_model(Tick, tick.step, tick.list.name, tick.id))

    def _facts(self, due: Due) -> Iterator[str]:
        t, what = self.view.t, due.what
        if what.owner:
            yield what.owner
        if not isinstance(what, Activity):
            yield t.gettext("fixed time")
        if isinstance(what.minutes, int):
            yield t.ngettext("%(n)s minute", "%(n)s minutes", what.minutes)

    @cached_property
    def _dated(self) -> tuple[DatedActivity, ...]:
        return timetable(self.view.plan)

    def _posting_words(self, due: Due, activity: Activity) -> str:
        dated = next(one for one in self._dated if one.activity is activity)
        found = posting(self.view.plan, dated)
        if not is_posted(activity) or found.at is None or found.is_at_start:
            return ""
        if found.day == due.day:
            return self.view.t.gettext("Post at %(time)s", time=clock_time(found.at))
        if found.on is None:
            return ""
        day = short_date(found.on, self.view.language)
        return self.view.t.gettext("Posted on %(day)s, %(time)s", day=day, time=clock_time(found.at))

    def _posted_on(self, day: int) -> Iterator[tuple[DatedActivity, Posting]]:
        """The activities of later days whose messages go out on a day."""
        for dated in self._dated:
            if dated.activity.message and is_posted(dated.activity) and dated.day is not None and dated.day > day:
                found = posting(self.view.plan, dated)
                if found.day == day:
                    yield dated, found

    def _post(self, dated: DatedActivity, found: Posting) -> TaskView:
        on = short_date(dated.on, self.view.language) if dated.on else ""
        title = self.view.t.gettext("Post the message for “%(title)s”", title=dated.activity.title)
        return TaskView(
            id=f"post-{dated.step}-{dated.activity.id}",
            time=time_words(found.at),
            title=title,
            facts=tuple(part for part in (dated.activity.owner, on) if part),
            message=dated.activity.message,
            post="",
            if_silent="",
            state="",
            said="",
        )


def state_of(due: Due) -> str:
    """Whether it is ``done`` or ``missed``; empty as long as nobody has said."""
    return due.outcome and ("done" if due.outcome == DONE else "missed")
