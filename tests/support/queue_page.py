"""A page on which the queue of edits is at work, with a server whose answers the test gives."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from app.web.http.static import static_path

KEY = "playbook:p1:"

# Every part of an answer is there at once, so that an answer has had its effect before the next call of the test.
_PREPARE = """async ([edits, ids, queue, state]) => {
  const { Edits } = await import(edits);
  const { newId } = await import(ids);
  const { Queue } = await import(queue);
  const { stateOf } = await import(state);
  Object.assign(window, { settled: [], calls: [], open_pages: new Set() });
  window.fetch = (address, options) => new Promise((answer, lose) => {
    const call = { address, answer, lose, options, sent: JSON.parse(options.body), isOver: false };
    options.signal.addEventListener("abort", () => {
      call.isOver = true;
      lose(new DOMException("late", "AbortError"));
    });
    calls.push(call);
  });
  window.open_page = async () => {
    const id = newId();
    const presence = { others: async () => open_pages };
    const made = new Edits("p1", id, presence);
    window.page = { isRestored: false, hasSaved: false };
    const tell = {
      changed: () => {},
      back: () => {},
      settled: (...words) => { page.hasSaved = true; settled.push(words); },
    };
    window.edits = made;
    window.queue = new Queue(made, "/plans/p1/answers", tell);
    return made.takeOver();
  };
  window.state_now = () => stateOf(window.queue, window.edits, window.page);
  await open_page();
}"""
_ANSWER = """async ([number, status, body, headers]) => {
  calls[number].isOver = true;
  calls[number].answer({ status, ok: status < 400, headers: new Headers(headers), json: async () => JSON.parse(body) });
  for (let turn = 0; turn < 20; turn += 1) await null;
}"""
_REOPEN = """() => {
  queue.stopped = 1;
  Object.assign(edits, { set() {}, delete() {} });
  for (const call of calls) call.isOver = true;
  return open_page();
}"""
_LOSE = """async (number) => {
  calls[number].isOver = true;
  calls[number].lose(new TypeError("Failed to fetch"));
  for (let turn = 0; turn < 20; turn += 1) await null;
}"""
_KEPT = """(start) => Object.fromEntries(Object.keys(localStorage).filter((key) => key.startsWith(start)).map(
  (key) => [key.slice(start.length), JSON.parse(localStorage.getItem(key))]))"""


class QueuePage:
    """The queue of plan p1, without edits."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.goto(static_path("js/queue.js"))
        page.evaluate("() => localStorage.clear()")
        page.evaluate(_PREPARE, [static_path(f"js/{name}.js") for name in ("edits", "ids", "queue", "state")])

    def reopen(self) -> list[str]:
        """A new queue, as on the next page, after this one was closed; the paths of what it takes over."""
        taken: list[str] = self.page.evaluate(_REOPEN)
        return taken

    def open_another(self) -> None:
        """A new queue, as on another page, while this one stays open."""
        self.page.evaluate("() => { open_pages.add(edits.page); return open_page(); }")

    def close_others(self) -> None:
        """Close all other pages."""
        self.page.evaluate("() => open_pages.clear()")

    def put(self, path: str, value: str, base: int = 0) -> None:
        """Type a value."""
        self.page.evaluate("([path, value, base]) => queue.put(path, value, base)", [path, value, base])

    def send(self) -> None:
        """Send what is waiting, without waiting for the answer."""
        self.page.evaluate("() => { queue.send(); }")

    def leave(self) -> None:
        """Go away, perhaps for good."""
        self.page.evaluate("() => queue.leave()")

    def choose(self, path: str, *, mine: bool) -> None:
        """Choose one of two texts."""
        choose = "([path, mine]) => queue.choose(path, mine ? edits.get(path).value : edits.get(path).theirs.value)"
        self.page.evaluate(choose, [path, mine])

    def answer(self, number: int, body: str | Mapping[str, Any], status: int = 200, **headers: str) -> None:
        """Answer one of the requests."""
        text = body if isinstance(body, str) else json.dumps(body)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.page.evaluate(_ANSWER, [number, status, text, named])

    def lose(self, number: int) -> None:
        """Let one of the requests fail on its way."""
        self.page.evaluate(_LOSE, number)

    @property
    def sent(self) -> list[dict[str, Any]]:
        """The body of each request so far."""
        bodies: list[dict[str, Any]] = self.page.evaluate("() => calls.map((call) => call.sent)")
        return bodies

    @property
    def waiting(self) -> list[int]:
        """The numbers of the requests that still wait for an answer."""
        numbers: list[int] = self.page.evaluate("() => calls.flatMap((call, number) => (call.isOver ? [] : [number]))")
        return numbers

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The edits in each request so far."""
        return [body["fields"] for body in self.sent]

    @property
    def edits(self) -> dict[str, dict[str, Any]]:
        """The edits of this page."""
        found: dict[str, dict[str, Any]] = self.page.evaluate("() => edits.byPath")
        return found

    @property
    def kept(self) -> dict[str, dict[str, Any]]:
        """The edits that this device keeps of all pages, by page and path."""
        found: dict[str, dict[str, Any]] = self.page.evaluate(_KEPT, KEY)
        return found

    @property
    def texts(self) -> dict[str, str]:
        """The texts that this device keeps, by path."""
        return {key.partition(":")[2]: edit["value"] for key, edit in self.kept.items()}

    @property
    def state(self) -> str:
        """What is said about saving."""
        return str(self.page.evaluate("() => state_now()"))

    @property
    def settled(self) -> list[list[str]]:
        """What fields were told that they hold now: path and base."""
        words: list[list[str]] = self.page.evaluate("() => settled")
        return words
