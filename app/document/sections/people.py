"""People: members, entry, size, roles with hours and cover, tiers and groups."""

from app.document.blocks import Bar, Bars, Block
from app.document.writing import Writing
from app.i18n.dates import number_words
from app.schedule.workload import MINUTES_IN_HOUR, Load, loads


def build(writing: Writing) -> list[Block]:
    """Who belongs, how one gets in, and who does the work."""
    return [
        *writing.facts("who", "target", "not_for", "entry", "entry_note", "fee", "first_size", "target_size"),
        *writing.facts("who", "structure", "rivals_apart"),
        *writing.table("who", "roles"),
        *_hours(writing),
        *writing.table("who", "tiers"),
        *writing.table("who", "groups"),
        *writing.notes("who"),
    ]


def _hours(writing: Writing) -> list[Block]:
    """The hours that roles promise, and those that their busiest week asks; nothing unless somebody promises any."""
    named = [load for load in loads(writing.plan) if load.name and (load.promised or load.needed)]
    if not any(load.promised for load in named):
        return []
    widest = max(max(load.needed, load.promised or 0) for load in named) / MINUTES_IN_HOUR
    key = writing.say.gettext(
        "Frame: hours a week promised. Filled: what the busiest week asks. Hatched: more than promised."
    )
    label = writing.say.gettext("Hours a week, promised and needed")
    return [Bars(label, key, tuple(_bar(writing, load, widest) for load in named))]


def _bar(writing: Writing, load: Load, widest: float) -> Bar:
    needed = round(load.needed / MINUTES_IN_HOUR, 1)
    promised = None if load.promised is None else load.promised / MINUTES_IN_HOUR
    return Bar(
        name=_name(writing, load),
        words=_words(writing, needed, promised),
        promised=None if promised is None else min(1, promised / widest),
        needed=min(1, needed / widest),
    )


def _name(writing: Writing, load: Load) -> str:
    """The titles of a person's roles, and the person."""
    roles = [role for role in writing.plan.who.roles if role.id in load.roles]
    titles = " / ".join(role.title for role in roles if role.title)
    return " · ".join(part for part in (titles, roles[0].person) if part)


def _words(writing: Writing, needed: float, promised: float | None) -> str:
    say = writing.say
    if promised is None:
        return say.gettext("%(needed)s h needed, nothing promised", needed=number_words(needed))
    over = round(needed - promised, 1)
    if over > 0:
        return say.gettext(
            "%(needed)s h needed, %(promised)s h promised: %(over)s h too many",
            needed=number_words(needed), promised=number_words(promised), over=number_words(over),
        )  # fmt: skip
    return say.gettext(
        "%(needed)s h needed, %(promised)s h promised", needed=number_words(needed), promised=number_words(promised)
    )
