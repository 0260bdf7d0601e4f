"""The poster: what a stranger reads in a group or on a notice board, on one page."""

from dataclasses import dataclass
from datetime import date

from app.document.model.editions import Edition, edition_answers
from app.i18n.dates import clock_time, long_date
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.plan.steps.when import Slot
from app.schedule.timetable import launch_date, timetable
from app.wording.texts import current_text
from app.wording.values import field_words, slot_words, time_words

_MOST_SLOTS = 2
_LONGEST_PROMISE = 320
_LONGEST_FACT = 160


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster's words. ``facts`` are labels with texts; ``address`` is what the code leads to."""

    language: Language
    stamp: str
    name: str
    slogan: str
    promise: str
    facts: tuple[tuple[str, str], ...]
    address: str
    caption: str


def build_poster(answers: Answers, knowledge: Knowledge, address: str, today: date) -> Poster:
    """The poster of a plan in the language of the knowledge, of nothing but what members may see.

    A launch before ``today`` is left out, for a poster calls to what is to come.
    """
    plan = read_plan(edition_answers(answers, Edition.MEMBER, knowledge, is_private=False))
    t = translator(knowledge.language)
    rows = (
        (t.gettext("We start"), _launch(plan, knowledge.language, today)),
        (t.gettext("Every week"), "\n".join(slot_words(slot, knowledge) for slot in _main_slots(plan))),
        (t.gettext("Where"), _place(plan, knowledge)),
    )
    return Poster(
        language=knowledge.language,
        stamp=t.gettext("Join us"),
        name=" ".join(plan.positioning.name.split()) or t.gettext("Untitled community"),
        slogan=plan.positioning.slogan,
        promise=_cut(" ".join(current_text(plan, "positioning.sentence", knowledge).split()), _LONGEST_PROMISE),
        facts=tuple((label, _cut(words, _LONGEST_FACT)) for label, words in rows if words),
        address=address,
        caption=t.gettext("Scan to see what we do"),
    )


def _main_slots(plan: Plan) -> tuple[Slot, ...]:
    """The slots that take longest, in their order: a community is known by its main event, not by its check-in."""
    longest = sorted(plan.when.slots, key=lambda slot: -slot.minutes if isinstance(slot.minutes, int) else 0)
    return tuple(slot for slot in plan.when.slots if slot in longest[:_MOST_SLOTS])


def _launch(plan: Plan, language: Language, today: date) -> str:
    """The launch date with its time; the first activity's of that day where the launch has none of its own."""
    launch = launch_date(plan)
    if launch is None or launch < today:
        return ""
    first = (clock_time(dated.starts.at.time()) for dated in timetable(plan) if dated.on == launch and dated.starts)
    return f"{long_date(launch, language)} {time_words(plan.when.launch_time) or next(first, '')}".rstrip()


def _place(plan: Plan, knowledge: Knowledge) -> str:
    parts = [field_words(plan.where, name, knowledge) for name in ("platform", "city", "venue")]
    return "\n".join(part for part in parts if part)


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
