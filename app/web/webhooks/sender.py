"""Sending what is due, beside the server: each minute, somebody looks what there is, and sends it.

However long others take to answer, nobody waits for it: looking goes on, and one address has so much time at once.
All servers on a database do so. Each look and each message is taken in the database by one of them, so nothing is sent
twice and nothing lost, whichever of them stops.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby

from sqlalchemy import Connection

from app.base.errors import NoPlanError
from app.storage.repositories.deliveries import (
    Delivery,
    Look,
    add_deliveries,
    find_due_deliveries,
    find_looks,
    finish_delivery,
    finish_old_deliveries,
    release_delivery,
    take_delivery,
    take_look,
    try_again,
)
from app.storage.repositories.snapshots import load_snapshot
from app.storage.repositories.webhooks import LastTold, note_given_up, note_not_taken, note_taken
from app.web.http.services import Services
from app.web.webhooks.due_messages import find_due
from app.webhooks.addresses import Address
from app.webhooks.messages import Deliver, Fate, Message, Outcome
from app.webhooks.retries import MOST_GIVEN_UP, MOST_TRIES, PAUSES, TIME, next_try

logger = logging.getLogger("playbook.webhooks")

_EVERY_SECONDS = 60
_STOP_SECONDS = 3
_LOOK_TIME, _SEND_TIME = timedelta(minutes=5), timedelta(minutes=2)
_LOOKS, _DELIVERIES, _EACH = 100, 200, 5
_TIME_OF_ONE = timedelta(seconds=30)
_AT_ONCE = 8

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time by the server's own clock."""
    return datetime.now(UTC)


class WebhookSender:
    """Looks what is due, and sends it."""

    def __init__(self, services: Services, deliver: Deliver, clock: Clock) -> None:
        self._services = services
        self._database = services.database
        self._deliver = deliver
        self._clock = clock
        self._at_once = asyncio.Semaphore(_AT_ONCE)
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Look and send each minute, until `stop`; where sending takes longer, looking doesn't wait for it."""
        async with asyncio.TaskGroup() as tasks:
            sending: asyncio.Task[None] | None = None
            while await self._goes_on():
                await self.look()
                if sending is None or sending.done():
                    sending = tasks.create_task(self.send())

    def stop(self) -> None:
        """Begin nothing new."""
        self._stop.set()

    async def look(self) -> None:
        """Look what is due. What goes wrong, such as a database that is away, is tried again next time."""
        await self._safely(self._look())

    async def send(self) -> None:
        """Send what waits, as long as nobody stops it."""
        await self._safely(self._send())

    async def _goes_on(self) -> bool:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), _EVERY_SECONDS)
        return not self._stop.is_set()

    async def _safely(self, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001  # whatever it is, reminders go on
            logger.warning("webhooks have to wait: %s", type(error).__name__)

    async def _look(self) -> None:
        for look in await self._database.read(partial(find_looks, now=self._clock(), most=_LOOKS)):
            if self._stop.is_set():
                return
            try:
                await self._look_once(look)
            except Exception as error:  # noqa: BLE001  # whatever is wrong with one plan, others are told
                logger.warning("what is due of a plan could not be found: %s", type(error).__name__)

    async def _look_once(self, look: Look) -> None:
        webhook, now = look.webhook, self._clock()
        if not await self._database.write(partial(take_look, look=look, until=now + _LOOK_TIME)):
            return
        try:
            snapshot = await self._database.read_apart(partial(load_snapshot, plan_id=webhook.plan_id))
        except NoPlanError:
            return
        knowledge = self._services.content[snapshot.record.language]
        found = await self._services.compute_document(find_due, webhook, snapshot, knowledge, now)
        await self._database.write(
            partial(add_deliveries, look=look, found=found.deliveries, then=found.look_at, now=now)
        )

    async def _send(self) -> None:
        find = partial(find_due_deliveries, now=self._clock(), most=_DELIVERIES, each=_EACH)
        by_webhook = groupby(sorted(await self._database.read(find), key=_webhook), key=_webhook)
        await asyncio.gather(*(self._send_to_one(tuple(some)) for _, some in by_webhook))

    async def _send_to_one(self, due: Sequence[Delivery]) -> None:
        """Send messages to one address, one after the other, until one isn't taken or its time is over."""
        async with self._at_once:
            until = self._clock() + _TIME_OF_ONE
            for one in due:
                if self._stop.is_set() or self._clock() > until or not await self._try_safely(one):
                    return

    async def _try_safely(self, delivery: Delivery) -> bool:
        """Try a message; what goes wrong here is for this one alone, which is tried again when its time is over."""
        try:
            return await self._try(delivery)
        except Exception as error:  # noqa: BLE001  # whatever is wrong with one message, others are sent
            logger.warning("a message has to wait: %s", type(error).__name__)
            return False

    async def _try(self, delivery: Delivery) -> bool:
        """Try a message, if no other server does; whether the next one may be tried."""
        now = self._clock()
        if now - delivery.made_at > TIME:
            await self._database.write(partial(_give_up_old, delivery=delivery, now=now))
            return True
        if not await self._database.write(partial(take_delivery, delivery=delivery, until=now + _SEND_TIME)):
            return True
        if delivery.tries >= MOST_TRIES:
            await self._database.write(partial(_give_up, delivery=delivery, most=MOST_GIVEN_UP, now=now))
            return True
        message = Message(delivery.id, delivery.body, delivery.webhook.secret, now)
        outcome = await self._deliver(Address.read(delivery.webhook.address), message)
        self._services.metrics.count_webhook(outcome.fate.value)
        await self._database.write(partial(_note, delivery=delivery, outcome=outcome, now=self._clock()))
        return outcome.fate is Fate.DELIVERED


@asynccontextmanager
async def webhooks_sent(services: Services, clock: Clock = utc_now) -> AsyncIterator[None]:
    """Send what is due as long as the server runs, where it is allowed to. Who stops waits for no answer for long."""
    if services.deliver is None:
        yield
        return
    sender = WebhookSender(services, services.deliver, clock)
    sending = asyncio.create_task(sender.run())
    try:
        yield
    finally:
        sender.stop()
        await asyncio.wait({sending}, timeout=_STOP_SECONDS)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)


def _webhook(delivery: Delivery) -> tuple[str, str]:
    return delivery.webhook.plan_id, delivery.webhook.id


def _note(connection: Connection, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    """Note what became of a message that was tried."""
    webhook, told = delivery.webhook, LastTold(outcome.fate.value, outcome.status, now)
    if outcome.fate is Fate.BUSY:
        release_delivery(connection, delivery, now + PAUSES[0])
        return
    if outcome.fate is Fate.DELIVERED:
        finish_delivery(connection, delivery)
        note_taken(connection, webhook, told)
        return
    note_not_taken(connection, webhook, told)
    then = None if outcome.fate is Fate.GONE else next_try(delivery.tries + 1, now)
    if then:
        try_again(connection, delivery, then)
        return
    _give_up(connection, delivery, 1 if outcome.fate is Fate.GONE else MOST_GIVEN_UP, now)


def _give_up(connection: Connection, delivery: Delivery, most: int, now: datetime) -> None:
    finish_delivery(connection, delivery)
    note_given_up(connection, delivery.webhook, most, now)


def _give_up_old(connection: Connection, delivery: Delivery, now: datetime) -> None:
    """Give up all messages to an address that are too old; who took none of those that were tried may have to rest."""
    if tried := finish_old_deliveries(connection, delivery.webhook, now - TIME):
        note_given_up(connection, delivery.webhook, MOST_GIVEN_UP, now, tried)
