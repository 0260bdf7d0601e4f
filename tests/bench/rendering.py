"""What each format takes: a full starter, in two languages."""

import itertools
from collections.abc import Callable
from dataclasses import replace

from app.exports.building import Export, Renderer
from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS
from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.bench.measuring import median_of
from tests.bench.plans import starter_export

LANGUAGES = (Language.EN, Language.ZH_HANS)
ROUNDS = 10


def print_rendering(content: Content) -> None:
    """Print what the document takes, and then each format, with the sheets or events that it asks for."""
    print(f"\n{'a full starter':32}" + "".join(f"{language.value:>12}" for language in LANGUAGES))
    _print("document", [_median_of_building(content, language) for language in LANGUAGES])
    for name in FORMATS:
        _print(name, [_median_of(RENDERERS[name], starter_export(content[language])) for language in LANGUAGES])


def changes(export: Export) -> Callable[[], Export]:
    """Makes another export at each call, since founders' plans differ and typst remembers what it has set before."""
    numbers = itertools.count()

    def changed() -> Export:
        cover = replace(export.document.cover, slogan=f"第{next(numbers)}次")
        return replace(export, document=replace(export.document, cover=cover))

    return changed


def _median_of(render: Renderer, export: Export) -> float:
    changed = changes(export)
    return median_of(lambda: render(changed()), ROUNDS)


def _median_of_building(content: Content, language: Language) -> float:
    return median_of(lambda: starter_export(content[language]), ROUNDS)


def _print(name: str, times: list[float]) -> None:
    print(f"{name:32}" + "".join(f"{time:10.1f}ms" for time in times))
