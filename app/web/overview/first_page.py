"""The first page of the plan as a picture: its cover, and what the six cells of the plan on a page say in a line."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.document.model.blocks import Card, CardGrid
from app.document.model.document import Cover
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.web.overview.step_lines import step_lines
from app.web.plan.view import PlanView
from app.wording.shortening import shortened

_CELLS = ("what", "why", "where", "who", "when", "how")
_MOST_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class FirstPage:
    """A small page, in the language of the plan's documents."""

    language: Language
    cover: Cover
    cells: CardGrid


def first_page(view: PlanView, lines: Mapping[str, str]) -> FirstPage:
    """The first page of a plan; ``lines`` are those of the overview, which do where both are in one language."""
    knowledge, positioning = view.plan_knowledge, view.plan.positioning
    t, titles = translator(knowledge.language), knowledge.guidance.steps
    said = lines if knowledge.language is view.language else step_lines(view.plan, knowledge)
    return FirstPage(
        language=knowledge.language,
        cover=Cover(
            kind=t.gettext("Operating plan"),
            name=positioning.name or t.gettext("Untitled community"),
            slogan=positioning.slogan,
            sentence="",
            facts=(),
            share_address="",
            share_caption="",
        ),
        cells=CardGrid(
            tuple(Card(titles[key].title, "", shortened(said[key], _MOST_CHARACTERS) or "—") for key in _CELLS)
        ),
    )
