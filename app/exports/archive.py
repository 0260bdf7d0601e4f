"""ZIP: a plan in every other format, its messages and its poster, with a short guide."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.exports.building import Export, Renderer
from app.exports.file_names import safe_name
from app.exports.formats import FORMATS
from app.i18n.translator import Translator, translator
from app.renderers.poster import poster_pdf, poster_png

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)


def of(renderers: Mapping[str, Renderer]) -> Renderer:
    """The renderer of an archive that holds a file of each of these, by their formats' names."""
    return lambda export: _render(export, renderers)


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    good_for: str
    content: bytes


def _render(export: Export, renderers: Mapping[str, Renderer]) -> bytes:
    moment = max(export.document.changed_at or datetime.now(UTC), _EARLIEST).timetuple()[:6]
    t = translator(export.document.language)
    files = tuple(_files(export, renderers, t))
    guide = _File("README.txt", "", _guide(export, files, t).encode("utf-8-sig"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in (*files, guide):
            archive.writestr(zipfile.ZipInfo(file.name, moment), file.content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _files(export: Export, renderers: Mapping[str, Renderer], t: Translator) -> Iterator[_File]:
    """Every file, named by the community."""
    name = safe_name(export.document.cover.name)
    for key, render in renderers.items():
        yield _File(f"{name}.{FORMATS[key].ending}", FORMATS[key].good_for(t), render(export))
    if export.message_pack:
        words = t.gettext("Every text to post, in order, with when to post it")
        yield _File(f"{name}-{t.gettext('Message pack')}.txt", words, export.message_pack.encode())
    if (poster := export.poster) is not None:
        title = t.gettext("Poster")
        yield _File(f"{name}-{title}.pdf", t.gettext("To print and hang up"), poster_pdf(poster))
        yield _File(f"{name}-{title}.png", t.gettext("To post in groups"), poster_png(poster))


def _guide(export: Export, files: tuple[_File, ...], t: Translator) -> str:
    """What each file is for; where there is no poster, what it needs."""
    lines = [f"{file.name}\r\n    {file.good_for}" for file in files]
    hint = t.gettext("For a poster with a QR code, create a read-only link for members and download this again.")
    hints = [] if export.poster or not export.request.is_owners else ["", hint]
    return "\r\n".join([export.document.cover.name, "", *lines, *hints, ""])
