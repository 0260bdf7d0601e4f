"""The countdown to the launch: what has to be ready, and what is done on which day before it."""

from collections.abc import Callable, Iterable, Iterator

from app.document.model.blocks import Block, Checklist, Heading, Timeline, TimelineEntry
from app.document.writing.holidays import holiday_words
from app.document.writing.writer import Writer
from app.i18n.dates import join_words, short_date
from app.schedule.moments import day_date
from app.schedule.opening import is_before_opening
from app.schedule.owners import brings
from app.schedule.timetable import RANGES, DatedActivity, launch_date, ready_day
from app.wording.shortening import shortened

_TITLE = 90
_WHO = 40
_OPENING_TEXTS = ("announcement", "message", "introduction_form", "must_read", "group_rules")
_ASKING, _AGREEING, _SETTING_UP, _WRITING = 14, 10, 7, 3
"""How many days ahead of the launch something is to be ready."""

ReadyLine = tuple[int, str]
"""How many days before the launch something is to be ready, and what."""


def build(writer: Writer) -> list[Block]:
    """What has to be ready, then what is done before the group opens; nothing in a later month."""
    return [] if writer.days.is_later else [*build_ready(writer), *_preparation(writer)]


def build_ready(writer: Writer) -> list[Block]:
    """What has to be ready, by when, in the order of time."""
    return _checklist(writer, to_have_ready(writer))


def to_have_ready(writer: Writer) -> tuple[ReadyLine, ...]:
    """What has to be ready, without its dates."""
    return (*_lines(writer), *_material(writer, lambda _: True))


def build_own(writer: Writer, is_own: Callable[[str], bool], *, is_owner: bool) -> list[Block]:
    """What one person has ready: what activities need that is theirs to bring, and all else if the group is theirs."""
    launch = _lines(writer) if is_owner else ()
    return _checklist(writer, (*launch, *_material(writer, lambda one: is_own(brings(writer.plan, one.activity)))))


def _checklist(writer: Writer, dated: Iterable[ReadyLine]) -> list[Block]:
    in_order = sorted(dated, key=lambda line: -line[0]) if not writer.days.is_later else []
    lines = tuple(_by(writer, days, what) for days, what in in_order)
    return [Heading(writer.t.gettext("To have ready for the launch")), Checklist(lines)] if lines else []


def _by(writer: Writer, days: int, what: str) -> str:
    launch = launch_date(writer.plan)
    on = day_date(launch, 1 - days) if launch else None
    if on is None:
        return what
    return writer.t.gettext("By %(date)s: %(what)s", date=short_date(on, writer.knowledge.language), what=what)


def _lines(writer: Writer) -> Iterator[ReadyLine]:
    plan, t = writer.plan, writer.t
    seeds = len([person for person in plan.seeds.people if person.name])
    if seeds:
        yield _ASKING, t.ngettext("Ask the %(n)s seed user in person", "Ask the %(n)s seed users, one by one", seeds)
    if place := writer.words(plan.where, "platform"):
        yield _SETTING_UP, t.gettext("Set up the place: %(place)s", place=place)
    if plan.where.backup:
        yield _SETTING_UP, t.gettext("Set up the backup: %(place)s", place=plan.where.backup)
    vacant = [role.title for role in plan.who.roles if role.title and not role.person]
    if vacant:
        yield (
            _AGREEING,
            t.gettext("Agree who does what: %(roles)s", roles=join_words(vacant, writer.knowledge.language)),
        )
    if writer.is_begun("welcome"):
        texts = [writer.label("welcome", name) for name in _OPENING_TEXTS if writer.text(f"welcome.{name}")]
        yield _WRITING, t.gettext("Texts to paste: %(texts)s", texts=join_words(texts, writer.knowledge.language))


def _material(writer: Writer, only: Callable[[DatedActivity], bool]) -> Iterator[ReadyLine]:
    """What ``only`` some activities of preparation and of the first days ask for."""
    _, last = RANGES["days3"]
    for one in writer.shown.timetable:
        if one.day is not None and one.day <= last and one.activity.material and only(one):
            title = shortened(writer.title_of(one.activity), _TITLE)
            words = writer.t.gettext("For “%(title)s”: %(material)s", title=title, material=one.activity.material)
            yield 1 - ready_day(one.day), words


def _preparation(writer: Writer) -> list[Block]:
    timetable = writer.shown.timetable
    before = [one for one in timetable if is_before_opening(writer.plan, one.day, one.activity.time)]
    title = writer.t.gettext("Until the launch")
    return [Heading(title), Timeline(title, tuple(_entry(writer, one) for one in before))] if before else []


def _entry(writer: Writer, dated: DatedActivity) -> TimelineEntry:
    when = " · ".join(filter(None, (writer.when(dated), holiday_words(writer.shown, dated.on))))
    activity = dated.activity
    return TimelineEntry(when, shortened(writer.title_of(activity), _TITLE), shortened(activity.owner, _WHO))
