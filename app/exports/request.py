"""What is wanted of a plan, as a value that can be carried out here or in another process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.document.build import DocumentRequest
from app.document.model.editions import Edition
from app.exports.building import Source, make_export
from app.exports.registry import FORMATS
from app.i18n.languages import Language
from app.knowledge.content import Knowledge, knowledge_in
from app.renderers import pdf
from app.renderers.export import Export


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A plan in an edition and a language. ``is_private`` is for its owner; ``today`` is the day of the review."""

    source: Source
    language: Language
    today: date
    is_private: bool
    changed_at: datetime | None = None
    edition: Edition = Edition.OPERATOR
    share_address: str = ""
    paper: str = pdf.PAPERS[0]


def build_export(order: ExportRequest, knowledge_of: Callable[[Language], Knowledge] = knowledge_in) -> Export:
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


def render_export(order: ExportRequest, format_name: str) -> bytes:
    """The plan in a format."""
    return FORMATS[format_name].render(build_export(order))


def missing_glyphs_of(order: ExportRequest) -> tuple[str, ...]:
    """The characters that its PDF shows as boxes, for want of a font."""
    return pdf.missing_glyphs(build_export(order))


def _review(order: ExportRequest, knowledge: Knowledge, plan_knowledge: Knowledge) -> Review:
    context = ReviewContext.of(order.source.answers, knowledge, plan_knowledge, order.today)
    return review(context, order.source.dismissals)
