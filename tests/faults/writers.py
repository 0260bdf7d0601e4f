"""Writers who save as the browser's queue does: one batch at a time, each sent again until it is answered."""

import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import cycle
from random import Random

import httpx

from tests.support.client import make_client
from tests.support.founder import start_plan

_PAUSE_SECONDS = 0.05
_LONGEST_TEXT = 1_500
_TIMEOUT_SECONDS = 60
_OWN_FIELDS = ("what.together", "why.founder_gain", "positioning.pain", "what.per_visit")


@dataclass(frozen=True)
class Batch:
    """Numbered texts that go out together, under one op id until they are answered."""

    op_id: str
    texts: Mapping[str, tuple[int, str]]


@dataclass(frozen=True)
class Promise:
    """The number of a text that the server said was saved, and the version that it said."""

    number: int
    version: int


@dataclass
class Writer:
    """Somebody with answers of their own, each of which is a text with a rising number.

    ``impatience`` is how often they leave before the answer. ``saves`` counts the batches that were acknowledged,
    ``wrong`` what was answered neither so nor by a 503; ``disorder`` is what the answers themselves contradict.
    """

    plan: str
    cookies: dict[str, str]
    paths: tuple[str, ...]
    random: Random
    impatience: float = 0.0
    sent: dict[str, int] = field(default_factory=dict)
    acknowledged: dict[str, Promise] = field(default_factory=dict)
    waiting: Batch | None = None
    saves: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    disorder: set[str] = field(default_factory=set)

    def write(self, urls: Sequence[str], over: threading.Event, tally: "Tally") -> None:
        """Save one batch after the other until it is over; where a server gives no answer, ask the next one."""
        with ExitStack() as stack:
            clients = cycle([stack.enter_context(self._client(url)) for url in urls])
            client = next(clients)
            while not over.is_set():
                self.waiting = self.waiting or self._next_batch()
                try:
                    is_taken = self._send(client, self.waiting, tally)
                except httpx.TransportError:
                    is_taken, client = False, next(clients)
                if not is_taken:
                    over.wait(_PAUSE_SECONDS)

    def _send(self, client: httpx.Client, batch: Batch, tally: "Tally") -> bool:
        edits = {path: {"base": self._base(path), "value": text} for path, (_, text) in batch.texts.items()}
        save = {"op_id": batch.op_id, "fields": edits}
        request = client.build_request("PATCH", f"/plans/{self.plan}/answers", json=save)
        if self.random.random() < self.impatience:
            _send_and_leave(request)
        answer = client.send(request)
        if answer.status_code == 200:
            self._note(batch, answer)
            tally.saved.release()
        elif answer.status_code == 503:
            tally.refused.release()
        else:
            self.wrong[str(answer.status_code)] += 1
        return answer.is_success

    def _note(self, batch: Batch, answer: httpx.Response) -> None:
        for path, conflict in answer.json()["conflicts"].items():
            self.disorder.add(f"{path}: a conflict with {conflict['value'][:20]!r}, which nobody else writes")
            self.acknowledged[path] = Promise(number_of(conflict["value"]), conflict["version"])
        for path, version in answer.json()["versions"].items():
            if version <= self._base(path):
                self.disorder.add(f"{path}: version {version} after {self._base(path)}")
            self.acknowledged[path] = Promise(batch.texts[path][0], version)
        self.waiting = None
        self.saves += 1

    def _next_batch(self) -> Batch:
        paths = self.random.sample(self.paths, self.random.randint(1, len(self.paths)))
        for path in paths:
            self.sent[path] = self.sent.get(path, 0) + 1
        texts = {path: (self.sent[path], f"{self.sent[path]} {self._words()}") for path in paths}
        return Batch(f"op-{self.random.getrandbits(64):x}", texts)

    def _words(self) -> str:
        return "夜" * self.random.randint(1, _LONGEST_TEXT)

    def _base(self, path: str) -> int:
        return self.acknowledged[path].version if path in self.acknowledged else 0

    def _client(self, url: str) -> httpx.Client:
        client = make_client(url)
        client.cookies.update(self.cookies)
        return client


@dataclass
class Tally:
    """What the writers at work have been answered, to be waited for."""

    saved: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    refused: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def wait_for_saves(self, count: int) -> None:
        """Wait until so many more batches are acknowledged."""
        _wait(self.saved, count)

    def wait_for_refusals(self, count: int) -> None:
        """Wait until so many more batches were answered that they can't be saved now."""
        _wait(self.refused, count)


def start_writers(url: str, random: Random, *, plans: int, each: int, impatience: float = 0.0) -> list[Writer]:
    """Writers on new plans, several on each, no two of them in the same answer."""
    writers = []
    for _ in range(plans):
        with make_client(url) as client:
            founder = start_plan(client)
            cookies = dict(client.cookies)
        for number in range(each):
            own = _OWN_FIELDS[number : number + 1]
            paths = (*own, *(f"days3.activities.{letter}{number}.script" for letter in "ab"))
            writers.append(Writer(founder.plan, cookies, paths, Random(random.getrandbits(64)), impatience))
    return writers


@contextmanager
def writing(writers: Sequence[Writer], *urls: str) -> Iterator[Tally]:
    """Let them all write at once for as long as the block runs."""
    over, tally = threading.Event(), Tally()
    threads = [
        threading.Thread(
            target=writer.write, args=([*urls[number % len(urls) :], *urls[: number % len(urls)]], over, tally)
        )
        for number, writer in enumerate(writers)
    ]
    for thread in threads:
        thread.start()
    try:
        yield tally
    except AssertionError as error:
        error.add_note(f"other answers: {sum((writer.wrong for writer in writers), Counter())}")
        raise
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _send_and_leave(request: httpx.Request) -> None:
    connection = HTTPConnection(str(request.url.host), request.url.port, timeout=_TIMEOUT_SECONDS)
    with suppress(OSError):
        connection.request(request.method, request.url.path, request.content, dict(request.headers))
    connection.close()


def number_of(text: str) -> int:
    """The number that a writer's text begins with."""
    return int(text.split(maxsplit=1)[0])


def _wait(semaphore: threading.Semaphore, count: int) -> None:
    for _ in range(count):
        assert semaphore.acquire(timeout=_TIMEOUT_SECONDS), "the writers got no such answer in a minute"
