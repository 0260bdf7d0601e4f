"""Data and a template in ``templates/typst`` make a PDF or a picture, whatever characters the data holds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import typst

from app.renderers.compilers import compiler
from app.renderers.glyphs import BOX, boxed_characters, missing_characters


def set_pdf(template: str, data: Mapping[str, Any], changed_at: datetime | None) -> bytes:
    """A tagged PDF: PDF/UA-1, unless a control character in the data is one that the standard does not admit.

    Characters that the bundled fonts lack are set in a font of the system; a box stands for those it lacks too.
    """
    job = _job(template, data, changed_at)
    try:
        return job.compile("pdf", "ua-1")
    except typst.TypstError as error:
        if "disallowed codepoint" not in str(error):
            raise
        return job.compile("pdf")


def set_png(template: str, data: Mapping[str, Any], pixels_per_inch: float) -> bytes:
    """The one page as a picture."""
    return _job(template, data, None).compile("png", pixels_per_inch=pixels_per_inch)


@dataclass(frozen=True, slots=True)
class _Job:
    template: str
    document: str
    moment: datetime
    with_system_fonts: bool

    def compile(
        self, form: Literal["pdf", "png"], standard: Literal["ua-1"] | None = None, pixels_per_inch: float | None = None
    ) -> bytes:
        content = compiler(self.template, with_system_fonts=self.with_system_fonts).compile(
            format=form,
            ppi=pixels_per_inch,
            sys_inputs={"document": self.document},
            pdf_standards=standard,
            timestamp=self.moment,
        )
        assert isinstance(content, bytes)
        return content


def _job(template: str, data: Mapping[str, Any], changed_at: datetime | None) -> _Job:
    document = json.dumps(data, ensure_ascii=False)
    missing = missing_characters(document)
    boxed = boxed_characters(missing)
    return _Job(
        template=template,
        document=document.translate(dict.fromkeys(map(ord, boxed), BOX)),
        moment=(changed_at or datetime.now(UTC)).replace(microsecond=0),
        with_system_fonts=len(missing) > len(boxed),
    )
