"""What the audit looks at, in each language: a full plan, a blank one, one with everything wrong, a reader's link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.i18n.languages import Language
from app.plan.fields.list_kinds import StagesOf
from app.plan.plan import STEPS
from tests.support.client import make_client
from tests.support.damaged import damaged_starter
from tests.support.founder import Founder, all_lists, receive_comments, start_plan
from tests.support.opened import store_answers
from tests.support.pages import DISMISSING, FOR_ANYONE, FOR_ANYONE_STATES, OF_A_PLAN, OF_A_PLAN_STATES, OF_THE_COACH
from tests.support.server import Server

STARTER = "local-club"
LOCALES = {Language.EN: "en-GB", Language.ZH_HANS: "zh-CN", Language.ZH_HANT: "zh-TW"}
_DAMAGED_IN = {Language.EN: Language.EN, Language.ZH_HANS: Language.ZH_HANS, Language.ZH_HANT: Language.ZH_HANS}


@dataclass(frozen=True)
class Place:
    """A page: what the audit calls it, the same in each language, and its address."""

    name: str
    address: str


@dataclass(frozen=True)
class StoredPlan:
    """A plan on the server: its name in the audit, its id, and the token that opens it."""

    name: str
    id: str
    token: str


@dataclass(frozen=True)
class Site:
    """The pages of a server in one language."""

    url: str
    language: Language
    plans: tuple[StoredPlan, ...]
    shared: str
    items: tuple[str, ...]

    @property
    def locale(self) -> str:
        """The locale of a browser that gets this language."""
        return LOCALES[self.language]

    def plan(self, name: str) -> StoredPlan:
        """The plan of that name."""
        return next(plan for plan in self.plans if plan.name == name)

    def place(self, plan: str, rest: str = "") -> Place:
        """A page of a plan."""
        return Place(f"{plan} {rest or '(overview)'}", f"/plans/{self.plan(plan).id}{rest}")

    @property
    def public(self) -> list[Place]:
        """The pages that belong to no plan."""
        return [Place(address, address) for address in (*FOR_ANYONE, *FOR_ANYONE_STATES)]

    @property
    def reader(self) -> Place:
        """The page that a share link opens."""
        return Place("reader", self.shared)

    @property
    def places(self) -> list[Place]:
        """Every page."""
        return [*self.public, Place("404", "/nothing"), self.reader, *self._of_plans()]

    def _of_plans(self) -> Iterator[Place]:
        steps = [f"/steps/{step.key}" for step in STEPS]
        essentials = [f"{step}?via=essentials" for step in steps]
        full = (*OF_A_PLAN, *OF_A_PLAN_STATES, *OF_THE_COACH, *steps, *essentials, *self.items)
        blank = (*OF_A_PLAN, *OF_THE_COACH, *steps, *essentials)
        wrong = (*OF_THE_COACH, DISMISSING, *steps)
        for plan, pages in (("full", full), ("blank", blank), ("wrong", wrong)):
            yield from (self.place(plan, rest) for rest in pages)


def make_site(server: Server, language: Language) -> Site:
    """Put the plans on a running server."""
    with make_client(server.url, language.value) as client:
        full, blank = (start_plan(client, starter, language.value) for starter in (STARTER, ""))
        full.post("/share", edition="member")
        receive_comments(full)
        wrong = store_answers(server, damaged_starter("study-group", _DAMAGED_IN[language]).answers, language)
        plans = (
            StoredPlan("full", full.plan, client.cookies[f"plan_{full.plan}"]),
            StoredPlan("blank", blank.plan, client.cookies[f"plan_{blank.plan}"]),
            StoredPlan("wrong", wrong.id, wrong.token),
        )
        return Site(server.url, language, plans, _share_link(full), tuple(_first_items(full)))


def _share_link(founder: Founder) -> str:
    found = re.search(r"/s/[\w-]{43}", founder.get("/share").text)
    assert found
    return found[0]


def _first_items(founder: Founder) -> Iterator[str]:
    """The page of the first item of each list, after the address of the plan."""
    for step, name, holder in all_lists():
        items = list(holder.keys) if isinstance(holder, StagesOf) else founder.items(step, name)
        yield from (f"/steps/{step}/{name}/{item}" for item in items[:1])
