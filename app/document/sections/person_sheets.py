"""A sheet for each person: what I do, when, and in which words."""

from app.document.model.blocks import Block, Bullets, DaySheet, Facts, Heading, Message
from app.document.model.document import Section
from app.document.sections import person_asked, person_tasks
from app.document.sections.day_sheets import Texts, person_day, posted_apart, undated_sheet
from app.document.sections.run_book import activity_texts
from app.document.writing.opening import opening_title
from app.document.writing.regular_texts import slot_path
from app.document.writing.writer import Writer
from app.schedule.owners import Share, named_in, opener, shares
from app.wording.values import slot_words


def build(writer: Writer) -> tuple[Section, ...]:
    """The sections of everyone who has something to do."""
    texts, asked = activity_texts(writer), person_asked.build(writer)
    sheets = ((one, _tasks(writer, one, texts, asked.get(one.name, []))) for one in shares(writer.plan))
    busy = [(one, tasks) for one, tasks in sheets if tasks]
    return tuple(
        Section(f"person-{number}", one.name, (), (*_roles(writer, one), *tasks))
        for number, (one, tasks) in enumerate(busy, 1)
    )


def _tasks(writer: Writer, share: Share, texts: Texts, asked: list[Block]) -> list[Block]:
    return [
        *_weekly(writer, share),
        *person_tasks.build(writer, share),
        *asked,
        *_days(writer, share, texts),
    ]


def _roles(writer: Writer, share: Share) -> list[Block]:
    names = ("title", "duties", "hours", "answers_within", "stand_in")
    rows = [row for role in share.roles for row in writer.item_facts(role, *names)]
    rows += person_tasks.around(writer, share)
    return [Facts(tuple(rows))] if rows else []


def _weekly(writer: Writer, share: Share) -> list[Block]:
    """Their fixed times, and the texts that go with them."""
    lines = tuple(slot_words(slot, writer.knowledge) for slot in share.slots)
    paths = [slot_path(slot) for slot in share.slots]
    texts = [Message(one.title, one.plain.text, one.when) for one in writer.pack if one.path in paths]
    return [Heading(writer.t.gettext("Every week")), Bullets(lines), *texts] if lines else []


def _days(writer: Writer, share: Share, texts: Texts) -> list[DaySheet]:
    named = named_in(writer.plan)
    own = {f"{one.step}.activities.{one.activity.id}.message" for one in share.activities}
    posts = posted_apart(one for path, one in texts.items() if path in own or share.name in named(one.who))
    first = {1} if writer.days.has(1) and share.name == opener(writer.plan) and opening_title(writer) else set()
    days = sorted(
        {*first, *posts, *(one.day for one in share.activities if one.day is not None and writer.days.has(one.day))}
    )
    undated = [one for one in share.activities if one.day is None]
    sheets = [person_day(writer, day, share, posts.get(day, ()), texts) for day in days]
    return [*sheets, *([undated_sheet(writer, undated, texts)] if undated else [])]
