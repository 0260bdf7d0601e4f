"""Downloads: every format, under names that no title can break."""

import re
from html import unescape
from io import BytesIO
from urllib.parse import parse_qs, unquote

import httpx
import pytest
from pypdf import PdfReader

from app.exports.formats import FORMATS
from app.plan.files.reading import read_plan_file
from tests.support.founder import Founder, start_plan
from tests.support.largest import filled_with
from tests.support.opened import open_plan
from tests.support.server import Server

HOSTILE_NAME = '春季/计划"\r\nX: 1'
NAME_FIELD = re.compile(r"""attachment; filename="([\w ().-]+)"; filename\*=UTF-8''([\w%.~-]+)""", re.ASCII)


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    founder = start_plan(client, "study-group")
    founder.step_form("positioning").set("positioning.name", HOSTILE_NAME).send(client, "continue")
    return founder


@pytest.mark.parametrize("rest", [*(f"/download/{name}" for name in FORMATS), "/welcome.txt"])
def test_a_download_has_one_clean_ascii_name_and_the_real_one(founder: Founder, rest: str) -> None:
    answer = founder.get(rest)
    assert "x" not in answer.headers
    (disposition,) = answer.headers.get_list("content-disposition")
    found = NAME_FIELD.fullmatch(disposition)
    assert found, disposition
    real = unquote(found[2])
    assert "春季" in real
    assert "计划" in real
    assert not set('/\\"\r\n:') & set(real)
    assert found[1].rsplit(".", 1)[1] == real.rsplit(".", 1)[1]


def test_the_page_names_what_the_pdf_cannot_print_before_it_is_downloaded(
    founder: Founder, client: httpx.Client
) -> None:
    assert "missing-characters" not in founder.get("/download").text
    founder.step_form("positioning").set("positioning.slogan", "夜读 \U0001ffff").send(client, "continue")
    for query in ("", "?edition=member", "?edition=partner"):
        assert "\U0001ffff" in founder.get(f"/download{query}").text


def test_the_edition_for_partners_asks_for_the_contact_that_it_lacks(founder: Founder) -> None:
    words = [
        "steps/who#f-who-contact" in founder.get(f"/download?edition={one}").text for one in ("operator", "partner")
    ]
    assert words == [False, True]
    founder.patch({"who.contact": (0, "Nora, nora@example.org")})
    assert "#f-who-contact" not in founder.get("/download?edition=partner").text


def test_operators_are_offered_the_run_book_as_a_booklet(founder: Founder) -> None:
    page = founder.get("/download?language=en").text
    (address,) = re.findall(r'href="([^"]*paper=a5[^"]*)"', page)
    printed = founder.get("/download" + unescape(address).partition("/download")[2])
    assert len(PdfReader(BytesIO(printed.content)).pages) % 4 == 0
    assert "paper=a5" not in founder.get("/download?edition=member").text


@pytest.mark.parametrize("name", ["", "...", "夜读", "\u202egnp.exe", "con", "a" * 200, "𠮷野家", "../../etc/passwd"])
def test_any_name_gives_a_download(client: httpx.Client, name: str) -> None:
    founder = start_plan(client)
    founder.save({"positioning.name": name})
    found = NAME_FIELD.fullmatch(founder.get("/download/json").headers["content-disposition"])
    assert found
    assert found[1].endswith(".json")
    assert "\u202e" not in unquote(found[2])
    assert not unquote(found[2]).startswith(".")


@pytest.mark.parametrize(
    ("rest", "plain", "real"),
    [
        ("/download/csv", "Tea-a club.csv", "Tea-a 茶 club.csv"),
        ("/download/csv?edition=member", "Tea-a club-For members.csv", "Tea-a 茶 club-For members.csv"),
        ("/download/csv?language=zh-Hans", "Tea-a club.csv", "Tea-a 茶 club-简体中文.csv"),
        (
            "/download/csv?edition=partner&language=zh-Hant",
            "Tea-a club-For partners.csv",
            "Tea-a 茶 club-For partners-繁體中文.csv",
        ),
        ("/download/text?parts=brief", "Tea-a club-Brief.txt", "Tea-a 茶 club-Brief.txt"),
        (
            "/download/docx?parts=people&parts=runbook&language=zh-Hans",
            "Tea-a club-Run book-Sheets for people.docx",
            "Tea-a 茶 club-Run book-Sheets for people-简体中文.docx",
        ),
        ("/download/csv?parts=brief", "Tea-a club.csv", "Tea-a 茶 club.csv"),
        ("/download/text?parts=brief&edition=member", "Tea-a club-For members.txt", "Tea-a 茶 club-For members.txt"),
        ("/messages.txt", "Tea-a club-Message pack.txt", "Tea-a 茶 club-Message pack.txt"),
        ("/welcome.txt", "Tea-a club-Welcome kit.txt", "Tea-a 茶 club-Welcome kit.txt"),
    ],
)
def test_a_name_says_what_the_file_is(client: httpx.Client, rest: str, plain: str, real: str) -> None:
    founder = start_plan(client, "study-group")
    founder.step_form("positioning").set("positioning.name", 'Tea" : "a 茶 club').send(client, "continue")
    found = NAME_FIELD.fullmatch(founder.get(rest).headers["content-disposition"])
    assert found
    assert (found[1], unquote(found[2])) == (plain, real)


def test_a_long_name_does_not_hide_what_the_file_is(client: httpx.Client) -> None:
    founder = start_plan(client, language="zh-Hans")
    founder.save({"positioning.name": "茶" * 200})
    answer = founder.get("/download/csv?edition=member&language=en")
    assert unquote(answer.headers["content-disposition"]).endswith("茶-成员版-English.csv")


def test_the_printable_page_is_in_what_was_chosen(founder: Founder) -> None:
    page = founder.get("/download?edition=member&language=zh-Hans").text
    link = re.search(r'href="(/plans/\w+/print\?[^"]*)"', page)
    assert link
    printed = founder.client.get(unescape(link[1])).text
    assert '<main id="main" class="document" lang="zh-Hans">' in printed
    assert "The evening question" in printed
    owner_only = 'id="part-health"'
    assert owner_only in founder.get("/print").text
    assert owner_only not in printed


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ("edition=partner&language=zh-Hant&paper=letter", "language=zh-Hant&edition=partner&paper=letter"),
        ("edition=nobody&language=xx&paper=a0", "language=en&edition=operator&paper=a4"),
        ("edition=&language=&paper=", "language=en&edition=operator&paper=a4"),
        ("edition=member&edition=partner", "language=en&edition=partner&paper=a4"),
        ("", "language=en&edition=operator&paper=a4"),
    ],
)
def test_what_an_address_asks_for_and_is_not_known_is_the_usual(founder: Founder, asked: str, chosen: str) -> None:
    page = unescape(founder.get(f"/download?{asked}").text)
    found = re.search(r'/print\?([^"]*)"', page)
    assert found
    assert parse_qs(found[1]) == parse_qs(chosen)
    wanted = parse_qs(chosen)
    assert f'value="{wanted["edition"][0]}" checked' in page
    assert f'<option value="{wanted["paper"][0]}" selected' in page


def test_an_operator_picks_parts_which_every_link_of_the_page_follows(founder: Founder) -> None:
    page = founder.get("/download").text
    assert _picked(page) == {"brief": True, "runbook": True, "reference": True, "messages": True, "people": False}
    page = founder.get("/download?parts=brief&parts=people").text
    assert _picked(page) == {"brief": True, "runbook": False, "reference": False, "messages": False, "people": True}
    links = re.findall(r'href="(/plans/\w+/(?:print|text|download/pdf)\?[^"]*paper=a4[^"]*)"', page)
    assert len(links) == 3, "the booklet is of the run book alone"
    assert all(parse_qs(unescape(link))["parts"] == ["brief", "people"] for link in links)
    for rest in ("print", "text"):
        shown = founder.get(f"/{rest}?parts=brief&parts=people").text
        assert "Key numbers" in shown
        assert "The member journey" not in shown


@pytest.mark.parametrize("edition", ["operator", "member", "partner"])
def test_the_page_of_texts_has_a_short_one_for_a_chat(founder: Founder, edition: str) -> None:
    texts = re.findall(r"<textarea[^>]*>\n?(.*?)</textarea>", founder.get(f"/text?edition={edition}").text, re.DOTALL)
    short, whole = map(unescape, texts)
    assert len(short) < 1_300 < len(whole)
    assert "What's next" in short


@pytest.mark.parametrize("edition", ["member", "partner"])
def test_other_editions_have_no_parts_to_pick(founder: Founder, edition: str) -> None:
    page = founder.get(f"/download?edition={edition}&parts=brief").text
    assert _picked(page) == {}
    assert not re.search(r'href="[^"]*parts=', page)


def test_the_pdf_holds_the_plan(founder: Founder) -> None:
    answer = founder.get("/download/pdf")
    assert answer.headers["content-type"] == "application/pdf"
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert "春季/计划" in text
    assert "The evening question" in text


def test_the_html_is_one_file_that_needs_no_server(founder: Founder) -> None:
    answer = founder.get("/download/html")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!DOCTYPE html>")
    assert not re.search(r'<(link|img|iframe)\b|(src|action)="', answer.text)
    assert re.findall(r"<script[^>]*>", answer.text) == ['<script type="application/json" id="plan-file">']


def test_the_plan_file_can_be_read_back_whole(founder: Founder) -> None:
    answer = founder.get("/download/json")
    assert answer.headers["content-type"] == "application/json"
    plan = read_plan_file(answer.json())
    assert plan.unknown == ()
    assert plan.answers.raw("positioning.name") == HOSTILE_NAME.replace("\r\n", " ")


def test_a_blank_plan_can_be_downloaded_in_every_format(client: httpx.Client) -> None:
    founder = start_plan(client)
    for name in FORMATS:
        assert founder.get(f"/download/{name}").content


def test_a_plan_of_nothing_but_hyphens_is_set_like_any_other(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, filled_with("-", 250_000))
    assert founder.get("/download/pdf").content.startswith(b"%PDF-")


def _picked(page: str) -> dict[str, bool]:
    """The parts that a page offers, and whether each is picked."""
    found = re.findall(r'name="parts" value="(\w+)"( checked)?', page)
    return {name: bool(checked) for name, checked in found}
