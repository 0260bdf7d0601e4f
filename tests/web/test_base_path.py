"""A planner below a base path: every address of every page is below it, whether or not the proxy takes it off."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

import httpx
import pytest

from app.base.errors import SettingsError
from app.base.settings import Settings, read_settings
from app.main import create_app
from tests.support.client import make_client, make_program
from tests.support.founder import Founder
from tests.support.server import Server, running_server

BASE = "/community"
ADDRESS = re.compile(r'[\s](?:href|src|srcset|action|formaction|poster|data-[a-z-]+)="(/[^"]*)"')
START = {"starter": "study-group", "language": "en"}
# Of each of these pages there are very many, all made alike.
ITEM = re.compile(r"/(steps/\w+/\w+|starters)/[^/?]+|swap=\w+|[?&]\w+=[^&]+")


@pytest.fixture(scope="module")
def based(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose public address has a path."""
    folder = tmp_path_factory.mktemp("based")
    with running_server(folder, watched=True, PLAYBOOK_PUBLIC_URL=f"http://127.0.0.1{BASE}/") as server:
        yield server


@pytest.fixture
def founder(based: Server) -> Iterator[Founder]:
    """A founder whose proxy leaves the base path on."""
    with make_client(based.url) as client:
        client.base_url = httpx.URL(f"{based.url}{BASE}/")
        made = client.post("/plans", data=START, follow_redirects=False)
        assert made.headers["location"].startswith(f"{BASE}/plans/")
        yield Founder(client, made.headers["location"].rpartition("/")[2])


def test_no_address_of_any_page_is_outside_and_all_lead_somewhere(founder: Founder, based: Server) -> None:
    founder.post("/share")
    waiting, seen = [f"{BASE}/", f"{BASE}/plans/{founder.plan}"], set[str]()
    while waiting:
        address = waiting.pop()
        page = founder.client.get(f"{based.url}{address}")
        assert page.status_code == 200, address
        seen.add(ITEM.sub("", address))
        if not page.headers["content-type"].startswith("text/html") or "/download/" in address:
            continue
        found = {urldefrag(unescape(one)).url for one in ADDRESS.findall(page.text)}
        assert [one for one in found if not one.startswith(f"{BASE}/")] == [], address
        links = {urldefrag(unescape(one)).url for one in re.findall(r'<a [^>]*href="(/[^"]*)"', page.text)}
        for link in sorted(links):
            if ITEM.sub("", link) not in seen and "/download/" not in link:
                seen.add(ITEM.sub("", link))
                waiting.append(link)
    assert len(seen) > 35


def test_forms_saves_redirects_and_links_stay_below(founder: Founder, based: Server) -> None:
    form = founder.step_form("what").set("what.notes", "Quiet")
    saved = form.send(founder.client, "continue", to=f"{based.url}{form.action}")
    assert saved.url.path.startswith(f"{BASE}/plans/{founder.plan}/steps/")
    founder.patch({"what.together": (1, "Read at night")})
    item = founder.post("/steps/what/outputs", action="add")
    assert item.url.path.startswith(f"{BASE}{founder.address('/steps/what/outputs/')}")
    founder.post("/share")
    pages = founder.get("/share").text + founder.get("/edit-links").text
    links = re.findall(r'value="(http://[^"]+/[es]/[\w-]{43})"', pages)
    assert {link.partition("/community/")[0] for link in links} == {"http://127.0.0.1"}
    changed = founder.client.post("/language", data={"language": "zh-Hans", "next": f"/plans/{founder.plan}"})
    assert changed.url.path == f"{BASE}/plans/{founder.plan}"
    assert 'lang="zh-Hans"' in changed.text


def test_the_days_of_a_running_plan_are_kept_below(founder: Founder) -> None:
    founder.patch({"when.launch_date": (1, datetime.now(UTC).date().isoformat())})
    found = ADDRESS.findall(founder.get("/today").text)
    assert f"{BASE}/plans/" in found
    assert [one for one in found if not one.startswith(f"{BASE}/")] == []


def test_a_proxy_that_takes_the_path_off_is_served_alike(founder: Founder, based: Server) -> None:
    with make_program(based.url) as inner:
        cookies = "; ".join(f"{name}={value}" for name, value in founder.client.cookies.items())
        for rest in ("", "/steps/what", "/preview"):
            address = founder.address(rest)
            stripped = inner.get(address, headers={"Cookie": cookies, "Accept-Language": "en"})
            kept = founder.get(rest)
            assert (stripped.status_code, _settled(stripped)) == (kept.status_code, _settled(kept))


def test_bounds_by_path_hold_below_too(founder: Founder) -> None:
    assert founder.client.post("/language", content=b"x" * 70_000).status_code == 413
    assert founder.client.get("/healthz").status_code == 200
    assert founder.client.get(f"{BASE}x").status_code == 404


def test_cookies_are_sent_to_nothing_beside_the_planner(founder: Founder, tmp_path: Path) -> None:
    assert {cookie.path for cookie in founder.client.cookies.jar} == {BASE}
    with (
        running_server(tmp_path, PLAYBOOK_PUBLIC_URL=f"https://example.org{BASE}") as secure,
        make_program(secure.url) as client,
    ):
        cookie = client.post("/plans", data=START).headers.get_list("set-cookie")[0]
    assert re.fullmatch(
        r"__Secure-plan_\w+=[\w-]+; HttpOnly; Max-Age=\d+; Path=/community; SameSite=lax; Secure", cookie
    )


@pytest.mark.parametrize("base", ["/plans", "/static/x", "/s"])
def test_a_path_like_the_planners_own_is_refused(monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    monkeypatch.setenv("PLAYBOOK_PUBLIC_URL", f"https://example.org{base}")
    with pytest.raises(SettingsError, match="has addresses of its own that begin with"):
        create_app(read_settings())


@pytest.mark.parametrize("rest", ["/a b", "/a;b", "/a?b=c", "/a#b", "/../a", '/a"b'])
def test_a_path_that_fits_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, rest: str) -> None:
    monkeypatch.setenv("PLAYBOOK_PUBLIC_URL", f"https://example.org/x{rest}")
    if rest == "/../a":
        assert Settings().base_path == "/a", "the address is read as a browser reads it"
        return
    with pytest.raises(SettingsError, match=r"PLAYBOOK_PUBLIC_URL: .* only a path of letters"):
        read_settings()


def _settled(page: httpx.Response) -> str:
    """A page without the ids of operations to come."""
    return re.sub(r'name="op_id" value="[^"]*"', "", page.text)
