"""A founder with a browser but no script: real HTTP, cookies, same-origin headers, and forms read from the page."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

import httpx

# On a busy machine an export gives way to everything else.
_TIMEOUT_SECONDS = 60
# A client makes one of its own otherwise, with every known authority: 30 ms each time, and no server here uses TLS.
_TLS = httpx.create_ssl_context(verify=False)


def make_client(url: str, language: str = "en") -> httpx.Client:
    """A client that behaves like a page of the server itself."""
    headers = {"Origin": url, "Sec-Fetch-Site": "same-origin", "Accept-Language": language}
    return make_program(url, headers=headers, follow_redirects=True)


def make_program(url: str, **options: Any) -> httpx.Client:
    """A client that is no browser: it sends nothing but what it is told to."""
    return httpx.Client(base_url=url, timeout=_TIMEOUT_SECONDS, verify=_TLS, **options)


def text_of(page: httpx.Response) -> str:
    """What a page holds, with its characters as people read them: ``'`` and not ``&#39;``."""
    return unescape(page.text)


@dataclass
class Form:
    """A form of a page: where it goes, and the fields that a browser would send."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def set(self, name: str, *values: str) -> "Form":
        """Fill one field."""
        self.fields[name] = list(values)
        return self

    def send(self, client: httpx.Client, action: str = "", *, to: str = "") -> httpx.Response:
        """Send the form as the button with that value would; ``to`` is the button's own address."""
        data: dict[str, list[str]] = {**self.fields, "action": [action]} if action else self.fields
        return client.post(to or self.action, data=data)


def read_form(page: httpx.Response, action_part: str) -> Form:
    """The form of a page whose address contains the given part."""
    reader = _FormReader(action_part)
    reader.feed(page.text)
    assert reader.form is not None, f"no form to {action_part!r} on {page.url}"
    return reader.form


class _FormReader(HTMLParser):
    def __init__(self, action_part: str) -> None:
        super().__init__()
        self.action_part = action_part
        self.form: Form | None = None
        self._is_inside = False
        self._textarea = ""
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "form" and self.form is None and self.action_part in attributes.get("action", ""):
            self.form, self._is_inside = Form(attributes["action"]), True
        elif self._is_inside and tag == "input":
            self._input(attributes)
        elif self._is_inside and tag == "textarea":
            self._textarea = attributes["name"]
            self._add(self._textarea, "")
        elif self._is_inside and tag == "select":
            self._select = attributes["name"]
        elif self._select and tag == "option" and "selected" in attributes:
            self._add(self._select, attributes["value"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_inside = False
        elif tag == "textarea":
            self._textarea = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._textarea and self.form:
            self.form.fields[self._textarea][-1] += data.removeprefix("\n")

    def _input(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("type", "text")
        is_off = kind in ("radio", "checkbox") and "checked" not in attributes
        if not is_off and "name" in attributes:
            self._add(attributes["name"], attributes.get("value", ""))

    def _add(self, name: str, value: str) -> None:
        assert self.form is not None
        self.form.fields.setdefault(name, []).append(value)
