"""The poster: what a stranger reads in a group or on a notice board, on one page."""

from datetime import date

from app.document.model.editions import Edition
from app.document.model.poster import Poster
from app.document.shown.shown_plan import ShownPlan
from app.i18n.dates import clock_time, long_date
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.plan import Plan
from app.schedule.main_slot import main_events, main_slots
from app.schedule.timetable import launch_date
from app.wording.days import event_words
from app.wording.naming import without_name
from app.wording.texts import current_text
from app.wording.values import field_words, slot_words, time_words

_MOST_TIMES = 2
_LONGEST_PROMISE = 320
_LONGEST_FACT = 160


def build_poster(shown: ShownPlan, today: date) -> Poster:
    """The poster of a plan as members see it; its code leads to where they can read it.

    A launch before ``today`` is left out, for a poster calls to what is to come.
    """
    assert shown.edition is Edition.MEMBER, "a poster hangs where anybody reads it"
    plan, knowledge = shown.plan, shown.knowledge
    t = translator(shown.language)
    name = " ".join(plan.positioning.name.split())
    promise = " ".join(current_text(plan, "positioning.sentence", knowledge).split())
    rows = (
        (t.gettext("We start"), _launch(shown, today)),
        _what_is_on(plan, knowledge, t),
        (t.gettext("Where"), _place(plan, knowledge)),
    )
    return Poster(
        language=shown.language,
        stamp=t.gettext("Join us"),
        name=name or t.gettext("Untitled community"),
        slogan=plan.positioning.slogan,
        promise=_cut(without_name(promise, name), _LONGEST_PROMISE),
        facts=tuple((label, _cut(words, _LONGEST_FACT)) for label, words in rows if words),
        address=shown.share_address,
        caption=t.gettext("Scan to see what we do"),
    )


def _what_is_on(plan: Plan, knowledge: Knowledge, t: Translator) -> tuple[str, str]:
    events = [event_words(one, knowledge) for one in main_events(plan)[:_MOST_TIMES]]
    slots = (slot_words(slot, knowledge) for slot in main_slots(plan)[:_MOST_TIMES])
    return (t.gettext("Dates"), "\n".join(events)) if events else (t.gettext("Every week"), "\n".join(slots))


def _launch(shown: ShownPlan, today: date) -> str:
    """The launch date with its time; the first activity's of that day where the launch has none of its own."""
    launch = launch_date(shown.plan)
    if launch is None or launch < today:
        return ""
    first = (clock_time(dated.starts.at.time()) for dated in shown.timetable if dated.on == launch and dated.starts)
    return f"{long_date(launch, shown.language)} {time_words(shown.plan.when.launch_time) or next(first, '')}".rstrip()


def _place(plan: Plan, knowledge: Knowledge) -> str:
    parts = [field_words(plan.where, name, knowledge) for name in ("platform", "city", "venue")]
    return "\n".join(part for part in parts if part)


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
