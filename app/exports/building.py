"""From a plan to all that its formats are made of, filtered once for the edition and for privacy."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from app.document.build import DocumentRequest, build_document
from app.document.event_building import build_events
from app.document.model.editions import Edition, edition_answers
from app.document.sheet_building import build_sheets
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.renderers.export import Export


@dataclass(frozen=True, slots=True)
class Source:
    """A plan as it is stored. ``language`` is its own; ``id`` makes the names of its calendar entries last."""

    id: str
    answers: Answers
    language: Language
    dismissals: tuple[Dismissal, ...] = ()


def make_export(source: Source, knowledge: Knowledge, request: DocumentRequest, paper: str = "a4") -> Export:
    """The export of a plan in the language of the knowledge; what its reader may not see leaves first."""
    shown = edition_answers(source.answers, request.edition, knowledge, is_private=request.is_private)
    is_whole = request.is_private and request.edition is Edition.OPERATOR
    stamp = request.changed_at or datetime.now(UTC)
    return Export(
        document=build_document(source.answers, knowledge, request),
        answers=shown,
        language=source.language,
        dismissals=source.dismissals if is_whole else (),
        make_sheets=partial(build_sheets, shown, knowledge, is_private=is_whole),
        make_events=partial(build_events, shown, knowledge, stamp, source.id),
        paper=paper,
    )
