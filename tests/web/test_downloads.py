"""Downloads: every format, under names that no title can break."""

import re
from io import BytesIO
from urllib.parse import unquote

import httpx
import pytest
from pypdf import PdfReader

from app.plan.files import read_plan_file
from app.renderers.registry import FORMATS
from tests.support.founder import Founder, start_plan

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


@pytest.mark.parametrize("name", ["", "...", "夜读", "\u202egnp.exe", "con", "a" * 200, "𠮷野家", "../../etc/passwd"])
def test_any_name_gives_a_download(client: httpx.Client, name: str) -> None:
    founder = start_plan(client)
    founder.save({"positioning.name": name})
    found = NAME_FIELD.fullmatch(founder.get("/download/json").headers["content-disposition"])
    assert found
    assert found[1].endswith(".json")
    assert "\u202e" not in unquote(found[2])
    assert not unquote(found[2]).startswith(".")


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
