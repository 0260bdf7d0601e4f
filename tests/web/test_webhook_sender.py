"""Programs are told what is due: each thing once by one server or another, and again where it wasn't taken."""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy.exc import OperationalError

from app.knowledge.content import Content
from app.storage.database import Database
from app.storage.repositories import deliveries
from app.storage.repositories.deleting import delete_plan
from app.storage.repositories.webhooks import NewWebhook, Webhook, create_webhook, list_webhooks
from app.web.http.metrics import Metrics
from app.web.http.services import Services
from app.web.webhooks import sender as sending
from app.web.webhooks.sender import WebhookSender, webhooks_sent
from app.webhooks.addresses import Address
from app.webhooks.messages import Deliver, Fate, Message, Outcome
from app.webhooks.retries import MOST_TRIES, PAUSES
from tests.support.loops import run_alone
from tests.support.stored import StoredPlan, store_plan

MINUTE = timedelta(minutes=1)
START = datetime(2026, 11, 22, 18, tzinfo=UTC)
TAKEN, FAILED = Outcome(Fate.DELIVERED, 204), Outcome(Fate.REFUSED, 500)
ADDRESS = "https://bot.example.org/in"
on_sqlite = pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)


@dataclass
class Bot:
    """A program that is told, and what it answers; the last answer is given for ever."""

    answers: list[Outcome] = field(default_factory=lambda: [TAKEN])
    told: list[Message] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)

    async def __call__(self, address: Address, message: Message) -> Outcome:
        await asyncio.sleep(0)  # others have their turn, as they have while a network is asked
        self.told.append(message)
        self.addresses.append(str(address))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [json.loads(message.body) for message in self.told]

    @property
    def titles(self) -> list[str]:
        return [body["data"]["title"] for body in self.bodies]


@dataclass
class Clock:
    """A clock that a test sets."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Server:
    """One server on a database, as far as it sends messages."""

    database: Database
    content: Content
    bot: Bot
    clock: Clock

    @property
    def services(self) -> Services:
        async def compute(work: Callable[..., Any], *args: Any) -> Any:
            return work(*args)

        parts = {"database": self.database, "content": self.content, "metrics": Metrics(), "deliver": self.bot}
        return cast("Services", SimpleNamespace(**parts, compute_document=compute))

    @property
    def sender(self) -> WebhookSender:
        return WebhookSender(self.services, self.bot, self.clock)

    def work(self, *, after: timedelta = timedelta()) -> None:
        """Do what is done each minute, some time later."""
        self.clock.now += after
        run_alone(work_once(self.sender))


async def work_once(sender: WebhookSender) -> None:
    """What is done each minute."""
    await sender.look()
    await sender.send()


@pytest.fixture
def plan(database: Database) -> StoredPlan:
    """A plan with an activity at seven in the evening and one at ten."""
    plan = store_plan(
        database,
        positioning__name="Night Readers",
        when__launch_date="2026-11-22",
        when__zone="UTC",
        days3__activities="open late",
        days3__activities__open__title="Opening",
        days3__activities__open__day="1",
        days3__activities__open__time="19:00",
        days3__activities__open__message="Come in",
        days3__activities__open__post_before="at_start",
        days3__activities__late__title="Night cap",
        days3__activities__late__day="1",
        days3__activities__late__time="22:00",
        days3__activities__late__post_before="at_start",
    )
    _add(plan)
    return plan


@pytest.fixture
def server(database: Database, content: Content) -> Server:
    return Server(database, content, Bot(), Clock())


@pytest.fixture
def other(server: Server) -> Iterator[Server]:
    with closing(Database(server.database.url)) as database:
        yield Server(database, server.content, server.bot, server.clock)


def _add(plan: StoredPlan, address: str = ADDRESS, ahead: timedelta = timedelta(hours=1)) -> None:
    new = NewWebhook(address, "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0", ahead)
    plan.change(lambda connection, locked: create_webhook(connection, locked.id, new, START))


def _many(plan: StoredPlan, count: int) -> None:
    """Let many things be due at once."""
    ids = [f"more{number}" for number in range(count)]
    fields = {"title": "More", "day": "1", "time": "18:30", "post_before": "at_start"}
    edits: dict[str, Any] = {
        f"days3__activities__{one}__{field}": (0, value) for one in ids for field, value in fields.items()
    }
    plan.save("many", **edits, days3__activities=(1, " ".join(ids)))


def _webhook(plan: StoredPlan) -> Webhook:
    return plan.database.read_now(lambda connection: list_webhooks(connection, plan.id))[0]


@on_sqlite
def test_each_thing_is_told_once_in_time_and_as_the_interface_tells_it(plan: StoredPlan, server: Server) -> None:
    server.work()
    server.work(after=timedelta(minutes=1))
    (body,) = server.bot.bodies
    assert (body["type"], body["timestamp"]) == ("reminder.due", "2026-11-22T18:00:00+00:00")
    assert body["data"] == {
        "community": "Night Readers",
        "at": "2026-11-22T19:00:00Z",
        "what": "begin",
        "title": "Opening",
        "who": "",
        "text": "Come in",
        "if_silent": "",
        "path": "days3.activities.open",
    }
    assert server.bot.addresses == [ADDRESS]
    server.work(after=timedelta(hours=2))
    assert server.bot.titles == ["Opening"]
    server.work(after=timedelta(hours=1))
    assert server.bot.titles == ["Opening", "Night cap"]
    told = _webhook(plan).told
    assert told
    assert (told.fate, told.status) == ("delivered", 204)


def test_two_servers_tell_nothing_twice(plan: StoredPlan, server: Server, other: Server) -> None:
    async def both() -> None:
        await asyncio.gather(*(work_once(one.sender) for one in (server, other, server, other)))

    run_alone(both())
    run_alone(both())
    assert server.bot.titles == ["Opening"]


def test_a_server_that_was_killed_half_way_is_followed_by_another_with_the_same_message(
    plan: StoredPlan, server: Server, other: Server
) -> None:
    class KilledError(BaseException):
        pass

    async def killed(_address: Address, message: Message) -> Outcome:
        server.bot.told.append(message)
        raise KilledError

    with pytest.raises(KilledError):
        run_alone(work_once(WebhookSender(server.services, killed, server.clock)))
    other.work(after=timedelta(minutes=1))
    assert len(server.bot.told) == 1, "it may still be at it"
    other.work(after=timedelta(minutes=2))
    other.work(after=timedelta(minutes=2))
    first, again = server.bot.told
    assert (first.id, first.body) == (again.id, again.body)
    assert again.at > first.at


@on_sqlite
def test_what_is_not_taken_is_tried_again_with_growing_pauses_and_given_up(plan: StoredPlan, server: Server) -> None:
    server.bot.answers = [FAILED]
    server.work()
    for pause in PAUSES:
        server.work(after=pause - timedelta(seconds=1))
        server.work(after=timedelta(seconds=1))
    server.work(after=timedelta(minutes=10))
    assert [message.at - START for message in server.bot.told] == [sum(PAUSES[:n], timedelta()) for n in range(5)]
    assert len(server.bot.told) == MOST_TRIES
    assert len({message.id for message in server.bot.told}) == 1
    assert _webhook(plan).resting_at is None


@on_sqlite
def test_what_was_taken_at_last_is_not_tried_again(plan: StoredPlan, server: Server) -> None:
    server.bot.answers = [FAILED, TAKEN]
    server.work()
    server.work(after=PAUSES[0])
    server.work(after=PAUSES[1])
    assert len(server.bot.told) == 2


@on_sqlite
def test_an_address_that_never_takes_anything_is_left_alone(
    plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "MOST_GIVEN_UP", 2)
    plan.save("sooner", days3__activities__late__time=(1, "18:30"))
    server.bot.answers = [Outcome(Fate.SLOW)]
    server.work()
    for _ in range(5):
        server.work(after=4 * MINUTE)
        assert _webhook(plan).resting_at is None
    for _ in range(10):
        server.work(after=PAUSES[2])
    assert _webhook(plan).resting_at
    asked = [message.at for message in server.bot.told]
    assert len(asked) <= 2 * MOST_TRIES
    assert all(later - sooner >= PAUSES[0] for sooner, later in pairwise(asked)), "both wait after one failed"
    plan.save("more", days3__activities__late__title=(1, "Night tea"))
    server.work(after=MINUTE)
    assert len(server.bot.told) == len(asked)


@on_sqlite
def test_an_address_with_many_messages_at_once_comes_to_rest_too(plan: StoredPlan, server: Server) -> None:
    _many(plan, 12)
    server.bot.answers = [FAILED]
    for _ in range(50):
        server.work(after=4 * MINUTE)
    assert _webhook(plan).resting_at
    assert len(server.bot.told) < 30


@on_sqlite
def test_addresses_that_fail_fill_no_place_of_others(
    plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_DELIVERIES", 4)
    _many(plan, 12)
    server.bot.answers = [FAILED]
    server.work()
    _add(plan, "https://other.example.org/")
    server.bot.answers = [TAKEN]
    server.work(after=PAUSES[0])
    assert server.bot.addresses.count("https://other.example.org/") > 0


@on_sqlite
def test_a_slow_address_has_some_time_and_then_others_have_theirs(plan: StoredPlan, server: Server) -> None:
    async def slow(_address: Address, message: Message) -> Outcome:
        server.bot.told.append(message)
        server.clock.now += timedelta(seconds=16)
        return TAKEN

    _many(plan, 12)
    run_alone(work_once(WebhookSender(server.services, slow, server.clock)))
    assert len(server.bot.told) == 2
    server.work(after=MINUTE)
    assert len(server.bot.told) == 2 + 5


@on_sqlite
def test_looking_waits_for_no_answer(plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        looked = asyncio.Event()

        async def silent(_address: Address, _message: Message) -> Outcome:
            await asyncio.wait_for(looked.wait(), 10)
            return TAKEN

        class Sender(WebhookSender):
            looks = 0

            async def look(self) -> None:
                await super().look()
                self.looks += 1
                if self.looks == 3:
                    self.stop()
                    looked.set()

        await asyncio.wait_for(Sender(server.services, silent, server.clock).run(), 10)

    monkeypatch.setattr(sending, "_EVERY_SECONDS", 0)
    run_alone(story())
    told = _webhook(plan).told
    assert told
    assert told.fate == "delivered"


@on_sqlite
def test_who_says_that_it_is_gone_is_left_alone_at_once(plan: StoredPlan, server: Server) -> None:
    server.bot.answers = [Outcome(Fate.GONE, 410)]
    server.work()
    assert _webhook(plan).resting_at == START
    server.work(after=timedelta(hours=3))
    assert len(server.bot.told) == 1


@on_sqlite
def test_what_could_not_be_tried_counts_as_no_try(plan: StoredPlan, server: Server) -> None:
    server.bot.answers = [Outcome(Fate.BUSY)]
    for _ in range(MOST_TRIES + 1):
        server.work(after=PAUSES[0])
    assert _webhook(plan).told is None
    server.bot.answers = [TAKEN]
    server.work(after=PAUSES[0])
    told = _webhook(plan).told
    assert told
    assert (told.fate, _webhook(plan).given_up) == ("delivered", 0)


@on_sqlite
def test_one_address_that_fails_keeps_no_other_waiting(plan: StoredPlan, server: Server) -> None:
    _add(plan, "https://other.example.org/")
    server.bot.answers = [FAILED, TAKEN]
    server.work()
    assert sorted(server.bot.addresses) == [ADDRESS, "https://other.example.org/"]


@on_sqlite
def test_what_was_taken_out_is_not_told_and_what_is_late_is(plan: StoredPlan, server: Server) -> None:
    plan.save("moved", days3__activities__open__time=(1, "20:30"), days3__activities=(1, "open"))
    server.work()
    assert server.bot.told == []
    server.work(after=timedelta(hours=3))
    assert server.bot.titles == ["Opening"], "the server stood still for a while"
    plan.save("again", days3__activities__open__time=(2, "20:45"))
    server.work()
    assert server.bot.titles == ["Opening"], "the same thing on the same day"


@on_sqlite
def test_nothing_is_told_of_what_is_long_over_nor_of_a_deleted_plan(plan: StoredPlan, server: Server) -> None:
    server.bot.answers = [FAILED]
    server.work()
    server.work(after=timedelta(days=1))
    assert len(server.bot.told) == 1
    _add(plan, ahead=timedelta(days=9))
    plan.database.write_now(lambda connection: delete_plan(connection, plan.id, START))
    server.work(after=timedelta(minutes=1))
    assert len(server.bot.told) == 1


@on_sqlite
def test_no_plan_tells_without_end(plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliveries, "KEPT_DELIVERIES_LIMIT", 1)
    _add(plan, "https://other.example.org/", timedelta(hours=9))
    server.work()
    server.work(after=timedelta(minutes=1))
    assert server.bot.addresses.count("https://other.example.org/") == 1
    monkeypatch.undo()
    plan.save("again", positioning__pain=(0, "Nobody"))
    server.work(after=timedelta(minutes=1))
    assert server.bot.addresses.count("https://other.example.org/") == 2, "where there is room, the rest is told"


@on_sqlite
def test_a_database_that_is_away_is_asked_again_and_nothing_typed_is_logged(
    plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def away(*_of: object) -> None:
        raise OperationalError("SELECT 'Opening'", {}, Exception("Opening"))

    def broken(*_of: object) -> None:
        raise ValueError("Opening")

    with caplog.at_level(logging.INFO):
        for patch in (("read", away), ("read_apart", away), ("read_apart", broken)):
            with monkeypatch.context() as patched:
                patched.setattr(server.database, *patch)
                server.work(after=timedelta(minutes=6))
        assert server.bot.told == []
        server.work(after=timedelta(minutes=6))
    assert server.bot.titles == ["Opening"]
    assert caplog.text.count("OperationalError") == 3
    assert caplog.text.count("ValueError") == 1
    assert not any(word in caplog.text for word in ("Opening", "bot.example.org", "whsec"))


@on_sqlite
def test_a_server_that_stops_waits_for_no_answer(
    plan: StoredPlan, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        begun = asyncio.Event()

        async def silent(_address: Address, _message: Message) -> Outcome:
            begun.set()
            await asyncio.Event().wait()
            raise AssertionError("it never answers")

        async with webhooks_sent(replaced(silent), server.clock):
            await asyncio.wait_for(begun.wait(), 10)

    def replaced(deliver: Deliver | None) -> Services:
        services = server.services
        services.__dict__["deliver"] = deliver
        return services

    monkeypatch.setattr(sending, "_EVERY_SECONDS", 0)
    monkeypatch.setattr(sending, "_STOP_SECONDS", 0)
    run_alone(story())
    server.work(after=timedelta(minutes=3))
    server.work()
    assert server.bot.titles == ["Opening"]


@on_sqlite
def test_where_it_is_not_allowed_nothing_runs(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> set[asyncio.Task[Any]]:
        services = server.services
        services.__dict__["deliver"] = None
        async with webhooks_sent(services):
            return asyncio.all_tasks() - {asyncio.current_task()}

    assert run_alone(story()) == set()
