"""ZIP: a plan in every other format, with a short guide."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from app.exports.building import Export, Renderer
from app.exports.formats import FORMATS
from app.i18n.translator import translator

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)


def of(renderers: Mapping[str, Renderer]) -> Renderer:
    """The renderer of an archive that holds a file of each of these, by their formats' names."""
    return lambda export: _render(export, renderers)


def _render(export: Export, renderers: Mapping[str, Renderer]) -> bytes:
    moment = max(export.document.changed_at or datetime.now(UTC), _EARLIEST).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, render in renderers.items():
            file = zipfile.ZipInfo(f"plan.{FORMATS[name].ending}", moment)
            archive.writestr(file, render(export), zipfile.ZIP_DEFLATED)
        guide = _guide(export, renderers)
        archive.writestr(zipfile.ZipInfo("README.txt", moment), guide.encode("utf-8-sig"), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _guide(export: Export, names: Iterable[str]) -> str:
    t = translator(export.document.language)
    lines = (f"plan.{FORMATS[name].ending}\r\n    {FORMATS[name].good_for(t)}" for name in names)
    return "\r\n".join([export.document.cover.name, "", *lines, ""])
