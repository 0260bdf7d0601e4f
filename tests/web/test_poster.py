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
        assert "Make a read-only link first" in page.text


def test_the_poster_leads_to_the_newest_link(founder: Founder) -> None:
    _make_link(founder)
    address = _make_link(founder)
    assert "poster.png" in founder.get("/share").text
    answer = founder.get("/poster.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert 'filename="Study Hall-Poster.pdf"' in answer.headers["content-disposition"]
    assert address in _text(answer)


def test_a_link_for_members_goes_before_newer_ones_that_show_more(founder: Founder) -> None:
    address = _make_link(founder, edition="member")
    _make_link(founder)
    assert address in _text(founder.get("/poster.pdf"))


def test_a_link_for_members_in_the_posters_language_goes_before_newer_ones_in_others(founder: Founder) -> None:
    chinese = _make_link(founder, edition="member", language="zh-Hans")
    assert chinese in _text(founder.get("/poster.pdf"))
    of_the_plan = _make_link(founder, edition="member")
    _make_link(founder, edition="member", language="zh-Hant")
    assert of_the_plan in _text(founder.get("/poster.pdf"))
    assert of_the_plan in _text(founder.get("/poster.pdf?language=en"))
    assert chinese in _text(founder.get("/poster.pdf?language=zh-Hans"))


def test_the_picture_can_be_posted(founder: Founder) -> None:
    _make_link(founder)
    answer = founder.get("/poster.png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_a_poster_is_to_be_had_in_another_language(founder: Founder) -> None:
    _make_link(founder)
    assert "星期" in _text(founder.get("/poster.pdf?language=zh-Hans"))


def _make_link(founder: Founder, **options: str) -> str:
    before = _CODE.findall(founder.get("/share").text)
    founder.post("/share", label="For the notice board", **options)
    (made,) = set(_CODE.findall(founder.get("/share").text)) - set(before)
    return str(made)


def _text(answer: httpx.Response) -> str:
    (page,) = PdfReader(BytesIO(answer.content)).pages
    return "".join(page.extract_text().split())
