"""Headers: every kind of answer keeps to itself; static files may be kept for a year."""

import re

import httpx
import pytest

from app.base.folders import STATIC
from tests.support.founder import Founder, start_plan

FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


def test_every_kind_of_answer_carries_the_guarding_headers(founder: Founder) -> None:
    for answer in _answers(founder):
        where = f"{answer.status_code} {answer.request.method} {answer.url}"
        assert "content-security-policy" in answer.headers, where
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';"), where
        assert "unsafe" not in policy
        for part in ("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
            assert part in policy, where
        assert answer.headers["referrer-policy"] == "same-origin", where
        assert answer.headers["x-content-type-options"] == "nosniff", where
        assert answer.headers["x-robots-tag"] == ("all" if _is_listed(answer) else "noindex, nofollow"), where
        assert "server" not in answer.headers


def test_only_static_files_are_kept_by_browsers(founder: Founder) -> None:
    for answer in _answers(founder):
        is_static = answer.url.path.startswith("/static/") and answer.status_code == 200
        assert answer.headers["cache-control"] == ("public, max-age=31536000, immutable" if is_static else "no-store")


def test_a_starter_that_the_browser_has_already_is_not_sent_again(founder: Founder) -> None:
    address = "/starters/local-club"
    first = founder.client.get(address)
    assert first.headers["cache-control"] == "private, no-cache"
    known = {"If-None-Match": first.headers["etag"]}
    again = founder.client.get(address, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    for chosen in ("theme=dark", "language=zh-Hant"):
        assert founder.client.get(address, headers=known | {"Cookie": chosen}).status_code == 200


def test_all_static_files_of_a_page_are_there_and_immutable(founder: Founder) -> None:
    addresses = _static_addresses(founder)
    assert [address.rpartition("/")[2] for address in addresses] == [
        "icon.svg",
        "pages.css",
        "htmx-4.0.1.min.js",
        "pages.js",
    ]
    for address in addresses:
        answer = founder.client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_a_static_file_is_the_same_in_every_encoding(founder: Founder, encoding: str) -> None:
    script = _static_addresses(founder)[2]
    answer = founder.client.get(script, headers={"Accept-Encoding": encoding})
    assert answer.headers.get("content-encoding", "") == encoding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["etag"].strip('"').endswith(encoding)
    assert answer.text == (STATIC / "vendor" / "htmx-4.0.1.min.js").read_text()


def test_a_static_file_asked_for_again_stays_immutable(founder: Founder) -> None:
    for address in _static_addresses(founder):
        tag = founder.client.get(address).headers["etag"]
        answer = founder.client.get(address, headers={"If-None-Match": tag})
        assert answer.status_code == 304
        assert "no-store" not in answer.headers.get("cache-control", "")


def test_static_files_are_only_read(founder: Founder) -> None:
    for address in _static_addresses(founder):
        assert founder.client.post(address).status_code == 405
        head = founder.client.head(address)
        assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("rest", ["/../../pyproject.toml", "/%2e%2e/%2e%2e/pyproject.toml", "/..%2f..%2fMakefile", "/"])
def test_static_files_lead_nowhere_else(founder: Founder, rest: str) -> None:
    base = _static_addresses(founder)[0].rsplit("/static/", 1)[0]
    folder = re.match(r"/static/\w+", _static_addresses(founder)[0])
    assert folder
    assert founder.client.get(f"{base}{folder[0]}{rest}").status_code == 404


def test_a_page_asks_nothing_of_other_sites(founder: Founder) -> None:
    for page in ("", "/steps/when", "/preview", "/print", "/welcome", "/messages", "/share"):
        text = founder.get(page).text
        assert not re.search(r'(?:src|action|srcset|data-hx-\w+)="(?:https?:)?//', text)
        assert not re.search(r'<link [^>]*href="(?:https?:)?//', text)
        assert not re.search(r"<script(?![^>]* src=)[^>]*>|<style| style=| on\w+=", text)


@pytest.mark.parametrize("rest", ["/steps/what", "/print"])
@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip", "gzip"),
        ("gzip, BR ; q=0.5", "br"),
        ("br;level=3;q=0, GZIP ; q=0.5", "gzip"),
        ("*", "gzip"),
        ("gzip;q=0", None),
        ("*, gzip; Q=0.000", None),
        ("gzip;q=0.0, *;q=0.5", None),
        ("not-gzip", None),
        ("identity", None),
        ("", None),
    ],
)
def test_pages_are_compressed_for_those_who_read_that(
    founder: Founder, rest: str, accepted: str, encoding: str | None
) -> None:
    address = founder.address(rest)
    answer = founder.client.get(address, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers.get_list("vary", split_commas=True).count("Accept-Encoding") == 1
    assert answer.text.startswith("<!DOCTYPE html>")


def _is_listed(answer: httpx.Response) -> bool:
    """Whether search engines may list it: of these, the start page alone."""
    return answer.url.path == "/" and answer.status_code == 200


def _answers(founder: Founder) -> list[httpx.Response]:
    client, address = founder.client, founder.address
    founder.post("/share")
    share = re.search(r"/s/[\w-]{43}", founder.get("/share").text)
    assert share
    return [
        client.get("/"),
        client.get(address()),
        client.get(address("/steps/what")),
        client.get(address("/print")),
        client.get(address("/welcome.txt")),
        client.get(share[0]),
        *(client.get(address(f"/download/{name}")) for name in ("pdf", "html", "json")),
        client.post(address("/edit-link/kept"), follow_redirects=False),
        founder.patch({"what.notes": (0, "x")}),
        founder.patch({"what.nothing": (0, "x")}),
        client.get("/healthz"),
        client.get("/readyz"),
        client.get("/nothing"),
        client.get("/s/wrong"),
        client.get("/e/wrong"),
        client.put(address()),
        client.post("/language", headers={"Sec-Fetch-Site": "cross-site"}),
        client.post("/language", content=b"x" * 3_000_000, headers=FORM_TYPE),
        *(client.get(address) for address in _static_addresses(founder)),
        client.get("/static/old/css/base.css"),
        *_refusals(founder),
    ]


def _refusals(founder: Founder) -> list[httpx.Response]:
    """Parts of pages, and answers of all that stands before the routes."""
    client, address = founder.client, founder.address
    by_script = {"HX-Request": "true", "HX-Target": "section#live-page"}
    item = founder.items("what", "outputs")[0]
    taken = re.findall(r"/share/\w+", founder.get("/share").text)[0]
    revoked = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
    founder.post(taken)
    founder.post("/share")
    answers = [
        client.get(address("/steps/what/page"), headers=by_script),
        client.post(address("/steps/what/outputs"), data={"action": f"down:{item}"}, headers=by_script),
        client.post("/import", data={"text": "{"}),
        client.get(revoked),
        client.get("/", headers={"Host": "evil.example"}),
        client.get("/", headers={"Host": "[1.2.3.4]"}),
        client.post("/language", content=b"&" * 2_000, headers=FORM_TYPE),
        client.post("/language", json={}),
        client.get("/", headers={"Cookie": "\\" * 300}),
        client.get(f"/{'a' * 9_000}"),
        client.head(address("/print")),
    ]
    assert {answer.status_code for answer in answers} == {200, 204, 400, 410, 414, 415, 422, 431}
    return answers


def _static_addresses(founder: Founder) -> list[str]:
    return re.findall(r'(?:href|src)="(/static/[^"]+)"', founder.get("/steps/what").text)
