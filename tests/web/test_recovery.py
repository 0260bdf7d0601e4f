"""Getting a plan back in a browser that has lost it: by a code from paper, or by an edit link, pasted in any shape."""

import re
from collections.abc import Iterator

import httpx
import pytest

from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1"


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client)


@pytest.fixture
def phone(server: Server) -> Iterator[httpx.Client]:
    """A phone that has lost its cookies."""
    with make_client(server.url) as client:
        client.headers["User-Agent"] = IPHONE
        yield client


def test_a_code_brings_the_plan_back_by_a_link_that_outlives_the_code(founder: Founder, phone: httpx.Client) -> None:
    code = _make_code(founder)
    lost = phone.get(founder.address())
    assert lost.status_code == 404
    assert 'href="/recover"' in lost.text
    for typed in (f"Code: {code.lower().replace('-', ' ')}", code):
        assert phone.post("/recover", data={"typed": typed}).url.path == founder.address()
    labels = re.findall(r"<h3><bdi>(Phone \(iPhone · Safari\), \d+ \w+)</bdi>", founder.get("/edit-links").text)
    assert len(labels) == 1, "a browser that has the plan gets no second link"
    newer = _make_code(founder)
    assert phone.get(founder.address()).status_code == 200
    assert newer != code


@pytest.mark.parametrize(
    "shape",
    ["{link}", "  <{link}>\n", "Your plan:\n{link}。谢谢", "{token}", "{broken}", "{file}"],
)
def test_an_edit_link_is_found_in_whatever_is_pasted_and_lets_in_itself(
    founder: Founder, phone: httpx.Client, shape: str
) -> None:
    found = re.search(r'value="(http://[\d.:]+/e/([\w-]{43}))"', founder.get("/edit-links").text)
    assert found
    link, token = found.groups()
    file = founder.get("/edit-links/file").text if "file" in shape else ""
    typed = shape.format(link=link, token=token, broken=f"{link[:40]}\n {link[40:]}", file=file)
    assert phone.post("/recover", data={"typed": typed}).url.path == founder.address()
    assert phone.cookies[f"plan_{founder.plan}"] == token


def test_turning_off_a_pasted_link_shuts_out_the_browser_it_was_pasted_in(
    founder: Founder, phone: httpx.Client
) -> None:
    page = founder.post("/edit-links", label="小美").text
    link = re.findall(r'value="(http://[\d.:]+/e/[\w-]{43})"', page)[0]
    assert phone.post("/recover", data={"typed": link}).url.path == founder.address()
    page = founder.get("/edit-links").text
    assert len(re.findall("<h3>", page)) == 2, "no further link was made"
    link = re.findall(r'<h3><bdi>小美</bdi> .*?name="link" value="(\w+)"', page, re.DOTALL)[0]
    founder.post("/edit-links/off", link=link)
    assert phone.get(founder.address()).status_code == 404


def test_what_opens_nothing_is_told_and_kept_in_the_field(founder: Founder, phone: httpx.Client) -> None:
    founder.post("/share")
    read_only = re.search(r"http://[\d.:]+/s/[\w-]{43}", founder.get("/share").text)
    assert read_only
    for typed, words in {
        "": "Type your recovery code, or paste your edit link",
        "ABCD-EFGH-JKMN-PQRS-TVWX": "This opens no plan",
        "<夜\x00>": "This opens no plan",
        read_only[0]: "That's a read-only link",
    }.items():
        page = phone.post("/recover", data={"typed": typed})
        assert page.status_code == 422
        assert words in text_of(page)
        assert typed.replace("\x00", "") in text_of(page)
        assert not phone.cookies


def _make_code(founder: Founder) -> str:
    (code,) = re.findall(r'class="recovery-code">([\w-]+)<', founder.post("/edit-links/code").text)
    return str(code)
