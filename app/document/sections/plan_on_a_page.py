"""The plan on a page: six cells, the key numbers, the thirty days."""

from app.document.model.blocks import Block, Card, CardGrid, Heading, KeyNumbers
from app.document.model.editions import Edition
from app.document.sections import month_calendar
from app.document.writing.writer import Writer
from app.i18n.dates import join_words, number_words
from app.schedule.main_slot import main_events, main_slots
from app.wording.days import event_words
from app.wording.shortening import in_whole_sentences
from app.wording.values import slot_words

_CELL = 200
_LINES = 3
_SHARES = ("active_share", "retention")


def build(writer: Writer) -> list[Block]:
    """The overview that a helper reads first."""
    return [*_cards(writer), *build_numbers(writer), *month_calendar.build(writer)]


def _cards(writer: Writer) -> list[Block]:
    titles = writer.knowledge.guidance.steps
    texts = {
        "what": _what(writer),
        "why": _why(writer),
        "where": _where(writer),
        "who": _who(writer),
        "when": _when(writer),
        "how": _how(writer),
    }
    if not any(texts.values()):
        return []
    is_whole = writer.edition is Edition.OPERATOR
    shown = {step: text or "—" for step, text in texts.items() if text or is_whole}
    return [CardGrid(tuple(_card(titles[step].title, step.upper(), text) for step, text in shown.items()))]


def _card(title: str, keyword: str, text: str) -> Card:
    return Card(title, keyword, text, gloss="" if title.isascii() else keyword)


def _cell(*parts: str) -> str:
    return "\n".join(in_whole_sentences(part, _CELL) for part in parts if part)


def _what(writer: Writer) -> str:
    return _cell(writer.plan.what.together, *writer.lines("what", "outputs")[:_LINES])


def _why(writer: Writer) -> str:
    why, t = writer.plan.why, writer.t
    members = why.member_gain or writer.words(why, "member_gains")
    founder = why.founder_gain or writer.words(why, "founder_goals")
    return _cell(
        t.gettext("Members: %(gain)s", gain=members) if members else "",
        t.gettext("Founder: %(gain)s", gain=founder) if founder else "",
    )


def _where(writer: Writer) -> str:
    where, t = writer.plan.where, writer.t
    spare = t.gettext("Backup: %(place)s", place=where.backup) if where.backup else ""
    return _cell(writer.words(where, "platform"), spare, where.city, where.venue)


def _who(writer: Writer) -> str:
    roles = join_words(list(writer.lines("who", "roles")), writer.knowledge.language)
    return _cell(writer.plan.who.target, roles)


def _when(writer: Writer) -> str:
    """The launch, the days that all leads up to, and the slot that matters most; there's no room for all."""
    slots = main_slots(writer.plan)
    events = (event_words(one, writer.knowledge) for one in main_events(writer.plan)[:_LINES])
    main = (slot_words(slot, writer.knowledge) for slot in slots[:1])
    more = len(slots) - 1
    others = writer.t.ngettext("and %(n)s more fixed time", "and %(n)s more fixed times", more) if more > 0 else ""
    when = writer.plan.when
    launch = " ".join(filter(None, (writer.words(when, "launch_date"), writer.words(when, "launch_time"))))
    return _cell(launch, *events, *main, others)


def _how(writer: Writer) -> str:
    stages = writer.plan.how.stages
    return _cell(*(writer.lines("how", "ritual")[:_LINES] or [stage.summary for stage in stages[:1]]))


def build_numbers(writer: Writer) -> list[Block]:
    """The figures that say how large it is meant to be, under their heading."""
    plan, t = writer.plan, writer.t
    hours = sum(role.hours for role in plan.who.roles if isinstance(role.hours, int | float))
    people = [person for person in plan.seeds.people if person.name]
    agreed = sum(person.state == "agreed" for person in people)
    pairs = (
        (writer.words(plan.who, "first_size"), t.gettext("people on launch day")),
        (writer.words(plan.who, "target_size"), t.gettext("people at full size")),
        (f"{agreed} / {len(people)}" if agreed else str(len(people) or ""), _seeds_caption(writer, agreed)),
        (
            t.gettext("%(hours)s h", hours=number_words(hours)) if hours else "",
            t.gettext("team hours per week"),
        ),
        (_success_figure(writer), _success_caption(writer)),
    )
    numbers = tuple((figure, caption) for figure, caption in pairs if figure)
    return [Heading(t.gettext("Key numbers")), KeyNumbers(numbers)] if numbers else []


def _seeds_caption(writer: Writer, agreed: int) -> str:
    return writer.t.gettext("seed users have agreed") if agreed else writer.t.gettext("seed users")


def _success_figure(writer: Writer) -> str:
    why = writer.plan.why
    is_share = why.success_metric in _SHARES and isinstance(why.success_target, int | float)
    return writer.words(why, "success_target") + ("%" if is_share else "")


def _success_caption(writer: Writer) -> str:
    why = writer.plan.why
    metric, week = writer.words(why, "success_metric"), writer.words(why, "success_week")
    return writer.t.gettext("%(metric)s, by week %(week)s", metric=metric, week=week) if week else metric
