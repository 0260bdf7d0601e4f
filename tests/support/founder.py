"""A founder at work on a plan by real HTTP, without script."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf, Lists, StagesOf
from app.plan.paths import field_path, find_list
from app.plan.plan import STEPS
from tests.support.client import Form, read_form

_operations = count(1)


@dataclass
class Founder:
    """The owner of a plan. ``bases`` are the versions of the answers that they have saved by `save`."""

    client: httpx.Client
    plan: str
    bases: dict[str, int] = field(default_factory=dict)

    def address(self, rest: str = "") -> str:
        """An address of the plan."""
        return f"/plans/{self.plan}{rest}"

    def get(self, rest: str = "") -> httpx.Response:
        """A page of the plan, which must be there."""
        page = self.client.get(self.address(rest))
        assert page.status_code == 200, f"{page.status_code} at {page.url}"
        return page

    def post(self, rest: str, **data: str) -> httpx.Response:
        """What a button or a form of the plan answers."""
        return self.client.post(self.address(rest), data=data)

    def step_form(self, step: str, via: str = "") -> Form:
        """The form of a step as its page shows it."""
        return read_form(self.get(f"/steps/{step}" + (f"?via={via}" if via else "")), f"/steps/{step}")

    def item_form(self, step: str, name: str, item: str) -> Form:
        """The form of an item as its page shows it."""
        return read_form(self.get(f"/steps/{step}/{name}/{item}"), f"/steps/{step}/{name}/{item}")

    def patch(self, fields: dict[str, tuple[int, str]], op_id: str = "") -> httpx.Response:
        """Save as the page's script does."""
        edits = {path: {"base": base, "value": value} for path, (base, value) in fields.items()}
        body = {"op_id": op_id or f"op{next(_operations)}", "fields": edits}
        return self.client.patch(self.address("/answers"), json=body)

    def save(self, values: dict[str, str]) -> None:
        """Save values by path, each over what this founder saved there last."""
        answer = self.patch({path: (self.bases.get(path, 0), value) for path, value in values.items()})
        assert answer.status_code == 200, answer.text
        assert answer.json()["conflicts"] == {}
        self.bases.update(answer.json()["versions"])

    def answers(self) -> dict[str, Any]:
        """The plan's answers as its plan file has them."""
        answers = self.get("/download/json").json()["answers"]
        assert isinstance(answers, dict)
        return answers

    def value(self, path: str) -> Any:
        """What the plan file has at a path of a step's field; None where it has nothing."""
        step, name = path.split(".")
        return self.answers().get(step, {}).get(name)

    def add_item(self, step: str, name: str) -> str:
        """Add an empty item to a list; its id."""
        page = self.post(f"/steps/{step}/{name}", action="add")
        assert page.status_code == 200
        return page.url.path.rsplit("/", 1)[1]

    def items(self, step: str, name: str) -> list[str]:
        """The ids of a list's items in their order, as a page of the step shows that has all its questions."""
        page = self.get(f"/steps/{step}?via=preview").text
        found = re.findall(rf'value="open" formaction="{self.address()}/steps/{step}/{name}/([\w-]+)', page)
        return list(found)

    def statuses(self) -> dict[str, str]:
        """What the overview says of each row, by its step; the thirty days have the key of their first."""
        pattern = r'<li id="step-(\w+)">.*?<span class="status[^"]*">([^<]*)</span>'
        return dict(re.findall(pattern, self.get().text, re.DOTALL))


def receive_comments(founder: Founder) -> None:
    """Two comments on the rules by a reader, of which one is answered and resolved."""
    founder.post("/share", edition="member", comments="yes")
    link = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[-1]
    for text in ("为什么不能带手机？\nI need mine.", "Shall I bring tea?"):
        founder.client.post(f"{link}/comments", data={"about": "rules", "name": "Mia", "text": text})
    comment = re.findall(r'"/plans/\w+(/comments/\w+)"', founder.get("/comments").text)[0]
    founder.post(comment, action="answer", answer="They may.")
    founder.post(comment, action="resolve")


OVERVIEW_ROWS = tuple(step.key for step in STEPS if step.key not in ("days7", "month"))
"""The rows of the overview."""


def start_plan(client: httpx.Client, starter: str = "", language: str = "en") -> Founder:
    """A founder with a new plan, blank or from a starter."""
    made = client.post("/plans", data={"starter": starter, "language": language}, follow_redirects=False)
    assert made.status_code == 303, made.text
    return Founder(client, urlsplit(made.headers["location"]).path.split("/")[2])


def all_lists() -> list[tuple[str, str, Lists]]:
    """Every list (and the stages) of a plan: step, name, what it holds."""
    found = ((step.key, name, find_list(step.key, name)) for step in STEPS for name in fields_of(step.model))
    return [(step, name, holder) for step, name, holder in found if holder is not None]


def add_one_to_each_list(founder: Founder) -> dict[tuple[str, str], list[str]]:
    """Put an empty item into every list; the ids of the items of every list, stages included."""
    return {
        (step, name): list(holder.keys) if isinstance(holder, StagesOf) else [founder.add_item(step, name)]
        for step, name, holder in all_lists()
    }


def item_fields(step: str, name: str, item: str) -> dict[str, Kind]:
    """The fields of an item by path."""
    holder = find_list(step, name)
    assert isinstance(holder, ListOf | StagesOf)
    return {
        field_path(step, key, name, item): kind
        for key, kind in fields_of(holder.item).items()
        if isinstance(kind, Kind)
    }


def step_fields(step: str) -> dict[str, Kind]:
    """The fields of a step by path, without those of its lists."""
    model = next(one.model for one in STEPS if one.key == step)
    return {field_path(step, key): kind for key, kind in fields_of(model).items() if isinstance(kind, Kind)}
