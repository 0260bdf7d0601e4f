"""What comes next: the nearest dates, the next checkpoint, and whom to write to."""

from collections.abc import Iterator

from app.document.coming_up import coming_up
from app.document.model.blocks import Block, Facts, Timeline, TimelineEntry
from app.document.report.report import Report
from app.document.sections.ending import checkpoint_title
from app.i18n.dates import long_date
from app.schedule.checkpoints import next_checkpoint
from app.wording.shortening import shortened

_TITLE, _CRITERION = 80, 160


def build(report: Report) -> list[Block]:
    """At most three dates, and when it is decided whether to go on."""
    entries = tuple(_entries(report))
    return [*([Timeline(report.t.gettext("What's next"), entries)] if entries else []), *_checkpoint(report)]


def build_contact(report: Report) -> list[Block]:
    """How partners reach those who run the community."""
    return report.writer.facts("who", "contact") if report.is_brief else []


def _entries(report: Report) -> Iterator[TimelineEntry]:
    for one in coming_up(report.writer.shown, report.now):
        if report.may_tell(one.title):
            who = "" if report.is_brief else one.who
            yield TimelineEntry(one.when, shortened(one.title, _TITLE), who)


def _checkpoint(report: Report) -> list[Block]:
    found = next_checkpoint(report.writer.plan, report.today)
    if found is None:
        return []
    criterion = found.checkpoint.criterion if report.may_tell(found.checkpoint.criterion) else ""
    when = f"{report.t.gettext('Month %(month)s', month=found.month)} · {long_date(found.on, report.t.language)}"
    words = "\n".join(filter(None, (when, shortened(criterion, _CRITERION) if report.is_brief else criterion)))
    return [Facts(((checkpoint_title(report.writer, found.checkpoint), words),))]
