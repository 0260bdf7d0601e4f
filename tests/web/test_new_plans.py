"""An instance may ask for a passphrase before it takes a new plan, or take none, and says whom to tell of abuse."""

import re
from collections.abc import Iterator

import httpx
import pytest

from app.base.errors import SettingsError
from app.base.settings import read_settings
from app.web.http.rate_limits import PASSPHRASES_PER_HOUR
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import start_plan
from tests.support.server import Server, running_server

PASSPHRASE = "open sesame 9"
STARTS = {
    "/plans": {"starter": "study-group"},
    "/import": {"text": '{"format": "community-playbook/1", "language": "en", "answers": {}}'},
}


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that asks for a passphrase, and names whom to tell of abuse."""
    with running_server(
        tmp_path_factory.mktemp("asking"),
        watched=True,
        PLAYBOOK_NEW_PLANS="passphrase",
        PLAYBOOK_NEW_PLANS_PASSPHRASE=PASSPHRASE,
        PLAYBOOK_ABUSE_CONTACT="abuse@example.org",
    ) as server:
        yield server


@pytest.fixture
def visitor(asking: Server) -> Iterator[httpx.Client]:
    with make_client(asking.url) as client:
        yield client


@pytest.mark.parametrize("address", STARTS)
def test_a_plan_is_started_by_the_passphrase_which_is_asked_for_once(visitor: httpx.Client, address: str) -> None:
    for typed in ({}, {"passphrase": "wrong"}):
        refused = visitor.post(address, data={**STARTS[address], **typed})
        assert (refused.status_code, dict(visitor.cookies)) == (403, {})
        assert ("That isn't this server's passphrase" in text_of(refused)) == bool(typed)
    again = read_form(refused, address)
    assert {name: again.fields[name] for name in STARTS[address]} == {
        name: [one] for name, one in STARTS[address].items()
    }
    assert again.set("passphrase", "ｏｐｅｎ sesame ９ ").send(visitor).status_code == 200
    assert PASSPHRASE not in str(dict(visitor.cookies))
    founder = start_plan(visitor)
    pages = ("/", "/import", "/starters", "/starters/study-group", founder.address("/copy"))
    assert not [path for path in pages if 'name="passphrase"' in visitor.get(path).text]
    assert founder.post("/copy").status_code == 200
    visitor.cookies.set("start", "0" * 128)
    assert not [path for path in pages if 'name="passphrase"' not in visitor.get(path).text]
    assert founder.post("/copy").status_code == 403
    assert founder.get("").status_code == 200, "it goes on as before"


def test_every_form_that_starts_a_plan_has_the_field(visitor: httpx.Client) -> None:
    home = visitor.get("/")
    assert home.text.count('name="passphrase"') == 1
    form = read_form(home, "/plans").set("passphrase", PASSPHRASE).set("name", "Night Readers")
    assert "Night Readers" in form.send(visitor).text


def test_a_file_that_was_chosen_is_asked_for_again_with_the_passphrase(visitor: httpx.Client) -> None:
    refused = visitor.post("/import", data={"passphrase": "wrong"}, files={"file": ("plan.json", b"{}")})
    assert (refused.status_code, 'type="file" id="file" name="file" required' in refused.text) == (403, True)


def test_guesses_are_counted_so_that_the_right_one_comes_too_late(asking: Server) -> None:
    with make_client(asking.url) as guesser:
        guesser.headers["X-Forwarded-For"] = "192.0.2.77"
        for _ in range(PASSPHRASES_PER_HOUR):
            guesser.post("/plans", data={"passphrase": "wrong"})
        refused = guesser.post("/plans", data={"passphrase": PASSPHRASE})
        assert (refused.status_code, "retry-after" in refused.headers) == (429, True)
        assert "Too many passphrases were tried" in refused.text


def test_every_page_behind_a_share_link_says_whom_to_tell_of_abuse(visitor: httpx.Client) -> None:
    visitor.post("/plans", data={"passphrase": PASSPHRASE})
    founder = start_plan(visitor)
    founder.post("/share")
    links = founder.get("/share").text
    share, link = re.findall(r"/s/[\w-]{43}", links)[0], re.findall(r"/share/(\w+)\"", links)[0]
    told = 'Report abuse: <a href="mailto:abuse@example.org">abuse@example.org</a>'
    assert told in visitor.get(share).text
    founder.post(f"/share/{link}")
    gone = visitor.get(share)
    assert (gone.status_code, told in gone.text) == (410, True)
    assert told not in visitor.get("/").text + founder.get("").text


def test_a_closed_server_takes_no_new_plans(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("closed")
    with running_server(folder, PLAYBOOK_NEW_PLANS="closed") as closed, make_client(closed.url) as client:
        for path in ("/", "/import"):
            page = client.get(path).text
            assert "This server takes no new plans at the moment" in page
            assert '<form method="post" action="/plans"' not in page
        assert 'name="starter"' not in client.get("/starters").text
        for address, data in STARTS.items():
            refused = client.post(address, data=data)
            assert (refused.status_code, "No new plans here" in refused.text) == (403, True)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("NEW_PLANS", "passphrase", "NEW_PLANS_PASSPHRASE: Value error, has to be set"),
        ("NEW_PLANS_PASSPHRASE", "short", "NEW_PLANS_PASSPHRASE: Value error, should have at least 8 characters"),
        ("NEW_PLANS_PASSPHRASE", "\u200b\u3164 " * 8, "NEW_PLANS_PASSPHRASE: Value error, should have at least 8"),
        ("NEW_PLANS", "maybe", "NEW_PLANS: Input should be 'open', 'passphrase' or 'closed'"),
        ("ABUSE_CONTACT", "http://example.org", "ABUSE_CONTACT: Value error, name an e-mail address"),
        ("ABUSE_CONTACT", "me@example.org <script>", "ABUSE_CONTACT: Value error, name an e-mail address"),
        ("ABUSE_CONTACT", "javascript:alert(1)", "ABUSE_CONTACT: Value error, name an e-mail address"),
    ],
)
def test_impossible_values_are_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    monkeypatch.setenv(f"PLAYBOOK_{name}", value)
    with pytest.raises(SettingsError, match=re.escape(said)):
        read_settings()


def test_a_page_may_be_the_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYBOOK_ABUSE_CONTACT", "https://example.org/abuse?of=plans")
    assert read_settings().abuse_contact == "https://example.org/abuse?of=plans"
