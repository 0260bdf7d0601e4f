"""Where the public address is https, cookies and browsers keep to it; those who came before keep their plans."""

from collections.abc import Iterator
from http.cookies import Morsel, SimpleCookie

import httpx
import pytest

from tests.support.client import make_client, make_program
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

START = {"starter": "", "language": "en"}
BY_HTTPS = {"X-Forwarded-Proto": "https"}


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose public address is https."""
    folder = tmp_path_factory.mktemp("https")
    with running_server(folder, watched=True, PLAYBOOK_PUBLIC_URL="https://plan.example.org") as server:
        yield server


@pytest.fixture
def browser(secure: Server) -> Iterator[httpx.Client]:
    """A client that sends no cookies but those that a test tells it to: this one speaks plain http, and keeps none."""
    with make_client(secure.url) as client:
        client.follow_redirects = False
        yield client


def test_cookies_of_an_https_address_can_be_set_by_no_other_host(browser: httpx.Client) -> None:
    _, cookie = _started(browser)
    assert cookie.key.startswith("__Host-plan_")
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "lax")
    language = _cookies(browser.post("/language", data={"language": "zh-Hans"}))["__Host-language"]
    assert language["secure"]
    assert 'lang="zh-Hans"' in browser.get("/", headers={"Cookie": "__Host-language=zh-Hans"}).text


def test_a_cookie_of_an_earlier_release_opens_its_plan_and_is_renewed_there(browser: httpx.Client) -> None:
    plan, cookie = _started(browser)
    old = {"Cookie": f"plan_{plan}={cookie.value}"}
    assert browser.get(f"/plans/{plan}/steps/what", headers=old).status_code == 200
    assert f'href="/plans/{plan}"' in browser.get("/", headers=old).text
    renewed = _cookies(browser.get(f"/plans/{plan}", headers=old))
    assert renewed[cookie.key].value == cookie.value
    assert renewed[f"plan_{plan}"]["max-age"] == "0"
    assert "set-cookie" not in browser.get(f"/plans/{plan}", headers=_sent(cookie)).headers


def test_a_cookie_that_a_neighbouring_host_has_planted_does_not_count_beside_the_own_one(browser: httpx.Client) -> None:
    plan, cookie = _started(browser)
    planted = {"Cookie": f"plan_{plan}=wrong; {cookie.key}={cookie.value}"}
    assert browser.get(f"/plans/{plan}", headers=planted).status_code == 200
    assert browser.get("/", headers=planted).text.count(f'href="/plans/{plan}"') == 1


def test_deleting_a_plan_drops_its_cookie_under_every_name(browser: httpx.Client) -> None:
    plan, cookie = _started(browser)
    both = {"Cookie": f"plan_{plan}={cookie.value}; {cookie.key}={cookie.value}"}
    assert _cookies(browser.post(f"/plans/{plan}/delete", headers=both)) == {}, "by it the plan is brought back"
    dropped = _cookies(browser.post(f"/plans/{plan}/deleted/now", headers=both))
    assert {name: one["max-age"] for name, one in dropped.items()} == {cookie.key: "0", f"plan_{plan}": "0"}
    assert dropped[cookie.key]["secure"], "a browser drops a cookie of that name only if told so"


def test_browsers_are_told_to_keep_to_https_by_every_answer(browser: httpx.Client) -> None:
    answers = [browser.get(address) for address in ("/", "/nowhere", "/healthz")]
    answers.append(browser.get("/", headers={"Host": "evil.example"}))
    assert {answer.headers["strict-transport-security"] for answer in answers} == {"max-age=31536000"}
    assert sorted({answer.status_code for answer in answers}) == [200, 400, 404]


def test_without_a_public_address_the_word_of_a_proxy_decides(server: Server) -> None:
    with make_program(server.url) as client:
        answer = client.post("/plans", data=START, headers=BY_HTTPS)
        assert next(iter(_cookies(answer))).startswith("__Host-plan_")
        assert "strict-transport-security" in answer.headers


def test_on_plain_http_in_ones_own_network_names_are_plain_and_nothing_asks_for_https(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert set(client.cookies) == {f"plan_{founder.plan}", "device"}
    assert "strict-transport-security" not in client.get("/").headers
    assert "set-cookie" not in founder.get().headers


def test_a_plan_that_was_begun_over_http_goes_on_over_https(client: httpx.Client) -> None:
    founder = start_plan(client)
    client.headers.update(BY_HTTPS)
    renewed = _cookies(Founder(client, founder.plan).get())
    assert f"__Host-plan_{founder.plan}" in renewed


def _started(browser: httpx.Client) -> tuple[str, Morsel[str]]:
    """A new plan and its cookie."""
    cookie = next(iter(_cookies(browser.post("/plans", data=START)).values()))
    return cookie.key.rpartition("plan_")[2], cookie


def _sent(cookie: Morsel[str]) -> dict[str, str]:
    return {"Cookie": f"{cookie.key}={cookie.value}"}


def _cookies(answer: httpx.Response) -> dict[str, Morsel[str]]:
    """The cookies that an answer sets, by name."""
    jars = [SimpleCookie(header) for header in answer.headers.get_list("set-cookie")]
    return {name: morsel for jar in jars for name, morsel in jar.items()}
