"""Typst's compilers: one for each thread and choice of fonts, since one cannot serve two threads at a time."""

import threading
from functools import cache

import typst

from app.base.folders import TEMPLATES

TYPST = TEMPLATES / "typst"
COVERAGE = TYPST / "fonts" / "coverage.txt"

# Typst remembers what any of the last ten compilations of the process used, and that of the present one.
_REMEMBERED = 11

_worker = threading.local()


def compiler(template: str, *, with_system_fonts: bool) -> typst.Compiler:
    """This thread's own compiler of a template in ``templates/typst``, with the bundled fonts or with all there are."""
    compilers: dict[tuple[str, bool], typst.Compiler] = _worker.__dict__.setdefault("compilers", {})
    key = (template, with_system_fonts)
    if key not in compilers:
        fonts = _fonts(with_system_fonts=with_system_fonts)
        compilers[key] = typst.Compiler(TYPST / template, root=TYPST, font_paths=fonts)
    return compilers[key]


def forget_documents() -> None:
    """Let typst forget the documents that it has set.

    Each takes some 30 MB of its memory, which is of use only when nearly the same one is set again soon. Nothing tells
    typst to forget, but compilations of next to nothing count like any other.
    """
    for _ in range(_REMEMBERED):
        compiler("probe.typ", with_system_fonts=False).compile(format="svg", sys_inputs={"characters": "[]"})


@cache
def _fonts(*, with_system_fonts: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=with_system_fonts, include_embedded_fonts=True, font_paths=[TYPST / "fonts"]
    )
