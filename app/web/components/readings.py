"""The document as it is read on a screen: contents, and a chapter that is closed."""

from app.exports.building import build_export
from app.exports.request import ExportRequest
from app.web.document.reading import Reading, reading_of
from app.web.plan.view import PlanView


def sample_reading(view: PlanView) -> Reading:
    """A plan's document to be read, in the language of its pages."""
    language, changed_at = view.language, view.record.changed_at
    request = ExportRequest("components", view.answers, language, language, is_owners=True, changed_at=changed_at)
    return reading_of(build_export(request, lambda _: view.knowledge).document)
