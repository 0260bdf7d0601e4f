"""A page on which the queue of edits is at work, with a server whose answers the test gives."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from app.web.http.static import static_path

KEY = "playbook:p1"

# Every part of an answer is there at once, so that an answer has had its effect before the next call of the test.
_PREPARE = """async (address) => {
  const { Queue } = await import(address);
  Object.assign(window, { told: [], calls: [] });
  window.fetch = (address, options) => new Promise((answer, lose) => {
    calls.push({ address, answer, lose, options, sent: JSON.parse(options.body) });
  });
  const tell = (name) => (...words) => void told.push([name, ...words]);
  const shows = (path) => !path.startsWith("elsewhere.");
  const [saved, conflict, problem, state] = ["saved", "conflict", "problem", "state"].map(tell);
  const tells = { shows, saved, conflict, problem, state };
  window.open_queue = () => (window.queue = new Queue("p1", "/plans/p1/answers", tells));
  open_queue();
}"""
_ANSWER = """([number, status, body, headers]) => {
  calls[number].answer({ status, ok: status < 400, headers: new Headers(headers), json: async () => JSON.parse(body) });
}"""


class QueuePage:
    """The queue of plan p1, without edits, on a page that shows all fields but those of ``elsewhere``."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.goto(static_path("js/queue.js"))
        page.evaluate("() => localStorage.clear()")
        page.evaluate(_PREPARE, static_path("js/queue.js"))

    def reopen(self) -> None:
        """A new queue, as on the next page."""
        self.page.evaluate("() => { open_queue(); }")

    def put(self, path: str, value: str, base: int = 0) -> None:
        """Type a value."""
        self.page.evaluate("([path, value, base]) => queue.put(path, value, base)", [path, value, base])

    def send(self, *, leaving: bool = False) -> None:
        """Send what is waiting, without waiting for the answer."""
        self.page.evaluate("(leaving) => { queue.send({ leaving }); }", leaving)

    def send_again(self) -> None:
        """Send what is waiting, whatever the server said of when."""
        self.page.evaluate("() => { queue.sendAgain(); }")

    def answer(self, number: int, body: str | Mapping[str, Any], status: int = 200, **headers: str) -> None:
        """Answer one of the requests."""
        text = body if isinstance(body, str) else json.dumps(body)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.page.evaluate(_ANSWER, [number, status, text, named])

    def lose(self, number: int) -> None:
        """Let one of the requests fail on its way."""
        self.page.evaluate("(number) => calls[number].lose(new TypeError('Failed to fetch'))", number)

    @property
    def sent(self) -> list[dict[str, Any]]:
        """The body of each request so far."""
        bodies: list[dict[str, Any]] = self.page.evaluate("() => calls.map((call) => call.sent)")
        return bodies

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The edits in each request so far."""
        return [body["fields"] for body in self.sent]

    @property
    def kept(self) -> Any:
        """The edits that this device keeps."""
        return json.loads(self.page.evaluate("(key) => localStorage.getItem(key)", KEY) or "{}")

    @property
    def state(self) -> str:
        """What was last said about saving."""
        return str(self.told("state")[-1][0])

    def told(self, what: str) -> list[list[Any]]:
        """Everything that was said of one sort."""
        words: list[list[Any]] = self.page.evaluate("() => told")
        return [said for name, *said in words if name == what]
