"""What the team said when it looked back: warnings that came true, the weeks, and the evenings."""

from collections.abc import Iterator

from app.document.model.blocks import Block, Facts, Heading, Table
from app.document.report.report import Report
from app.i18n.dates import join_words
from app.plan.fields.declare import fields_of
from app.plan.lookbacks import evening_day, sign_item, told_week
from app.plan.steps.run import Evening, Week


def build_warnings(report: Report) -> list[Block]:
    """The early warnings that came true, in which weeks, and what was to be done then."""
    t, plan = report.t, report.writer.plan
    came_true = {one.id for one in plan.run.signs if one.came_true is True}
    rows = []
    for one in plan.health.warnings:
        weeks = [str(week) for week in report.weeks if sign_item(one.id, week).id in came_true]
        if weeks:
            rows.append((one.sign, join_words(weeks, t.language), one.act or t.gettext("Nothing was decided")))
    head = (t.gettext("Warning"), t.gettext("Weeks"), t.gettext("What to do then"))
    return [Table(t.gettext("Early warnings that happened"), head, tuple(rows))] if rows else []


def build_weeks(report: Report) -> list[Block]:
    """What was written at the end of each week: what went well, what didn't, and what changes."""
    labels = report.writer.knowledge.guidance.of_item(Week).fields
    blocks: list[Block] = []
    for one in sorted(report.writer.plan.run.weeks, key=lambda week: told_week(week.id) or 0):
        if (week := told_week(one.id)) in report.weeks:
            rows = tuple((labels[name].label, words) for name, words in _answers(one))
            blocks += [Heading(report.t.gettext("Week %(week)s", week=week)), Facts(rows)] if rows else []
    return blocks


def build_evenings(report: Report) -> list[Block]:
    """What was written on the evenings."""
    labels = report.writer.knowledge.guidance.of_item(Evening).fields
    days = report.period.days if report.period else range(0)
    found = {evening_day(one.id): dict(_answers(one)) for one in report.writer.plan.run.evenings}
    told = [(day, found[day]) for day in days if found.get(day)]
    names = [name for name in fields_of(Evening) if any(name in answers for _, answers in told)]
    head = (report.t.gettext("Day"), *(labels[name].label for name in names))
    rows = tuple((str(day), *(answers.get(name, "") for name in names)) for day, answers in told)
    return [Table(report.t.gettext("The evenings"), head, rows)] if rows else []


def _answers(one: Evening | Week) -> Iterator[tuple[str, str]]:
    words = ((name, str(getattr(one, name)).strip()) for name in fields_of(type(one)))
    return ((name, said) for name, said in words if said)
