"""ZIP: a plan in every other format, with a short guide."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

from app.exports.building import Export
from app.exports.formats import Format
from app.i18n.translator import translator

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)


def of(formats: Iterable[Format]) -> Format:
    """The format that holds all of these."""
    parts = tuple(formats)
    return Format(
        "zip", "zip", "application/zip", lambda export: _render(export, parts),
        lambda t: t.gettext("All formats (ZIP)"),
        lambda t: t.gettext("Everything in one file, with a short guide"),
    )  # fmt: skip


def _render(export: Export, formats: tuple[Format, ...]) -> bytes:
    moment = max(export.document.changed_at or datetime.now(UTC), _EARLIEST).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in formats:
            archive.writestr(zipfile.ZipInfo(f"plan.{one.ending}", moment), one.render(export), zipfile.ZIP_DEFLATED)
        guide = _guide(export, formats)
        archive.writestr(zipfile.ZipInfo("README.txt", moment), guide.encode("utf-8-sig"), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _guide(export: Export, formats: tuple[Format, ...]) -> str:
    t = translator(export.document.language)
    lines = (f"plan.{one.ending}\r\n    {one.good_for(t)}" for one in formats)
    return "\r\n".join([export.document.cover.name, "", *lines, ""])
