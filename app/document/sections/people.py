"""People: members, entry, size, roles with hours and cover, tiers and groups."""

from app.document.model.blocks import Bar, Bars, Block
from app.document.writing.writer import Writer
from app.i18n.dates import number_words
from app.schedule.load import Load, loads
from app.schedule.workload import MINUTES_IN_HOUR


def build(writer: Writer) -> list[Block]:
    """Who belongs, how one gets in, and who does the work."""
    return [
        *writer.facts("who", "target", "not_for", "entry", "entry_note", "fee", "contact", "first_size", "target_size"),
        *writer.facts("who", "structure", "rivals_apart", "decides", "successor", "handover"),
        *writer.table("who", "roles"),
        *_hours(writer),
        *writer.table("who", "tiers"),
        *writer.table("who", "groups"),
        *writer.notes("who"),
    ]


def _hours(writer: Writer) -> list[Block]:
    """The hours that roles promise, and those that their busiest week asks; nothing unless somebody promises any."""
    named = [load for load in loads(writer.plan) if load.name and (load.promised or load.needed)]
    if not any(load.promised for load in named):
        return []
    widest = max(max(load.needed, load.promised or 0) for load in named) / MINUTES_IN_HOUR
    key = writer.t.gettext(
        "Outline: hours promised per week. Solid: hours the busiest week needs. Stripes: more than promised."
    )
    label = writer.t.gettext("Hours per week: promised and needed")
    return [Bars(label, key, tuple(_bar(writer, load, widest) for load in named))]


def _bar(writer: Writer, load: Load, widest: float) -> Bar:
    needed = round(load.needed / MINUTES_IN_HOUR, 1)
    promised = None if load.promised is None else load.promised / MINUTES_IN_HOUR
    return Bar(
        name=_name(writer, load),
        words=_words(writer, needed, promised),
        promised=None if promised is None else min(1, promised / widest),
        needed=min(1, needed / widest),
    )


def _name(writer: Writer, load: Load) -> str:
    """The titles of a person's roles, and the person."""
    roles = [role for role in writer.plan.who.roles if role.id in load.roles]
    titles = " / ".join(role.title for role in roles if role.title)
    return " · ".join(part for part in (titles, roles[0].person) if part)


def _words(writer: Writer, needed: float, promised: float | None) -> str:
    t = writer.t
    if promised is None:
        return t.gettext("%(needed)s h needed, nothing promised", needed=number_words(needed))
    over = round(needed - promised, 1)
    if over > 0:
        return t.gettext(
            "%(needed)s h needed, %(promised)s h promised: %(over)s h short",
            needed=number_words(needed), promised=number_words(promised), over=number_words(over),
        )  # fmt: skip
    return t.gettext(
        "%(needed)s h needed, %(promised)s h promised", needed=number_words(needed), promised=number_words(promised)
    )
