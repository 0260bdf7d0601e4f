"""The plan on a page: six cells, the key numbers, the first three days."""

from app.document.blocks import Block, Card, CardGrid, Heading, KeyNumbers, Table
from app.document.editions import Edition
from app.document.writing import Writing, shortened, without_empty_columns
from app.i18n.dates import join_words, number_words
from app.schedule.timetable import step_timetable
from app.wording.values import slot_words

_CELL = 130
_LINES = 3
_ROW = 80
_SHARES = ("active_share", "retention")


def build(writing: Writing) -> list[Block]:
    """The overview that a helper reads first."""
    return [*_cards(writing), *_numbers(writing), *_first_days(writing)]


def _cards(writing: Writing) -> list[Block]:
    titles = writing.knowledge.guidance.steps
    texts = {
        "what": _what(writing),
        "why": _why(writing),
        "where": _where(writing),
        "who": _who(writing),
        "when": _when(writing),
        "how": _how(writing),
    }
    if not any(texts.values()):
        return []
    is_whole = writing.edition is Edition.OPERATOR
    shown = {step: text or "—" for step, text in texts.items() if text or is_whole}
    return [CardGrid(tuple(Card(titles[step].title, step.upper(), text) for step, text in shown.items()))]


def _cell(*parts: str) -> str:
    return "\n".join(shortened(part, _CELL) for part in parts if part)


def _what(writing: Writing) -> str:
    return _cell(writing.plan.what.together, *writing.lines("what", "outputs")[:_LINES])


def _why(writing: Writing) -> str:
    why, say = writing.plan.why, writing.say
    members = why.member_gain or writing.words(why, "member_gains")
    founder = why.founder_gain or writing.words(why, "founder_goals")
    return _cell(
        say.gettext("Members: %(gain)s", gain=members) if members else "",
        say.gettext("Founder: %(gain)s", gain=founder) if founder else "",
    )


def _where(writing: Writing) -> str:
    where, say = writing.plan.where, writing.say
    spare = say.gettext("Backup: %(place)s", place=where.backup) if where.backup else ""
    return _cell(writing.words(where, "platform"), spare, where.city)


def _who(writing: Writing) -> str:
    roles = join_words(list(writing.lines("who", "roles")), writing.knowledge.language)
    return _cell(writing.plan.who.target, roles)


def _when(writing: Writing) -> str:
    slots = (slot_words(slot, writing.knowledge) for slot in writing.plan.when.slots[:_LINES])
    return _cell(writing.words(writing.plan.when, "launch_date"), *slots)


def _how(writing: Writing) -> str:
    stages = writing.plan.how.stages
    return _cell(*(writing.lines("how", "ritual")[:_LINES] or [stage.we_do for stage in stages[:1]]))


def _numbers(writing: Writing) -> list[Block]:
    plan, say = writing.plan, writing.say
    hours = sum(role.hours for role in plan.who.roles if isinstance(role.hours, int | float))
    people = [person for person in plan.seeds.people if person.name]
    agreed = sum(person.state == "agreed" for person in people)
    pairs = (
        (writing.words(plan.who, "first_size"), say.gettext("people in the first cohort")),
        (writing.words(plan.who, "target_size"), say.gettext("people in the end")),
        (f"{agreed} / {len(people)}" if agreed else str(len(people) or ""), _seeds_caption(writing, agreed)),
        (
            say.gettext("%(hours)s h", hours=number_words(hours)) if hours else "",
            say.gettext("hours a week from the team"),
        ),
        (_success_figure(writing), _success_caption(writing)),
    )
    numbers = tuple((figure, caption) for figure, caption in pairs if figure)
    return [Heading(say.gettext("Key numbers")), KeyNumbers(numbers)] if numbers else []


def _seeds_caption(writing: Writing, agreed: int) -> str:
    return writing.say.gettext("seed users have agreed") if agreed else writing.say.gettext("seed users")


def _success_figure(writing: Writing) -> str:
    why = writing.plan.why
    is_share = why.success_metric in _SHARES and isinstance(why.success_target, int | float)
    return writing.words(why, "success_target") + ("%" if is_share else "")


def _success_caption(writing: Writing) -> str:
    why = writing.plan.why
    metric, week = writing.words(why, "success_metric"), writing.words(why, "success_week")
    return writing.say.gettext("%(metric)s, by week %(week)s", metric=metric, week=week) if week else metric


def _first_days(writing: Writing) -> list[Block]:
    dated = step_timetable(writing.plan, "days3")
    if not dated:
        return []
    title = writing.knowledge.guidance.steps["days3"].title
    labels = writing.knowledge.guidance.items["activity"].fields
    head = (writing.say.gettext("When"), writing.say.gettext("What"), labels["owner"].label, labels["if_silent"].label)
    rows = tuple(
        (
            writing.when(one),
            shortened(one.activity.title, _ROW),
            shortened(one.activity.owner, _ROW),
            shortened(one.activity.if_silent, _ROW),
        )
        for one in dated
    )
    return [Heading(title), Table(title, *without_empty_columns(head, rows))]
