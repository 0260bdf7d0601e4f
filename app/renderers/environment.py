"""The Jinja2 environment that pages and documents share: strict about names, escaping everything."""

import re
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.base.folders import TEMPLATES
from app.renderers.codes import code_svg


def make_environment() -> Environment:
    """A new environment over ``templates/``."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.filters["block_template"] = block_template
    environment.filters["paragraphs"] = paragraphs
    environment.filters["code_svg"] = code_svg
    return environment


def block_template(block: Any) -> str:
    """The template of a document's block: its class name in snake case."""
    return f"document/{snake_case(type(block).__name__)}.html"


def snake_case(name: str) -> str:
    """A class name in snake case; runs of capitals stay together."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def paragraphs(text: str) -> Markup:
    """Typed text as HTML that keeps its line breaks."""
    return Markup("<br>\n").join(text.split("\n"))
