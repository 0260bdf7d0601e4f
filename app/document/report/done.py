"""Planned against done: by week, by kind and by person, and what didn't happen and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from app.document.model.blocks import Block, Heading, Table
from app.document.report.report import Report
from app.i18n.dates import join_words
from app.plan.paths import ItemPath
from app.schedule.carried_out import Tally
from app.schedule.due import Due
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.weekly_figures import first_day_of_week, week_of
from app.wording.values import choice_words

_MOST_DAYS = 12


def build(report: Report) -> list[Block]:
    """How much of what was planned was done; nothing where nothing was ticked."""
    if not report.found.is_told:
        return []
    t = report.t
    kinds = ((choice_words(kind, "activity_kind", report.writer.knowledge), one) for kind, one in _kinds(report))
    people = () if report.is_brief else report.found.by_holder.items()
    return [
        *_table(
            report, t.gettext("By week"), t.gettext("Week"), [*_weeks(report), (t.gettext("Total"), report.found.total)]
        ),
        *_table(report, t.gettext("By kind"), t.gettext("Kind"), kinds),
        *_table(report, t.gettext("By person"), t.gettext("Person"), people),
    ]


def build_missed(report: Report) -> list[Block]:
    """Each thing that didn't happen once, with why, on which days, and what was noted."""
    t, by_item = report.t, defaultdict[ItemPath, list[Due]](list)
    for one in report.found.missed:
        by_item[one.item].append(one)
    rows = tuple(_missed(report, same) for same in by_item.values())
    head = (t.gettext("What"), t.gettext("Why"), t.gettext("On days"), t.gettext("Noted"))
    columns = len(head) if any(noted for *_, noted in rows) else len(head) - 1
    shown = tuple(row[:columns] for row in rows)
    return [Table(t.gettext("What didn't happen"), head[:columns], shown)] if rows else []


def _kinds(report: Report) -> Iterable[tuple[str, Tally]]:
    return report.found.by_kind.items()


def _weeks(report: Report) -> Iterator[tuple[str, Tally]]:
    """The weeks in which anything was planned, with their days as far as these are in the report."""
    by_week: dict[int, list[Due]] = {week: [] for week in report.weeks}
    for day, due in report.found.days.items():
        by_week[week_of(day)] += due
    for week, found in by_week.items():
        if found:
            first = first_day_of_week(week)
            name = report.t.gettext("Week %(week)s", week=week)
            yield f"{name} · {report.span(first, first + DAYS_IN_WEEK - 1)}", Tally.of(found)


def _table(report: Report, title: str, first: str, tallies: Iterable[tuple[str, Tally]]) -> list[Block]:
    t = report.t
    head = (first, t.gettext("Planned"), t.gettext("Done"), t.gettext("Didn't happen"), t.gettext("Not ticked"))
    rows = tuple((name, *map(str, _cells(tally))) for name, tally in tallies)
    return [Heading(title), Table(title, head, rows)] if rows else []


def _cells(tally: Tally) -> tuple[int, int, int, int]:
    return tally.planned, tally.done, sum(tally.missed.values()), tally.untold


def _missed(report: Report, same: list[Due]) -> tuple[str, ...]:
    by_outcome: Mapping[str, list[Due]] = {one.outcome: [] for one in same}
    for one in same:
        by_outcome[one.outcome].append(one)
    knowledge, language = report.writer.knowledge, report.t.language
    why = [choice_words(outcome, "outcome", knowledge) for outcome in by_outcome]
    days = [str(one.day) for one in same]
    shown = days if len(days) <= _MOST_DAYS else [*days[:_MOST_DAYS], "…"]
    noted = dict.fromkeys(one.tick.result for one in same if one.tick and one.tick.result)
    return (same[0].what.title, join_words(why, language), join_words(shown, language), "\n".join(noted))
