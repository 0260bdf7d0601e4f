"""What a person does beside activities and fixed times: for the launch, the journey and the checkpoints."""

from collections.abc import Callable, Iterator

from app.document.model.blocks import Block, Facts, Heading
from app.document.sections import countdown
from app.document.writing.writer import Writer
from app.schedule.owners import Share, named_in

_HABITS = (("digest", "digest_who"), ("feedback_who", "feedback_who"), ("report_who", "report_who"))

_Row = tuple[str, str]
_IsOwn = Callable[[str], bool]
"""Whether words name the person."""


def build(writer: Writer, share: Share) -> list[Block]:
    """What else is theirs. The group's owner also makes ready for the launch, and decides at the checkpoints.

    What an activity needs is for its own owner to have ready.
    """
    named = named_in(writer.plan)

    def is_own(words: str) -> bool:
        return share.name in named(words)

    rows = (*_habits(writer, is_own), *_stages(writer, is_own), *_groups(writer, is_own))
    figures = tuple(_figures(writer, is_own))
    incidents = tuple(_incidents(writer, is_own))
    decided = tuple(_checkpoints(writer)) if _is_owner(share) else ()
    return [
        *countdown.build_own(writer, is_own, is_owner=_is_owner(share)),
        *_under(writer.t.gettext("Also yours"), rows),
        *_under(writer.label("health", "metrics"), figures),
        *_under(writer.label("health", "incidents"), incidents),
        *_under(writer.label("health", "checkpoints"), decided),
    ]


def around(writer: Writer, share: Share) -> Iterator[_Row]:
    """Whose place the person takes, and how partners reach the group."""
    named = named_in(writer.plan)
    others = [
        role.title for role in writer.plan.who.roles if role not in share.roles and share.name in named(role.stand_in)
    ]
    if others:
        yield writer.t.gettext("Stands in for"), "\n".join(others)
    if writer.plan.who.contact:
        yield writer.label("who", "contact"), writer.plan.who.contact


def _is_owner(share: Share) -> bool:
    return any(role.kind == "owner" for role in share.roles)


def _under(title: str, rows: tuple[_Row, ...]) -> list[Block]:
    return [Heading(title), Facts(rows)] if rows else []


def _habits(writer: Writer, is_own: _IsOwn) -> Iterator[_Row]:
    how = writer.plan.how
    for name, who in _HABITS:
        if is_own(getattr(how, who)):
            yield writer.label("how", name), writer.words(how, name)


def _stages(writer: Writer, is_own: _IsOwn) -> Iterator[_Row]:
    for stage in writer.plan.how.stages:
        if is_own(stage.who) and stage.summary:
            yield writer.knowledge.guidance.stages[stage.id].title, stage.summary


def _groups(writer: Writer, is_own: _IsOwn) -> Iterator[_Row]:
    for group in writer.plan.who.groups:
        if is_own(group.lead) and group.name:
            yield writer.item_label(group, "lead"), group.name


def _figures(writer: Writer, is_own: _IsOwn) -> Iterator[_Row]:
    for metric in writer.plan.health.metrics:
        if is_own(metric.who) and metric.name:
            parts = (writer.words(metric, "rhythm"), metric.formula, metric.target)
            yield metric.name, " · ".join(part for part in parts if part)


def _incidents(writer: Writer, is_own: _IsOwn) -> Iterator[_Row]:
    for one in writer.plan.health.incidents:
        if is_own(one.who) and one.what:
            yield one.what, " · ".join(part for part in (one.within, one.act) if part)


def _checkpoints(writer: Writer) -> Iterator[_Row]:
    for one in writer.plan.health.checkpoints:
        month = writer.words(one, "month")
        when = writer.t.gettext("Month %(month)s", month=month) if month else writer.item_label(one, "month")
        yield when, " · ".join(part for part in (writer.words(one, "choice"), one.criterion) if part)
