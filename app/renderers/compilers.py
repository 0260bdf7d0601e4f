"""Typst's compilers: one for each thread and choice of fonts, since one cannot serve two threads at a time."""

import threading
from functools import cache

import typst

from app.renderers.environment import TEMPLATES

TYPST = TEMPLATES / "typst"
COVERAGE = TYPST / "fonts" / "coverage.txt"

_worker = threading.local()


def compiler(template: str, *, with_system_fonts: bool) -> typst.Compiler:
    """This thread's own compiler of a template in ``templates/typst``, with the bundled fonts or with all there are."""
    compilers: dict[tuple[str, bool], typst.Compiler] = _worker.__dict__.setdefault("compilers", {})
    key = (template, with_system_fonts)
    if key not in compilers:
        fonts = _fonts(with_system_fonts=with_system_fonts)
        compilers[key] = typst.Compiler(TYPST / template, root=TYPST, font_paths=fonts)
    return compilers[key]


@cache
def _fonts(*, with_system_fonts: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=with_system_fonts, include_embedded_fonts=True, font_paths=[TYPST / "fonts"]
    )
