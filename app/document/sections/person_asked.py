"""What is asked of a person by name where it is not their own: in others' activities, and elsewhere in the plan."""

from collections.abc import Iterator, Mapping

from app.document.model.blocks import Block, Facts, Heading
from app.document.writing.writer import Writer
from app.schedule.asked import Asked, LinesByName, asked_in_activities, asked_in_lines
from app.schedule.owners import named_in

_RULES = ("sharing", "check_in", "clean_up", "clean_up_notice", "appeal")
_Row = tuple[str, str]
_Telling = tuple[str, str, str]
"""A label, a text, and whose it is by its own field."""


def build(writer: Writer) -> Mapping[str, list[Block]]:
    """By name: their part in what others lead, in the order of time, then where else the plan counts on them."""
    t, lines_by_name = writer.t, asked_in_lines(writer.plan)
    activities = asked_in_activities(writer.plan, lines_by_name)
    elsewhere = _elsewhere(writer, lines_by_name)
    return {
        name: [
            *_under(
                t.gettext("Your part in what others lead"), tuple(_in_activities(writer, activities.get(name, ())))
            ),
            *_under(t.gettext("The plan also counts on you here"), tuple(elsewhere.get(name, ()))),
        ]
        for name in {*activities, *elsewhere}
    }


def _under(title: str, rows: tuple[_Row, ...]) -> list[Block]:
    return [Heading(title), Facts(rows)] if rows else []


def _in_activities(writer: Writer, asked: tuple[Asked, ...]) -> Iterator[_Row]:
    rows: dict[tuple[str, str], list[str]] = {}
    for one in asked:
        activity = one.dated.activity
        head = " · ".join(filter(None, (writer.title_of(activity), activity.owner)))
        lines = "\n".join(one.lines)
        label = writer.item_label(activity, one.name)
        told = lines if one.name == "script" else writer.t.gettext("%(label)s: %(text)s", label=label, text=lines)
        rows.setdefault((writer.when(one.dated), head), []).append(told)
    for (when, head), words in rows.items():
        yield when or head, "\n".join((head, *words) if when else words)


def _elsewhere(writer: Writer, lines_by_name: LinesByName) -> Mapping[str, list[_Row]]:
    named = named_in(writer.plan)
    rows: dict[str, list[_Row]] = {}
    for label, text, who in _tellings(writer):
        own = named(who)
        for name, lines in lines_by_name(text).items():
            if name not in own:
                rows.setdefault(name, []).append((label, "\n".join(lines)))
    return rows


def _tellings(writer: Writer) -> Iterator[_Telling]:
    """What is told of what people do, in the journey, in the rules and when something goes wrong."""
    plan = writer.plan
    for stage in plan.how.stages:
        yield writer.knowledge.guidance.stages[stage.id].title, stage.we_do, stage.who
    yield writer.label("how", "ritual"), "\n".join(one.step for one in plan.how.ritual), ""
    for name in _RULES:
        yield writer.label("rules", name), getattr(plan.rules, name), ""
    yield writer.label("rules", "ladder"), "\n".join(one.step for one in plan.rules.ladder), ""
    for warning in plan.health.warnings:
        yield warning.sign or writer.label("health", "warnings"), warning.act, ""
    for incident in plan.health.incidents:
        yield incident.what or writer.label("health", "incidents"), incident.act, incident.who
    yield writer.label("health", "ending"), plan.health.ending, ""
