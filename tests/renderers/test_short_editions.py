"""The editions for members and for partners as they are printed: few pages, and what each reader asks for."""

import re
from contextlib import closing
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.blocks import Facts, MonthCalendar, Tone
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.renderers import pdf, text
from app.renderers.markdown import blocks as markdown
from app.renderers.papers import Paper
from tests.document.plans import marked_plan, shown_plan
from tests.renderers.printed import FOOT, TWO_LINES, headings_in, overlaps, printed_page
from tests.renderers.reading import squeezed
from tests.support.examples import example

MOST = {Edition.MEMBER: 4, Edition.PARTNER: 3}


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("starter", ["study-group", "local-club", "peer-circle"])
@pytest.mark.parametrize("edition", list(MOST))
def test_short_editions_have_few_pages_with_no_text_over_another_and_no_heading_at_a_foot(
    content: Content, edition: Edition, starter: str, paper: Paper
) -> None:
    for knowledge in content.values():
        document = _document(knowledge, starter, edition)
        body = pdf.render(document, paper)
        with closing(PdfDocument(body)) as printed:
            pages = [printed_page(page) for page in printed]
        assert len(pages) <= MOST[edition]
        _, changed_at = document.cover.facts[-1]
        assert squeezed(changed_at) in map(squeezed, re.split(r"[\r\n]+", pages[0].text))
        assert [over for page in pages for over in overlaps(page.boxes)] == []
        headings = tuple(headings_in(body))
        assert [title for title, _, top in headings if top < FOOT + TWO_LINES] == []
        assert [number for number, page in enumerate(pages, 1) if page.filled < 1 / 3] == []
        for section in document.sections if edition is Edition.MEMBER else ():
            if section.key == "who":
                (page,) = {page for title, page, _ in headings if squeezed(title).endswith(squeezed(section.title))}
                (*_, (last, _)) = next(one.rows for one in reversed(section.blocks) if isinstance(one, Facts))
                assert squeezed(last) in squeezed(pages[page].text)


def test_members_read_who_is_who_and_the_names_of_those_alone_who_are_named_to_them(content: Content) -> None:
    named = {"rules.administrators": "Keeper and Jo", "who.roles": "a b c d e", "days3.activities": "m n"}
    owners = {"days3.activities.m.owner": "Host", "days3.activities.n.owner": "Sue"}
    roles = {
        "who.roles.a.title": "keeper", "who.roles.a.person": "Ann", "who.roles.a.kind": "operator",
        "who.roles.a.answers_within": "within the hour",
        "who.roles.b.title": "Host", "who.roles.b.person": "Bob", "who.roles.b.kind": "events",
        "who.roles.c.title": "Guide", "who.roles.c.person": "Jo",
        "who.roles.d.title": "Counter", "who.roles.d.person": "Tim", "who.roles.d.kind": "data",
        "who.roles.e.title": "Reader", "who.roles.e.person": "Sue",
    }  # fmt: skip
    shown = shown_plan(Answers({**named, **owners, **roles}), content[Language.EN], Edition.MEMBER)
    assert [name for name in ("Bob", "Counter", "Tim") if name in str(dict(shown.answers))] == []
    (section,) = [one for one in build_document(shown).sections if one.key == "who"]
    assert section.blocks[-1] == Facts(
        (
            ("keeper", "Ann · Ask about joining, the rules, and anything that doesn't work · answers: within the hour"),
            ("Host", "Ask about where and when we meet, and signing up"),
            ("Guide", "Jo"),
            ("Reader", "Sue"),
        )
    )


def test_who_is_who_sends_the_rules_to_whom_the_must_read_names_and_says_the_same_once(content: Content) -> None:
    kinds = {"founder": "owner", "operator": "operator", "mechanic": "kol", "tuner": "kol"}
    roles = {f"who.roles.{one}.title": one.capitalize() for one in kinds}
    roles |= {f"who.roles.{one}.kind": kind for one, kind in kinds.items()}
    answers = Answers({"who.roles": " ".join(kinds), "rules.administrators": "/".join(kinds), **roles})
    shown = shown_plan(answers, content[Language.EN], Edition.MEMBER)
    (section,) = [one for one in build_document(shown).sections if one.key == "who"]
    assert section.blocks[-1] == Facts(
        (
            ("Founder", "Ask about where we're heading, the rules, and decisions that seem wrong"),
            ("Operator", "Ask about joining, and anything that doesn't work"),
            ("Mechanic, Tuner", "Ask about what we do together"),
        )
    )


def test_only_operators_and_partners_read_how_partners_reach_them(content: Content) -> None:
    answers = Answers({"who.contact": "zqx-contact", "positioning.name": "Club"})
    shown = {one: str(build_document(shown_plan(answers, content[Language.EN], one))) for one in Edition}
    assert {one: "zqx-contact" in words for one, words in shown.items()} == {
        Edition.OPERATOR: True, Edition.MEMBER: False, Edition.PARTNER: True,
    }  # fmt: skip


@pytest.mark.parametrize("edition", list(MOST))
def test_no_label_speaks_to_the_founder(content: Content, edition: Edition) -> None:
    filled = marked_plan().with_values({"who.contact": "Nora"})
    document = build_document(shown_plan(filled, content[Language.EN], edition))
    facts = [block for section in document.sections for block in section.blocks if isinstance(block, Facts)]
    assert [label for one in facts for label, _ in one.rows if re.search(r"\byou(r|rs)?\b", label, re.IGNORECASE)] == []


def test_titles_are_whole_in_every_cell_that_has_room_and_in_every_text(content: Content) -> None:
    title = "Introductions: the book that I would never give away"
    activity = {f"days3.activities.a.{name}": raw for name, raw in (("title", title), ("day", "2"))}
    answers = Answers({"days3.activities": "a", **activity})
    for edition in Edition:
        document = build_document(shown_plan(answers, content[Language.EN], edition))
        (month,) = [block for one in document.sections for block in one.blocks if isinstance(block, MonthCalendar)]
        (entry,) = (entry for week in month.weeks for day in week for entry in day.entries)
        assert entry == title
        assert title in text.write_block(month, Language.EN)
        assert title in markdown.write_block(month)


@pytest.mark.parametrize("edition", list(MOST))
def test_the_month_tells_what_members_lead(content: Content, edition: Edition) -> None:
    document = _document(content[Language.EN], "local-club", edition)
    (month,) = [block for one in document.sections for block in one.blocks if isinstance(block, MonthCalendar)]
    assert Tone.MEMBERS in dict(month.legend)


def test_a_written_text_that_repeats_the_rest_is_left_out_for_members(content: Content) -> None:
    written = _document(content[Language.EN], "study-group", Edition.MEMBER)
    own = example(content[Language.EN], "study-group", date(2026, 11, 22)).with_values({"welcome.must_read": "zqx-own"})
    typed = build_document(shown_plan(own, content[Language.EN], Edition.MEMBER))
    assert "START HERE" not in str(written)
    assert "zqx-own" in str(typed)


def _document(knowledge: Knowledge, starter: str, edition: Edition) -> Document:
    return build_document(shown_plan(example(knowledge, starter, date(2026, 11, 22)), knowledge, edition))
