"""The queue of edits in stories as chance has them: no text is lost, in whatever order things happen."""

import random
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page

from app.web.http.static import static_path
from tests.support.queue_page import QueuePage

NAME, PURPOSE = "positioning.name", "rules.purpose"


@pytest.fixture(scope="module")
def page(shared_desktop: Page) -> Page:
    shared_desktop.clock.install(time=0)
    shared_desktop.goto(static_path("js/queue.js"))
    shared_desktop.clock.pause_at(60_000)
    return shared_desktop


@pytest.fixture
def queue(page: Page) -> QueuePage:
    return QueuePage(page)


@dataclass
class Server:
    """A server as the queue meets it: it saves what is based on what it has, and knows what it did before."""

    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    done: dict[str, dict[str, tuple[str, int]]] = field(default_factory=dict)
    arrived: set[tuple[str, str]] = field(default_factory=set)
    version: int = 1

    def save(self, body: dict[str, Any]) -> dict[str, Any]:
        versions, conflicts = {}, {}
        earlier = self.done.setdefault(body["op_id"], {})
        for path, edit in body["fields"].items():
            value, version = self.values.get(path, ("", 0))
            if path in earlier and earlier[path][0] == edit["value"]:
                versions[path] = earlier[path][1]
            elif edit["value"] == value:
                versions[path] = version
            elif edit["base"] == version and edit.get("given_up"):
                self.put(path, edit["value"])
                self.put(path, value)
                earlier[path] = (edit["value"], self.version)
                versions[path] = self.version
            elif edit["base"] == version:
                self.put(path, edit["value"])
                earlier[path] = self.values[path]
                versions[path] = self.version
            else:
                conflicts[path] = {"value": value, "version": version}
        return {"versions": versions, "conflicts": conflicts, "problems": {}}

    def put(self, path: str, value: str) -> None:
        self.version += 1
        self.values[path] = (value, self.version)
        self.arrived.add((path, value))


@dataclass
class Story:
    """A founder who types, a server and a network that do as chance has it."""

    queue: QueuePage
    chance: random.Random
    server: Server = field(default_factory=Server)
    typed: dict[str, str] = field(default_factory=dict)
    given_up: set[tuple[str, str]] = field(default_factory=set)

    def type(self, path: str, text: str) -> None:
        """Type into a field that shows what the server has."""
        self.typed[path] = text
        self.queue.put(path, text, self.server.values.get(path, ("", 0))[1])

    def answer(self) -> None:
        """One of the requests arrives, and so does its answer."""
        for one in self.queue.waiting[:1]:
            self.queue.answer(one, self.server.save(self.queue.sent[one]))

    def lose(self) -> None:
        """One of the requests gets lost, or only its answer."""
        for one in self.queue.waiting[-1:]:
            if self.chance.random() < 0.5:
                self.server.save(self.queue.sent[one])
            self.queue.lose(one)

    def reload(self) -> None:
        """The page is closed, its requests may arrive, and the next opens."""
        for one in self.queue.waiting:
            if self.chance.random() < 0.5:
                self.server.save(self.queue.sent[one])
        self.queue.reopen()

    def choose(self, path: str) -> None:
        """Choose one of two texts where there is a choice."""
        edit = self.queue.edits.get(path, {})
        if "theirs" in edit:
            mine = self.chance.random() < 0.5
            if not mine:
                self.given_up.add((path, edit["value"]))
            self.queue.choose(path, mine=mine)

    def happen(self, number: int) -> None:
        """Something happens."""
        path = self.chance.choice([NAME, PURPOSE])
        self.chance.choice(
            [
                lambda: self.type(path, f"{path} {number}"),
                lambda: self.type(path, f"{path} {number}"),
                lambda: self.server.put(path, f"elsewhere {number}"),
                lambda: self.choose(path),
                lambda: self.queue.page.clock.run_for(31_000),
                self.answer,
                self.answer,
                self.lose,
                self.reload,
                self.queue.send,
                self.queue.leave,
            ]
        )()

    def end(self) -> None:
        """Everything is answered until nothing is asked any more."""
        for _ in range(20):
            self.queue.page.evaluate("() => { queue.startOver(); }")
            self.answer()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_a_text_is_on_the_server_on_the_device_or_was_given_up(queue: QueuePage, seed: int) -> None:
    story = Story(queue, random.Random(seed))  # chance, and no secret
    for number in range(60):
        story.happen(number)
        texts, gone = queue.texts, story.server.arrived | story.given_up
        assert [one for one in story.typed.items() if texts.get(one[0]) != one[1] and one not in gone] == []
    story.end()
    assert all("theirs" in edit for edit in queue.edits.values())
