"""Files for download, rendered in a process apart."""

from fastapi import Response

from app.document.model.editions import Edition
from app.exports.formats import Format
from app.exports.request import ExportRequest, render_export
from app.i18n.translator import translator
from app.renderers.compilers import forget_documents
from app.web.document.page import edition_words
from app.web.http.attachments import attachment
from app.web.http.services import Services


async def download_answer(services: Services, order: ExportRequest, chosen: Format) -> Response:
    """A plan in a format, as a download."""
    content = await services.exports.run(render_export, order, chosen.name)
    services.exports.run_later(forget_documents)
    return attachment(content, _plan_words(order), chosen.ending, chosen.media_type)


def _plan_words(order: ExportRequest) -> tuple[str, ...]:
    """The plan's name, with the edition and the language where they are not the usual ones."""
    usual = order.source.language
    edition = () if order.edition is Edition.OPERATOR else (edition_words(order.edition, translator(usual))[0],)
    language = () if order.language is usual else (order.language.own_name,)
    return (order.source.answers.raw("positioning.name"), *edition, *language)
