"""Pages that show the plan as a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING
from app.exports.formats import FORMATS, Format
from app.i18n.dates import join_words
from app.i18n.languages import Language
from app.i18n.translator import Translator
from app.renderers.papers import Paper
from app.web.document.parts import PartChoice, part_choices
from app.web.document.reading import Reading, reading_of
from app.web.document.requests import DocumentQuery
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.contact_question import missing_contact
from app.web.plan.example_texts import ExampleTexts, texts_to_post
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The document to be read, with a way to change each chapter."""

    template: ClassVar[str] = "pages/preview.html"

    bar: PlanBar
    reading: Reading
    step_titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DownloadPage:
    """Every format with what it is good for, in the edition, language and paper that are wanted.

    ``chosen`` is these in words. ``editions`` are with their names and contents; ``parts`` are to be picked, and
    ``missing`` are characters that no font of the PDF has; ``missing_contact`` is where to give the one
    that the edition has none of.
    """

    template: ClassVar[str] = "pages/download.html"

    bar: PlanBar
    formats: tuple[Format, ...]
    editions: tuple[tuple[Edition, str, str], ...]
    parts: tuple[PartChoice, ...]
    wanted: DocumentQuery
    chosen: tuple[str, ...]
    query: str
    missing: tuple[str, ...]
    missing_contact: str
    example_texts: ExampleTexts | None


@dataclass(frozen=True, slots=True)
class TextPage:
    """The whole document as text to copy, and above it in ``short`` what fits into a chat."""

    template: ClassVar[str] = "pages/text.html"

    bar: PlanBar
    short: str
    text: str
    language: Language
    query: str
    example_texts: ExampleTexts | None


@dataclass(frozen=True, slots=True)
class PrintPage:
    """The document alone; ``note`` says what it is, if it is not the plan as it is now."""

    template: ClassVar[str] = "pages/print.html"

    document: Document
    back: str
    note: str


def preview_page(view: PlanView, document: Document) -> PreviewPage:
    """The preview of a plan."""
    titles = {key: step.title for key, step in view.knowledge.guidance.steps.items()}
    return PreviewPage(plan_bar(view), reading_of(document), titles)


def download_page(view: PlanView, query: DocumentQuery, missing: tuple[str, ...]) -> DownloadPage:
    """The formats of a plan in the edition, language and paper that are asked for."""
    return DownloadPage(
        bar=plan_bar(view),
        formats=tuple(FORMATS.values()),
        editions=tuple((edition, *edition_words(edition, view.t)) for edition in Edition),
        parts=part_choices(query.edition, query.parts, view.t),
        wanted=query,
        chosen=tuple(_chosen_words(query, view.t)),
        query=query.text,
        missing=missing,
        missing_contact=missing_contact(view, query.edition),
        example_texts=texts_to_post(view),
    )


def text_page(view: PlanView, query: DocumentQuery, short: str, text: str) -> TextPage:
    """The plan as text, in the edition and the language that are asked for."""
    return TextPage(plan_bar(view), short, text, query.language, query.text, texts_to_post(view))


def edition_words(edition: Edition, t: Translator) -> tuple[str, str]:
    """What an edition is called, and what is in it."""
    return {
        Edition.OPERATOR: (
            t.gettext("For operators"), t.gettext("Everything, including contacts, notes and how it could fail"),
        ),
        Edition.MEMBER: (t.gettext("For members"), t.gettext("Purpose, calendar, rules and welcome")),
        Edition.PARTNER: (t.gettext("For partners"), t.gettext("Position, goals, calendar and figures")),
    }[edition]  # fmt: skip


def _chosen_words(query: DocumentQuery, t: Translator) -> Iterator[str]:
    yield edition_words(query.edition, t)[0]
    if query.parts != EVERYTHING:
        titles = (one.title for one in part_choices(query.edition, query.parts, t) if one.is_chosen)
        yield join_words([*titles], t.language)
    yield query.language.own_name
    yield _paper_words(query.paper, t)


def _paper_words(paper: Paper, t: Translator) -> str:
    return {Paper.A4: "A4", Paper.LETTER: t.gettext("US Letter"), Paper.A5: t.gettext("A5 booklet")}[paper]


def print_page(document: Document, back: str, note: str = "") -> PrintPage:
    """The printable page."""
    return PrintPage(document, back, note)
