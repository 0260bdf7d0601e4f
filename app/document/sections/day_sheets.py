"""A day sheet: everything on one day in order of time, with room to write down how it went."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import time

from app.document.model.blocks import DaySheet, SeeAlso, SheetItem
from app.document.sections.messages import in_another_file, see_also
from app.document.writing.holidays import holiday_words
from app.document.writing.message_pack import PackMessage
from app.document.writing.opening import opening_title
from app.document.writing.phases import Phase
from app.document.writing.posting_words import PostingWords
from app.document.writing.regular_texts import slot_path
from app.document.writing.writer import Writer
from app.i18n.dates import clock_time, short_date
from app.plan.fields.values import Choice, Unreadable, YesOrNo
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import day_date
from app.schedule.owners import Share, opener
from app.schedule.posting import opening_posting
from app.schedule.team_work import is_team_work
from app.schedule.timetable import DatedActivity, clock_order, first_day_of, launch_date, slots_of_day

_FACTS = ("script", "series", "delivers")
_ASIDE = ("if_silent", "material", "expected")
_MOST_FIGURES = 4


_Order = tuple[bool, time]
Texts = Mapping[str, PackMessage]
"""What is posted for each activity, by the path of its message, and on a day without one."""


def day_sheet(
    writer: Writer, day: int, dated: Sequence[DatedActivity], posts: Sequence[PackMessage], texts: Texts
) -> DaySheet:
    """The sheet of a day with these activities, and what is posted on it at a moment of its own.

    ``texts`` are what is posted for activities, by the paths of their messages. There are lines to write on where there
    are activities, but not before the launch: nobody speaks in the group yet.
    """
    slots = [(clock_order(slot.time), _slot_item(writer, slot, day)) for slot in slots_of_day(writer.plan, day)]
    sheet = _sheet(writer, day, [*_opening(writer, day), *_items(writer, dated, posts, texts), *slots])
    return _with_lines(writer, sheet) if dated and day > 0 else sheet


def person_day(writer: Writer, day: int, share: Share, posts: Sequence[PackMessage], texts: Texts) -> DaySheet:
    """The sheet of a day for one person: their activities and these messages, the opening if it is theirs, no more."""
    dated = (one for one in share.activities if one.day == day)
    opening = _opening(writer, day) if share.name == opener(writer.plan) else ()
    return _sheet(writer, day, [*opening, *_items(writer, dated, posts, texts)])


def undated_sheet(writer: Writer, dated: Sequence[DatedActivity], texts: Texts) -> DaySheet:
    """The sheet of what has no day yet."""
    items = tuple(_activity_item(writer, one, texts) for one in dated)
    return DaySheet(None, writer.t.gettext("No day set yet"), "", items)


def posted_apart(texts: Iterable[PackMessage]) -> Mapping[int, Sequence[PackMessage]]:
    """What is posted without an activity or at another moment than its start, by the day on which it is posted."""
    by_day: dict[int, list[PackMessage]] = defaultdict(list)
    for one in texts:
        if (one.is_apart or one.is_of_day) and one.posting.day is not None:
            by_day[one.posting.day].append(one)
    return by_day


def _opening(writer: Writer, day: int) -> Iterator[tuple[_Order, SheetItem]]:
    """On the first day, what is posted and pinned before the group opens, and where its texts stand."""
    title = opening_title(writer) if day == 1 else ""
    if title:
        posted = opening_posting(writer.plan).at
        at = clock_time(posted) if posted else writer.words(writer.plan.when, "launch_time")
        texts = writer.t.gettext("Texts")
        see = next(iter(see_also(writer, texts, Phase.DAYS3)), None)
        elsewhere = in_another_file(writer, Phase.DAYS3)
        facts = ((texts, elsewhere),) if elsewhere else ()
        yield clock_order(posted), SheetItem(at, title, opener(writer.plan), facts=facts, see=see)


def _items(
    writer: Writer, dated: Iterable[DatedActivity], posts: Iterable[PackMessage], texts: Texts
) -> Iterator[tuple[_Order, SheetItem]]:
    for post in posts:
        item = _post_item(writer, post, post.words) if post.words else _text_item(writer, post)
        yield clock_order(post.posting.at), item
    for one in dated:
        yield clock_order(one.activity.time), _activity_item(writer, one, texts)


def _sheet(writer: Writer, day: int, items: list[tuple[_Order, SheetItem]]) -> DaySheet:
    in_order = tuple(item for _, item in sorted(items, key=lambda pair: pair[0]))
    short = "" if day > 0 else writer.t.gettext("%(n)s before", n=1 - day)
    return DaySheet(day, _title(writer, day), _about(writer, day), in_order, short=short)


def _with_lines(writer: Writer, sheet: DaySheet) -> DaySheet:
    t = writer.t
    review = t.gettext("Evening review: what went well, what didn't, what to change tomorrow")
    return replace(sheet, duty=t.gettext("On duty"), figures=_figures(writer), review=review)


def _figures(writer: Writer) -> tuple[str, ...]:
    """What to count in the evening: the plan's daily figures, and what counts in any group."""
    t = writer.t
    daily = (metric.name for metric in writer.plan.health.metrics if metric.rhythm == "daily")
    usual = (t.gettext("Spoke today"), t.gettext("First posts by newcomers"), t.gettext("Left without an answer"))
    return tuple(dict.fromkeys(name for name in (*daily, *usual) if name))[:_MOST_FIGURES]


def _title(writer: Writer, day: int) -> str:
    """The date of a day; its number where the launch has none."""
    launch = launch_date(writer.plan)
    on = day_date(launch, day) if launch else None
    return short_date(on, writer.knowledge.language) if on else writer.day_words(day)


def _about(writer: Writer, day: int) -> str:
    launch, t = launch_date(writer.plan), writer.t
    on = day_date(launch, day) if launch else None
    last = writer.days.last
    in_plan = t.gettext("Day %(day)s of %(last)s", day=day, last=last) if 1 <= day <= last else writer.day_words(day)
    return " · ".join(filter(None, (in_plan if on else "", holiday_words(writer.shown, on))))


def _slot_item(writer: Writer, slot: Slot, day: int) -> SheetItem:
    """A slot on its day; on the first of its days, where its text stands."""
    return SheetItem(
        time=writer.words(slot, "time"),
        title=slot.title or writer.words(slot, "kind") or writer.t.gettext("no title yet"),
        who=slot.owner,
        tags=tuple(_filled(_minutes(writer, slot))),
        is_fixed=True,
        see=_text_of_slot(writer, slot) if day == first_day_of(writer.plan, slot) else None,
    )


def _text_of_slot(writer: Writer, slot: Slot) -> SeeAlso | None:
    if not any(one.path == slot_path(slot) for one in writer.pack):
        return None
    return next(iter(see_also(writer, writer.t.gettext("Text"), Phase.NEEDED)), None)


def _post_item(writer: Writer, post: PackMessage, words: PostingWords) -> SheetItem:
    """What is posted before its activity, with its text."""
    t = writer.t
    return SheetItem(
        time=clock_time(post.posting.at) if post.posting.at else "",
        title=t.gettext("Post the message for “%(title)s”", title=post.title),
        who=words.dated.activity.owner,
        tags=(_starts(writer, words),),
        message_label=words.label,
        message=post.plain.text,
    )


def _text_item(writer: Writer, post: PackMessage) -> SheetItem:
    """What is posted on a day without an activity; where its text stands, if it is sent again and again."""
    if post.phase is not Phase.NEEDED:
        at = clock_time(post.posting.at) if post.posting.at else ""
        label = writer.t.gettext("Post this")
        return SheetItem(at, post.title, post.who, message_label=label, message=post.plain.text)
    texts, elsewhere = writer.t.gettext("Texts"), in_another_file(writer, post.phase)
    see = next(iter(see_also(writer, texts, post.phase)), None)
    return SheetItem("", post.title, post.who, facts=((texts, elsewhere),) if elsewhere else (), see=see)


def _starts(writer: Writer, words: PostingWords) -> str:
    """When the activity of a message is; on the sheet of its own day the time is enough."""
    if words.is_on_its_day:
        return writer.t.gettext("starts at %(time)s", time=writer.time_of(words.dated))
    return writer.t.gettext("on %(when)s", when=writer.when(words.dated))


def _outside(writer: Writer, day: int) -> str:
    return writer.t.gettext("%(when)s falls outside the days this part covers.", when=writer.day_words(day))


def _activity_item(writer: Writer, dated: DatedActivity, texts: Texts) -> SheetItem:
    activity, t = dated.activity, writer.t
    remark = ((t.gettext("Note"), _outside(writer, dated.day)),) if dated.is_outside and dated.day is not None else ()
    typed_day = writer.item_facts(activity, "day") if dated.day is None else ()
    post = texts.get(f"{dated.step}.activities.{activity.id}.message")
    words = post.words if post else None
    is_here = words is not None and not words.is_apart
    pointer = ((writer.item_label(activity, "post_before"), words.pointer),) if words and not is_here else ()
    steps = writer.item_facts(activity, *_FACTS)
    odd = writer.item_facts(activity, "post_before") if isinstance(activity.post_before, Unreadable) else ()
    return SheetItem(
        time=writer.time_of(dated),
        title=writer.title_of(activity),
        who=activity.owner,
        tags=_tags(writer, activity),
        message_label=words.label if words and is_here else "",
        message=post.plain.text if post and is_here else "",
        facts=(*writer.item_facts(activity, "purpose"), *typed_day, *pointer, *odd, *steps, *remark),
        aside=writer.item_facts(activity, *_ASIDE),
    )


def _tags(writer: Writer, activity: Activity) -> tuple[str, ...]:
    """The short facts of an activity: its length, its kind, and what is not as usual about it."""
    t = writer.t
    led_by = "" if activity.led_by == "team" else _within_a_line(writer.words(activity, "led_by"), activity.led_by)
    return tuple(
        _filled(
            _minutes(writer, activity),
            "" if _visits_nobody_yet(activity) else writer.words(activity, "kind"),
            t.gettext("led by: %(who)s", who=led_by) if led_by else "",
            _if(activity.interactive, is_not="" if is_team_work(activity) else t.gettext("just watch or read")),
            _if(activity.offline, t.gettext("in person")),
            _if(activity.promotes, t.gettext("promotes the product")),
            _if(activity.recap, t.gettext("with a recap")),
        )
    )


def _within_a_line(words: str, choice: Choice) -> str:
    """The words of a choice as they go on in a line; what was typed in its place stays as it is."""
    return words if isinstance(choice, Unreadable) else words[:1].lower() + words[1:]


def _visits_nobody_yet(activity: Activity) -> bool:
    """Whether it is a visit before the launch, so to people who are no members."""
    return activity.kind == "visit" and isinstance(activity.day, int) and activity.day < 1


def _minutes(writer: Writer, one: Activity | Slot) -> str:
    minutes = writer.words(one, "minutes")
    return writer.t.gettext("%(minutes)s min", minutes=minutes) if minutes else ""


def _filled(*words: str) -> Iterator[str]:
    return (one for one in words if one)


def _if(answer: YesOrNo, is_so: str = "", is_not: str = "") -> str:
    """Words for one of two answers, and what was typed in their place."""
    if answer is None or isinstance(answer, Unreadable):
        return answer.raw if answer else ""
    return is_so if answer else is_not
