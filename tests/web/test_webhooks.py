"""The owner's webhooks on the page of links: made, tried, turned off, and in words how it goes."""

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from html import unescape
from pathlib import Path

import pytest

from app.base.limits import WEBHOOKS_LIMIT
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.storage.repositories.deliveries import NewDelivery, add_deliveries, find_due_deliveries, find_looks
from app.storage.repositories.webhooks import NewWebhook, Webhook, create_webhook, list_webhooks, note_given_up
from app.web.http.rate_limits import WEBHOOKS_PER_HOUR
from app.web.sharing.webhooks import address_words, outcome_words
from app.webhooks.addresses import Address, AddressFault
from app.webhooks.messages import Fate, Message, Outcome
from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import Server, running_server
from tests.support.sharing import Sharing, told

ADDRESS = "https://bot.example.org/in?key=S3cr3t"
SECRET = re.compile(r'value="(whsec_[A-Za-z0-9+/=]+)" aria-label="New secret"')


@dataclass
class Bot:
    """A program, and what becomes of messages to it."""

    outcome: Outcome = Outcome(Fate.DELIVERED, 204)
    asked: list[tuple[str, Message]] = field(default_factory=list)

    async def __call__(self, address: Address, message: Message) -> Outcome:
        self.asked.append((str(address), message))
        return self.outcome


async def _add(sharing: Sharing, address: str = ADDRESS, ahead: str = "1d") -> str:
    answer = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks", data={"address": address, "ahead": ahead})
    assert answer.status_code == 200, answer.text
    return unescape(answer.text)


async def _page(sharing: Sharing) -> str:
    return unescape((await sharing.owner.get(f"/plans/{sharing.plan}/share")).text)


async def _stored(sharing: Sharing) -> Webhook:
    return (await sharing.services.database.read(partial(list_webhooks, plan_id=sharing.plan)))[0]


async def _test(sharing: Sharing) -> str:
    webhook = await _stored(sharing)
    answer = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook.id}/test")
    assert answer.status_code == 200
    return unescape(answer.text)


def _told(folder: Path, story: Callable[[Sharing, Bot], Awaitable[None]]) -> None:
    bot = Bot()
    told(folder, lambda sharing: story(sharing, bot), deliver=bot)


def test_a_webhook_is_made_its_secret_shown_once_and_it_is_turned_off(tmp_path: Path) -> None:
    async def story(sharing: Sharing, _bot: Bot) -> None:
        made = await _add(sharing)
        (secret,) = SECRET.findall(made)
        webhook = await _stored(sharing)
        assert (webhook.secret, webhook.address) == (secret, ADDRESS)
        page = await _page(sharing)
        assert "bot.example.org" in page
        assert "a day before" in page
        assert "Nothing sent yet." in page
        assert not any(hidden in page for hidden in (secret, "S3cr3t"))
        off = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook.id}", follow_redirects=False)
        assert (off.status_code, off.headers["location"]) == (303, f"/plans/{sharing.plan}/share#webhooks")
        assert "bot.example.org</bdi>" not in await _page(sharing)

    _told(tmp_path, story)


def test_a_test_says_nothing_of_the_plan_but_its_name_and_is_told_in_words(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        await sharing.save("positioning.name", "Night Readers")
        await _add(sharing)
        assert "Test to bot.example.org: It arrived." in await _test(sharing)
        ((address, message),) = bot.asked
        assert address == ADDRESS
        body = json.loads(message.body)
        assert (body["type"], body["data"]) == ("reminder.test", {"community": "Night Readers"})
        assert re.fullmatch(r"msg_[a-z0-9]+", message.id)
        bot.outcome = Outcome(Fate.REFUSED, 500)
        assert "Test to bot.example.org: The address answered with status 500." in await _test(sharing)
        assert re.search(r"Last message, [^<]+: The address answered with status 500\.", await _page(sharing))

    _told(tmp_path, story)


def test_one_that_rests_says_so_and_goes_on_after_a_test_that_arrives(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        await _add(sharing)
        given_up = partial(note_given_up, webhook=await _stored(sharing), most=2, now=datetime.now(UTC))
        await sharing.services.database.write(given_up)
        assert "1 message didn't arrive" in await _page(sharing)
        await sharing.services.database.write(given_up)
        bot.outcome = Outcome(Fate.SLOW)
        assert "Reminders have been paused" in await _test(sharing)
        assert "2 messages in a row didn't arrive" in await _page(sharing)
        bot.outcome = Outcome(Fate.DELIVERED, 200)
        assert "Reminders have been paused" not in await _test(sharing)
        assert "in a row" not in await _page(sharing)

    _told(tmp_path, story)


def test_an_address_that_is_not_right_stays_in_its_field_with_what_is_wrong(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        for typed in ("http://bot.example.org/", "https://10.0.0.1/", '"><b>', "https://bot.example.org:22/"):
            form = {"address": typed, "ahead": "15m"}
            answer = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks", data=form)
            assert answer.status_code == 422
            assert f'value="{typed}"' in answer.text or 'value="&#34;&gt;&lt;b&gt;"' in answer.text
            assert 'id="webhook-error"' in answer.text
            assert '<option value="15m" selected>' in answer.text
        assert bot.asked == []

    _told(tmp_path, story)


def test_whatever_address_is_stored_its_owner_sees_it_and_turns_it_off(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        unread = NewWebhook("https://\N{LATIN SMALL LETTER LONG S}.example.org/", "whsec_c2VjcmV0", timedelta(hours=1))
        create = partial(create_webhook, plan_id=sharing.plan, new=unread, now=datetime.now(UTC))
        webhook = await sharing.services.database.write(create)
        assert f"webhooks/{webhook}" in await _page(sharing)
        tested = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook}/test")
        assert tested.status_code == 422
        assert bot.asked == []
        assert (await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook}")).status_code == 200
        assert f"webhooks/{webhook}" not in await _page(sharing)

    _told(tmp_path, story)


def test_a_plan_has_few_of_them_and_a_network_makes_and_tries_few(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        for _ in range(WEBHOOKS_LIMIT):
            await _add(sharing)
        full = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks", data={"address": ADDRESS})
        assert full.status_code == 422
        assert f"at most {WEBHOOKS_LIMIT} addresses" in full.text
        webhook = await _stored(sharing)
        for _ in range(WEBHOOKS_PER_HOUR - WEBHOOKS_LIMIT - 1):
            await _test(sharing)
        over = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook.id}/test")
        assert over.status_code == 429
        assert "Too many tests" in over.text
        assert len(bot.asked) == WEBHOOKS_PER_HOUR - WEBHOOKS_LIMIT - 1

    _told(tmp_path, story)


def test_only_the_owner_makes_tries_and_turns_them_off(tmp_path: Path) -> None:
    async def story(sharing: Sharing, bot: Bot) -> None:
        await _add(sharing)
        webhook = await _stored(sharing)
        await sharing.reader.post("/plans", data={"language": "en"})
        for path in ("", f"/{webhook.id}", f"/{webhook.id}/test"):
            answer = await sharing.reader.post(f"/plans/{sharing.plan}/webhooks{path}", data={"address": ADDRESS})
            assert answer.status_code == 404
        for path in ("/none", "/none/test", "/%00", "/%00/test"):
            answer = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks{path}", follow_redirects=False)
            assert answer.status_code == (303 if path == "/none" else 404)
        assert await _stored(sharing) == webhook
        assert bot.asked == []

    _told(tmp_path, story)


def test_a_copy_has_none(tmp_path: Path) -> None:
    async def story(sharing: Sharing, _bot: Bot) -> None:
        await _add(sharing)
        copied = await sharing.owner.post(f"/plans/{sharing.plan}/copy", data={"what": "all"})
        copy = copied.url.path.split("/")[2]
        assert copy != sharing.plan
        assert await sharing.services.database.read(partial(list_webhooks, plan_id=copy)) == ()

    _told(tmp_path, story)


def test_by_default_there_are_none(tmp_path: Path) -> None:
    async def story(sharing: Sharing) -> None:
        assert "Reminders to a program" not in await _page(sharing)
        for path in ("", "/none/test"):
            answer = await sharing.owner.post(f"/plans/{sharing.plan}/webhooks{path}", data={"address": ADDRESS})
            assert answer.status_code == 404

    told(tmp_path, story)


def test_where_they_are_off_again_they_can_be_turned_off_and_their_messages_are_forgotten(tmp_path: Path) -> None:
    async def story(sharing: Sharing) -> None:
        database, old = sharing.services.database, datetime.now(UTC) - timedelta(days=4)
        new = NewWebhook(ADDRESS, "whsec_c2VjcmV0", timedelta(hours=1))
        webhook = await database.write(partial(create_webhook, plan_id=sharing.plan, new=new, now=old))
        (look,) = await database.read(partial(find_looks, now=old, most=2))
        found = [NewDelivery("msg_1", "Opening")]
        await database.write(partial(add_deliveries, look=look, found=found, then=old, now=old))
        await sharing.services.tidy_up()
        assert await database.read(partial(find_due_deliveries, now=datetime.now(UTC), most=2, each=2)) == ()
        page = await _page(sharing)
        assert "doesn't send reminders to programs any more" in page
        assert "bot.example.org" in page
        assert f"/webhooks/{webhook}/test" not in page
        assert 'name="ahead"' not in page
        assert (await sharing.owner.post(f"/plans/{sharing.plan}/webhooks/{webhook}")).status_code == 200
        assert "Reminders to a program" not in await _page(sharing)

    told(tmp_path, story)


def test_a_server_that_sends_starts_and_stops_and_logs_no_address(tmp_path: Path) -> None:
    with running_server(tmp_path, PLAYBOOK_WEBHOOKS="1") as server, make_client(server.url) as client:
        founder = start_plan(client)
        assert founder.post("/webhooks", address=ADDRESS, ahead="1h").status_code == 200
    log = server.log.read_text()
    assert "Application shutdown complete" in log
    assert not any(word in log for word in ("bot.example.org", "S3cr3t", "whsec", "Traceback", "ERROR"))


@pytest.mark.parametrize("language", Language)
def test_every_fate_and_every_fault_has_words_of_its_own(language: Language) -> None:
    t = translator(language)
    assert len({outcome_words(fate, 500, t) for fate in Fate}) == len(Fate)
    assert len({address_words(fault, t) for fault in AddressFault}) == len(AddressFault)


def test_the_shared_server_shows_the_panel(server: Server) -> None:
    with make_client(server.url, "zh-TW") as client:
        assert "把提醒送給程式" in start_plan(client).get("/share").text
