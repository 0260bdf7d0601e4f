"""DOCX: a Word file with real styles, made to be edited. `write.render` makes it."""

from app.renderers.docx.write import render

__all__ = ["render"]
