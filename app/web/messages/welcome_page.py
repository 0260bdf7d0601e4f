"""The welcome kit's page, and its texts as one plain file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.languages import Language
from app.plan.steps.welcome import Welcome
from app.storage.repositories.tokens import new_id
from app.web.forms.field_views import Fields
from app.web.forms.views import NO_FORM_ERRORS, FieldView
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.example_texts import ExampleTexts, ExampleWords, example_texts, example_words
from app.web.plan.view import PlanView
from app.wording.texts import current_text

KIT = ("message", "introduction_form", "must_read", "group_rules", "announcement")
_RULE = "—" * 12


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """The texts of the kit. ``is_blank`` says that the plan has hardly anything to write them from.

    ``examples`` are those that are still the example's words, by their paths, and ``example_texts`` counts them.
    """

    template: ClassVar[str] = "pages/welcome.html"

    bar: PlanBar
    texts: tuple[FieldView, ...]
    op_id: str
    plan_language: Language
    is_blank: bool
    examples: Mapping[str, ExampleWords]
    example_texts: ExampleTexts | None


def welcome_page(view: PlanView) -> WelcomePage:
    """The welcome kit of a plan."""
    views = {field.path: field for field in Fields(view, NO_FORM_ERRORS).of_model(Welcome, "welcome")}
    texts = tuple(views[f"welcome.{name}"] for name in KIT)
    is_blank = not view.plan.positioning.name and not view.plan.what.together
    examples = {field.path: words for field in texts if (words := example_words(view, field.path))}
    return WelcomePage(
        bar=plan_bar(view),
        texts=texts,
        op_id=new_id(16),
        plan_language=view.record.language,
        is_blank=is_blank,
        examples=examples,
        example_texts=example_texts(view, (field.path for field in texts)),
    )


def welcome_kit_text(view: PlanView) -> str:
    """The kit as plain text in the plan's language, each text under its name."""
    knowledge = view.plan_knowledge
    labels = knowledge.guidance.steps["welcome"].fields
    texts = ((labels[name].label, current_text(view.plan, f"welcome.{name}", knowledge)) for name in KIT)
    return "\n\n".join(f"{_RULE}\n{label}\n{_RULE}\n\n{text}" for label, text in texts) + "\n"
