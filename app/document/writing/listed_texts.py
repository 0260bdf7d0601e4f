"""The texts to post that stand in lists of the plan, but for those of activities."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.writing.phases import Phase
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class ListedText:
    """A text of a list's item. ``path`` is the answer that holds it, ``when`` says in words when it is posted."""

    path: str
    phase: Phase
    title: str
    when: str
    text: str


def listed_texts(plan: Plan, knowledge: Knowledge, t: Translator) -> Iterator[ListedText]:
    """What is said where more seed users may be, and when something has gone wrong."""
    for channel in plan.seeds.channels:
        title = t.gettext("What to say at: %(place)s", place=channel.place or "____")
        path = f"seeds.channels.{channel.id}.message"
        yield ListedText(path, Phase.BEFORE, title, t.gettext("Before launch"), channel.message)
    for incident in plan.health.incidents:
        title = incident.what or knowledge.guidance.of_item(type(incident)).title
        when = _joined(t.gettext("When it happens"), incident.within, incident.who)
        yield ListedText(f"health.incidents.{incident.id}.message", Phase.NEEDED, title, when, incident.message)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
