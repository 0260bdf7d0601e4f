"""Three things that worked, as far as ticks and figures tell."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from app.document.model.blocks import Block, Bullets
from app.document.report.numbers import latest
from app.document.report.report import Report
from app.document.writing.week_charts import figure_words
from app.plan.paths import ItemPath
from app.schedule.carried_out import Tally
from app.schedule.due import Due
from app.schedule.reached import is_reached
from app.wording.shortening import shortened

_MOST, _MOST_FIGURES = 3, 2
_FEWEST_TIMES, _MOSTLY = 2, 0.75
_NAME = 60


def build(report: Report) -> list[Block]:
    """What reached its target, what members led, and what happened nearly every time; nothing that nobody has told."""
    lines = tuple(islice((line for line in _lines(report) if report.may_tell(line)), _MOST))
    return [Bullets(lines)] if lines else []


def _lines(report: Report) -> Iterator[str]:
    yield from islice(_figures(report), _MOST_FIGURES)
    t, led = report.t, report.found.led_by_members
    if led.done and led.done >= _MOSTLY * led.planned:
        yield t.ngettext(
            "Members led: %(done)s of the %(n)s thing they were to lead",
            "Members led: %(done)s of the %(n)s things they were to lead",
            led.planned,
            done=led.done,
        )
    yield from _often(report)


def _figures(report: Report) -> Iterator[str]:
    for one in report.series:
        week = latest(one, report.weeks)
        if is_reached(one, week):
            yield report.t.gettext(
                "Target reached: %(name)s, %(figure)s in week %(week)s (target: %(target)s)",
                name=shortened(one.metric.name, _NAME),
                figure=figure_words(one.metric, one.figures[week]),
                week=week,
                target=shortened(one.metric.target, _NAME),
            )


def _often(report: Report) -> Iterator[str]:
    """What came several times and nearly always happened, the most often first."""
    by_item = defaultdict[ItemPath, list[Due]](list)
    for due in report.found.days.values():
        for one in due:
            by_item[one.item].append(one)
    tallies = [(same[0].what.title, Tally.of(same)) for same in by_item.values()]
    for title, tally in sorted(tallies, key=lambda pair: -pair[1].done):
        if title and tally.done >= _FEWEST_TIMES and tally.done >= _MOSTLY * tally.planned:
            yield report.t.ngettext(
                "%(title)s: took place %(done)s of %(n)s time",
                "%(title)s: took place %(done)s of %(n)s times",
                tally.planned,
                title=shortened(title, _NAME),
                done=tally.done,
            )
