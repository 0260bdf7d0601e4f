"""The poster of a plan, to be had from its share page."""

import re
from io import BytesIO

import httpx
import pytest
from pypdf import PdfReader

from tests.support.founder import Founder, start_plan

_CODE = re.compile(r'href="http://[\d.:]+(/s/[\w-]{43})"')


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


def test_without_a_link_the_page_asks_to_make_one_first(founder: Founder) -> None:
    assert "poster.p" not in founder.get("/share").text
    for ending in ("pdf", "png"):
        page = founder.get(f"/poster.{ending}")
        assert page.url.path.endswith("/share")
        assert "First create a read-only link to the edition for members." in page.text


def test_the_poster_leads_to_the_newest_link_for_members(founder: Founder) -> None:
    _make_link(founder, edition="member")
    address = _make_link(founder, edition="member")
    _make_link(founder)
    page = founder.get("/share").text
    assert "poster.png" in page
    assert page.count("Posters with its code stop working too.") == 1
    answer = founder.get("/poster.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert 'filename="Study Hall-Poster.pdf"' in answer.headers["content-disposition"]
    assert address in _text(answer)


def test_the_poster_is_to_be_had_in_a3_and_for_a_print_shop(founder: Founder) -> None:
    _make_link(founder, edition="member")
    page = founder.get("/share").text
    for sheet, width in (("a3", 842), ("a4-shop", 652), ("a3-shop", 899), ("none-of-ours", 595)):
        assert (f"poster.pdf?sheet={sheet}" in page) is (sheet != "none-of-ours")
        (printed,) = PdfReader(BytesIO(founder.get(f"/poster.pdf?sheet={sheet}").content)).pages
        assert round(float(printed.mediabox[2])) == width


def test_a_link_that_shows_more_is_on_no_poster(founder: Founder) -> None:
    for edition in ("operator", "partner"):
        _make_link(founder, edition=edition)
    assert "poster.p" not in founder.get("/share").text
    assert founder.get("/poster.pdf").url.path.endswith("/share")


def test_a_handed_out_document_leads_to_a_link_of_its_own_edition(founder: Founder) -> None:
    operators = _make_link(founder)
    assert operators in founder.get("/download/text").text
    assert operators not in founder.get("/download/text?edition=member").text
    members = _make_link(founder, edition="member")
    assert members in founder.get("/download/text?edition=member").text
    assert members not in founder.get("/download/text").text


def test_a_link_for_members_in_the_posters_language_goes_before_newer_ones_in_others(founder: Founder) -> None:
    chinese = _make_link(founder, edition="member", language="zh-Hans")
    assert chinese in _text(founder.get("/poster.pdf"))
    of_the_plan = _make_link(founder, edition="member")
    _make_link(founder, edition="member", language="zh-Hant")
    assert of_the_plan in _text(founder.get("/poster.pdf"))
    assert of_the_plan in _text(founder.get("/poster.pdf?language=en"))
    assert chinese in _text(founder.get("/poster.pdf?language=zh-Hans"))


def test_the_picture_can_be_posted(founder: Founder) -> None:
    _make_link(founder, edition="member")
    answer = founder.get("/poster.png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_the_page_names_the_posters_link_and_prefers_one_without_comments(founder: Founder) -> None:
    chatty = _make_link(founder, edition="member", comments="yes")
    assert chatty in _text(founder.get("/poster.pdf"))
    silent = _make_link(founder, edition="member", language="zh-Hant", label="小美")
    _make_link(founder, edition="member", comments="yes")
    assert silent in _text(founder.get("/poster.pdf"))
    assert "The code opens the link “小美”." in founder.get("/share").text


def test_a_poster_is_to_be_had_in_another_language(founder: Founder) -> None:
    _make_link(founder, edition="member")
    assert "星期" in _text(founder.get("/poster.pdf?language=zh-Hans"))


def _make_link(founder: Founder, **options: str) -> str:
    before = _CODE.findall(founder.get("/share").text)
    founder.post("/share", **{"label": "For the notice board", **options})
    (made,) = set(_CODE.findall(founder.get("/share").text)) - set(before)
    return str(made)


def _text(answer: httpx.Response) -> str:
    (page,) = PdfReader(BytesIO(answer.content)).pages
    return "".join(page.extract_text().split())
