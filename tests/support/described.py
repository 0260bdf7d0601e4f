"""What a described operation may be called with that means something here, so that calls get far into the handlers."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import unquote

from hypothesis import strategies as st
from schemathesis import Case

from app.document.model.editions import Edition
from app.exports.formats import FORMATS
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.plan.fields.list_kinds import StagesOf
from app.plan.files.writing import write_plan_file
from app.plan.plan import STEPS
from app.renderers.papers import Paper
from app.schedule.timetable import RANGES
from app.web.plan.arrival import Via
from tests.support.examples import example
from tests.support.founder import Founder, all_lists, item_fields, step_fields
from tests.support.programs import make_token

STARTERS = ("study-group", "local-club", "nothing")
ACTIONS = ("save", "confirm", "add", "open", "up", "down", "remove", "restore:0", "restore:x", "another", "done", "fix")
TODAY = date(2030, 1, 1)


@dataclass(frozen=True)
class Place:
    """An item of a list, or a step where a list has none."""

    step: str
    name: str
    item: str

    def suits(self, path: str) -> bool:
        """Whether an address can name the place."""
        has_activities = self.step in RANGES or not re.search("library|suggestions", path)
        return has_activities and bool(self.name) == ("{name}" in path)

    @property
    def fields(self) -> list[str]:
        """The paths of the fields that its page, or its step's, has."""
        return [*(item_fields(self.step, self.name, self.item) if self.item else ()), *step_fields(self.step)]


@dataclass(frozen=True)
class Site:
    """A plan with links, and what its pages name."""

    founder: Founder
    edit_token: str
    api_token: str
    share_tokens: tuple[str, ...]
    links: tuple[str, ...]
    findings: tuple[str, ...]
    activities: tuple[str, ...]
    places: tuple[Place, ...]
    plan_file: str

    @classmethod
    def of(cls, founder: Founder, knowledge: Knowledge) -> "Site":
        """The founder's plan, which is made of a starter, with two links for readers, of which one is turned off."""
        founder.patch({"positioning.name": (1, "Night runners")})
        for _ in range(2):
            founder.post("/share", edition="member")
        share = founder.get("/share").text
        links = tuple(re.findall(r"/share/(\w+)\"", share))
        founder.post(f"/share/{links[0]}")
        answers = example(knowledge, STARTERS[0], TODAY)
        return cls(
            founder,
            re.findall(r"/e/([\w-]{43})", founder.get("/edit-links").text)[0],
            make_token(founder, "edit"),
            tuple(dict.fromkeys(re.findall(r"/s/([\w-]{43})", share))),
            links,
            tuple({unquote(one) for one in re.findall(r"finding=([^\"&]+)", founder.get("/review").text)}),
            tuple(knowledge.activities)[:20],
            tuple(_places(answers)),
            json.dumps(write_plan_file(answers, knowledge.language)),
        )

    def known(self, path: str, place: Place) -> Mapping[str, tuple[str, ...]]:
        """Values by the names of parameters and fields, for calls of an address at a place of the plan."""
        address = self.founder.address()
        return {
            "plan_id": (self.founder.plan,),
            "token": (self.edit_token,) if path.startswith("/e/") else self.share_tokens,
            "key": STARTERS,
            "starter": STARTERS,
            "step": (place.step,),
            "name": (place.name,),
            "item": (place.item or "none",),
            "swap": (place.item,),
            "path": (f"{place.step}.{place.name}", f"{place.step}.{place.name}.{place.item}", *place.fields),
            "link": self.links,
            "finding": self.findings,
            "activity": self.activities,
            "format_name": tuple(FORMATS),
            "version": ("1", "1", "2", "2", "9" * 10),
            "before": ("1", "2"),
            "language": tuple(Language),
            "edition": tuple(Edition),
            "paper": tuple(Paper),
            "via": tuple(Via),
            "next": (f"{address}/steps/{place.step}?via=essentials", f"{address}/preview", "/"),
            "action": ACTIONS,
            "reason": ("We are only eight people.",),
            "text": (self.plan_file,),
        }


@st.composite
def calls(draw: st.DrawFn, site: Site, case: Case[Any]) -> Case[Any]:
    """A generated call with most of what means nothing here replaced by what does."""
    place = draw(st.sampled_from([one for one in site.places if one.suits(case.path)]))
    known = site.known(case.path, place)
    for values in (case.path_parameters, case.query):
        values |= {name: draw(_mostly(known[name], values[name])) for name in values if name in known}
    case.query |= draw(_some(known, [one.name for one in case.operation.query]))
    if isinstance(case.body, dict):
        case.body |= draw(_fields(known, place, case))
    return case


@st.composite
def _mostly(draw: st.DrawFn, values: tuple[str, ...], generated: Any) -> Any:
    return draw(st.sampled_from(values)) if values and draw(st.integers(1, 10)) < 10 else generated


@st.composite
def _some(draw: st.DrawFn, known: Mapping[str, tuple[str, ...]], names: list[str]) -> dict[str, str]:
    possible = [name for name in names if known.get(name)]
    chosen = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    return {name: draw(st.sampled_from(known[name])) for name in chosen}


@st.composite
def _fields(draw: st.DrawFn, known: Mapping[str, tuple[str, ...]], place: Place, case: Case[Any]) -> dict[str, Any]:
    """Fields of a form, or of a save by script."""
    paths = draw(st.lists(st.sampled_from([*place.fields, "no.field"]), unique=True, max_size=3))
    texts = {
        path: draw(st.sampled_from(["3", "2030-01-01", "10:00", "x" * 300]) | st.text(max_size=20)) for path in paths
    }
    if case.media_type == "application/json" and case.path.startswith("/api/"):
        return draw(_told(texts, place))
    if case.media_type == "application/json":
        known_fields = {path: {"base": draw(st.integers(0, 3)), "value": text} for path, text in texts.items()}
        return {"fields": known_fields} if draw(st.integers(1, 4)) < 4 else {}
    declared = case.operation.definition.raw["requestBody"]["content"][case.media_type]["schema"].get("properties")
    if declared is not None:
        return draw(_some(known, list(declared)))
    bases = {f"base:{path}": draw(st.sampled_from(["0", "1", "x"])) for path in paths}
    line = {f"new:{place.step}.{place.name or 'none'}": draw(st.text(max_size=5))} if draw(st.booleans()) else {}
    return {**texts, **bases, **line, "action": draw(st.sampled_from(ACTIONS))}


@st.composite
def _told(draw: st.DrawFn, texts: Mapping[str, str], place: Place) -> dict[str, Any]:
    """What a program sends: changes, a tick, or an operation."""
    op_id = draw(st.sampled_from(["one", "two"]))
    path, day = f"{place.step}.{place.name}.{place.item}", draw(st.integers(-5, 40))
    return draw(
        st.sampled_from(
            [
                {"revision": draw(st.integers(0, 3)), "set": texts, "op_id": op_id},
                {"path": path, "day": day, "outcome": "done"},
                {"op_id": op_id},
                {},
            ]
        )
    )


def _places(answers: Mapping[str, str]) -> Iterator[Place]:
    """Two items of each list, and each step."""
    for step, name, holder in all_lists():
        items = holder.keys if isinstance(holder, StagesOf) else answers.get(f"{step}.{name}", "").split()
        yield from (Place(step, name, item) for item in items[:2] or [""])
    yield from (Place(step.key, "", "") for step in STEPS)
