"""Markdown: the document for wikis, notes and forums. `write.render` makes it."""

from app.renderers.markdown.write import render

__all__ = ["render"]
