"""What is wanted of a plan, as a value that can be carried out here or in another process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.coach.case import Case
from app.coach.review import Review, review
from app.document.build import DocumentRequest
from app.document.editions import Edition
from app.i18n.languages import Language
from app.knowledge.library import Knowledge, knowledge_in
from app.renderers import pdf
from app.renderers.export import Export
from app.renderers.exporting import Source, make_export
from app.renderers.registry import FORMATS


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """A plan in an edition and a language. ``is_private`` is for its owner; ``today`` is the day of the review."""

    source: Source
    language: Language
    today: date
    is_private: bool
    changed_at: datetime | None = None
    edition: Edition = Edition.OPERATOR
    share_address: str = ""
    paper: str = pdf.PAPERS[0]


def carry_out(order: ExportOrder, knowledge_of: Callable[[Language], Knowledge] = knowledge_in) -> Export:
    """The export that is wanted; by knowledge that is there already, or else is read when it is first needed."""
    knowledge = knowledge_of(order.language)
    request = DocumentRequest(
        is_private=order.is_private,
        edition=order.edition,
        changed_at=order.changed_at,
        share_address=order.share_address,
        review=_review(order, knowledge, knowledge_of(order.source.language)) if order.is_private else Review(),
    )
    return make_export(order.source, knowledge, request, order.paper)


def render_order(order: ExportOrder, format_name: str) -> bytes:
    """The plan in a format."""
    return FORMATS[format_name].render(carry_out(order))


def boxes_of_order(order: ExportOrder) -> tuple[str, ...]:
    """The characters that its PDF shows as boxes, for want of a font."""
    return pdf.boxes(carry_out(order))


def _review(order: ExportOrder, knowledge: Knowledge, plan_knowledge: Knowledge) -> Review:
    case = Case.of(order.source.answers, knowledge, plan_knowledge, order.today)
    return review(case, order.source.dismissals)
