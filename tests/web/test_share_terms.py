"""What an owner may ask of a read-only link: a version, an end, a passcode, sites; and how each is told."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import expire_link, forget_version_of_link
from tests.support.server import Server

_SOON = (datetime.now(UTC) + timedelta(days=40)).date().isoformat()


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


@pytest.fixture
def reader(server: Server) -> Iterator[httpx.Client]:
    """Somebody else's browser."""
    with make_client(server.url) as client:
        yield client


def test_a_link_is_made_with_its_terms_and_tells_them(founder: Founder) -> None:
    form = read_form(founder.get("/share"), "/share")
    assert (form.fields["edition"], form.fields["shown"], form.fields["ending"]) == (["member"], ["live"], ["never"])
    form.set("label", "Mia").set("passcode", "四个汉字").set("until", _SOON).set("comments", "yes")
    page = text_of(form.send(founder.client))
    for words in (
        "Not opened yet",
        "Asks for a passcode",
        "Ends on ",
        "Readers may comment",
    ):
        assert words in page
    assert "Chat apps may show name" not in page, "a link with a passcode shows them nothing"
    assert "四个汉字" not in page


def test_the_address_stands_in_full_below_its_code(founder: Founder) -> None:
    address = _make(founder)
    assert re.search(rf'</svg>\s*<p class="whole-address">http://[\d.:]+{address}</p>', founder.get("/share").text)


def test_a_link_ends_with_its_last_day_by_the_clocks_of_the_plan(founder: Founder) -> None:
    founder.step_form("when").set("when.zone", "Asia/Shanghai").send(founder.client, "continue")
    _make(founder, ending="date", until="2030-05-01", preview="yes")
    page = founder.get("/share").text
    assert "Ends on 2030-05-02 00:00 (Shanghai time)" in page
    assert "Chat apps may show name" in page


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("passcode", "123", "A passcode has 4 to 80 characters."),
        ("passcode", " 1 2 ", "A passcode has 4 to 80 characters."),
        ("passcode", "\u200b\u3164\u2060 \u00ad\u2800\ufe0f", "A passcode has 4 to 80 characters."),
        ("until", "soon", "We can't read this date."),
        ("until", "2020-01-01", "This day is over."),
        ("until", "9999-12-31", "This day is too far off."),
        ("sites", "https://example.org/page", "Write “https://example.org/page” as the start of an address"),
        ("sites", "https://a.org;script-src https://b.org", "as the start of an address"),
        ("sites", "https://*.example.org", "as the start of an address"),
        ("sites", "https://me@example.org", "as the start of an address"),
        ("sites", " ".join(f"https://{number}.org" for number in range(6)), "At most 5 sites"),
    ],
)
def test_a_link_that_is_not_right_is_asked_for_again_as_it_was_typed(
    founder: Founder, field: str, typed: str, words: str
) -> None:
    form = read_form(founder.get("/share"), "/share").set("label", "Mia").set(field, typed)
    page = form.send(founder.client)
    assert page.status_code == 422
    assert words in text_of(page)
    again = read_form(page, "/share")
    assert again.fields["label"] == ["Mia"]
    assert again.fields[field] == ([""] if field == "passcode" else [typed]), "a secret is never shown"
    assert 'class="link"' not in page.text


def test_a_link_with_a_passcode_is_in_no_frame(founder: Founder) -> None:
    form = read_form(founder.get("/share"), "/share").set("passcode", "1234").set("sites", "https://example.org")
    page = text_of(form.send(founder.client))
    assert "A link with a passcode can't be shown on other sites." in page
    assert "Type the passcode again" in page


def test_its_terms_change_while_its_address_stays(founder: Founder, reader: httpx.Client) -> None:
    address, change = _make(founder, label="Mia", until=_SOON), _change_of(founder)
    form = read_form(founder.get(change), "/terms")
    assert (form.fields["label"], form.fields["ending"]) == (["Mia"], ["same"])
    form.set("label", "Lee").set("edition", "partner").set("ending", "never").send(founder.client)
    page = founder.get("/share").text
    assert address in page
    assert "Lee" in page
    assert "Ends on" not in page
    assert "no contact" in page
    assert "no contact" in founder.get(change).text
    assert reader.get(address).status_code == 200
    wrong = read_form(founder.get(change), "/terms").set("passcode", "1").send(founder.client)
    assert (wrong.status_code, "A passcode has 4 to 80 characters." in wrong.text) == (422, True)
    assert founder.client.get(founder.address("/share/none")).status_code == 404


def test_a_frozen_link_shows_the_plan_as_it_was_until_it_is_told_to_show_it_as_it_is(
    founder: Founder, reader: httpx.Client
) -> None:
    founder.patch({"positioning.name": (1, "Night Readers")})
    address = _make(founder, shown="now")
    founder.patch({"positioning.name": (2, "Day Readers")})
    assert "Shows the plan as it was on" in founder.get("/share").text
    for rest in ("", "/download/text"):
        assert "Night Readers" in reader.get(address + rest).text
    read_form(founder.get("/share"), "/renew").send(founder.client)
    founder.patch({"positioning.name": (3, "Dawn Readers")})
    assert "Day Readers" in reader.get(address).text
    read_form(founder.get(_change_of(founder)), "/terms").set("shown", "live").send(founder.client)
    assert "Dawn Readers" in reader.get(address).text


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("expired", "This link has ended"),
        ("turned off", "This link was turned off"),
        ("withdrawn", "This plan was withdrawn"),
    ],
)
def test_a_link_that_is_over_says_why_and_nothing_of_the_plan(
    founder: Founder, reader: httpx.Client, server: Server, how: str, words: str
) -> None:
    address = _make(founder, label="Mia", passcode="1234", ending="week")
    if how == "expired":
        expire_link(server, address.removeprefix("/s/"))
    else:
        founder.post(_change_of(founder) if how == "turned off" else "/delete")
    for answer in (reader.get(address), reader.get(f"{address}/download/pdf"), reader.post(f"{address}/passcode")):
        assert answer.status_code == 410
        assert words in answer.text
        assert "Study Hall" not in answer.text
    assert '<html lang="zh-Hant">' in reader.get(address, headers={"Accept-Language": "zh-TW"}).text


def test_a_link_that_is_off_says_so_also_when_the_version_that_it_showed_is_forgotten(
    founder: Founder, reader: httpx.Client, server: Server
) -> None:
    address = _make(founder, shown="now")
    forget_version_of_link(server, address.removeprefix("/s/"))
    founder.post(_change_of(founder))
    assert reader.get(address).status_code == 410


def test_a_link_whose_time_is_over_stays_listed_and_can_be_renewed(
    founder: Founder, reader: httpx.Client, server: Server
) -> None:
    address = _make(founder, label="Mia", edition="member", ending="week")
    expire_link(server, address.removeprefix("/s/"))
    page = founder.get("/share").text
    assert "Ended on " in page
    assert "poster.p" not in page
    read_form(founder.get("/share"), "/renew").set("ending", "day").send(founder.client)
    assert "Ends on " in founder.get("/share").text
    assert reader.get(address).status_code == 200


def test_only_the_sites_that_a_link_names_show_it_in_a_frame(founder: Founder, reader: httpx.Client) -> None:
    framed = _make(founder, sites="https://Example.org/, https://例子.中国:8443 https://example.org")
    plain, change = _make(founder), _change_of(founder)
    allowed = "frame-ancestors https://example.org https://xn--fsqu00a.xn--fiqs8s:8443;"
    for _ in range(2):
        assert allowed in reader.get(framed).headers["Content-Security-Policy"]
        assert "frame-ancestors 'none';" in reader.get(plain).headers["Content-Security-Policy"]
    assert allowed in reader.head(framed).headers["Content-Security-Policy"]
    assert "frame-ancestors 'none';" in reader.post(framed).headers["Content-Security-Policy"]
    read_form(founder.get(change), "/terms").set("sites", "http://192.0.2.1").send(founder.client)
    assert "frame-ancestors http://192.0.2.1;" in reader.get(plain).headers["Content-Security-Policy"]
    assert "frame-ancestors 'none';" in founder.get("/share").headers["Content-Security-Policy"]


def test_what_a_link_would_show_is_seen_before_it_is_made_and_no_secret_is_in_the_address(founder: Founder) -> None:
    founder.patch({"what.notes": (0, "private-7731")})
    form = read_form(founder.get("/share"), "/share").set("edition", "operator").set("passcode", "secret-7731")
    page = form.send(founder.client, to=founder.address("/share-preview"))
    assert page.url.query == b"edition=operator&language=en"
    assert "Everything that readers of such a link can see." in page.text
    assert "Study Hall" in page.text
    assert "7731" not in page.text
    assert "private-7731" in founder.get("/print?edition=operator").text
    assert "No links yet." in founder.get("/share").text


def test_opens_are_counted_and_told_at_once(founder: Founder, reader: httpx.Client) -> None:
    address = _make(founder)
    reader.get(address)
    assert "Opened 1 time, on " in founder.get("/share").text
    reader.get(address)
    assert "Opened 2 times, most recently on " in founder.get("/share").text


def test_a_guarded_link_is_on_no_poster_and_the_page_says_why(founder: Founder) -> None:
    _make(founder, edition="member", passcode="1234")
    page = founder.get("/share").text
    assert "Your links for members have a passcode or an end, or show a frozen version." in page
    assert "poster.p" not in page
    open_link = _make(founder, edition="member")
    assert "poster.png" in founder.get("/share").text
    assert open_link in founder.get("/download/text?edition=member").text


def _make(founder: Founder, **fields: str) -> str:
    before = _links(founder)
    founder.post("/share", **fields)
    (made,) = _links(founder) - before
    return made


def _links(founder: Founder) -> set[str]:
    return set(re.findall(r"/s/[\w-]{43}", founder.get("/share").text))


def _change_of(founder: Founder) -> str:
    return str(re.findall(r'href="/plans/\w+(/share/\w+)"', founder.get("/share").text)[-1])
