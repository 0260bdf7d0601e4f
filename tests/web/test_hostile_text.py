"""Hostile text in every text field: every page and every download answers, and nothing of it becomes markup."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from itertools import cycle
from unicodedata import category
from zipfile import ZipFile

import httpx
import pytest

from app.plan.fields.kinds import Kind, Line, Text
from app.plan.plan import STEPS
from tests.support.client import make_client
from tests.support.founder import Founder, add_one_to_each_list, item_fields, start_plan, step_fields
from tests.support.opened import stored_answers
from tests.support.server import ROOT, Server

HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "attribute": "\"><img src=x onerror=alert(3)>' onfocus='alert(4)' x=\" autofocus onfocus=\"alert(5)",
    "closing": "</textarea></title></style></option></select></script><svg onload=alert(6)>",
    "htmx": '<b data-hx-get="/evil" data-hx-trigger="load" hx-on:load="alert(7)">x</b>',
    "template": "{{ 7 * 191 }}{% raw %}{{ self }}${7 * 191}#{7 * 191}<%= 7 * 191 %>{positioning.pain}%(n)s",
    "typst": '#read("/etc/passwd") $x^2$ #eval("1+1") *b* _i_ `c` <l> @l \\ // /* */ = H #let x = 1 ]]>',
    "markdown": "[x](javascript:alert(8)) ![x](x) https://evil.example javascript:alert(9) <!-- --> <![CDATA[ ]]>",
    "directions": "\u202eevil\u202c \u2066x\u2069 \u200f\u061c\u200b\u00ad",
    "han": "𠮷𡃁𠀋 㐀 龘 ｶﾅ 👨‍👩‍👧‍👦 👍🏽 🇨🇳 ☃️ 1️⃣ Z̷͖̈a̸l̴g̵o",
    "control": "\ufeffa\x00b\x07c\x1b[31md\ue000\ufffee\x85f",
    "commas": "BEGIN:VEVENT\\n;,:\"=cmd|' /C calc'!A0 @SUM(1) +1 -1 \t=1",
    "spaces": "\u3000  \u00a0x\u2003 ",
}
NAUGHTY: list[str] = json.loads((ROOT / "tests" / "corpora" / "naughty_strings" / "blns.json").read_text("utf-8"))
# One in each field, so that each stands alone.
FIELDS_OF_A_ROUND = 120
BREAKS = "\r\nX: 1\n\n\n- y"
# As many in one field as a line has room for, whole: every field holds each of them once.
ROUNDS = (
    ("script", "closing"), ("attribute", "htmx"), ("template",), ("typst", "spaces"),
    ("markdown", "commas"), ("spaces", "directions", "han", "control"),
)  # fmt: skip


def test_every_hostile_text_has_its_round_and_fits_into_a_line() -> None:
    assert {name for names in ROUNDS for name in names} == set(HOSTILE)
    assert max(len(_together(names)) for names in ROUNDS) <= 200


@pytest.fixture(scope="module")
def texts(server: Server) -> Iterator[tuple[Founder, dict[str, Kind]]]:
    """A plan with an item in every list, and all its text fields."""
    with make_client(server.url) as client:
        founder = start_plan(client)
        fields = {path: kind for step in STEPS for path, kind in step_fields(step.key).items()}
        for (step, name), ids in add_one_to_each_list(founder).items():
            fields |= item_fields(step, name, ids[0])
        founder.post("/share")
        yield founder, {path: kind for path, kind in fields.items() if isinstance(kind, Line | Text)}


@pytest.mark.parametrize("names", ROUNDS, ids="+".join)
def test_hostile_text_in_every_field_is_shown_and_exported_as_text(
    texts: tuple[Founder, dict[str, Kind]], server: Server, names: tuple[str, ...]
) -> None:
    founder, fields = texts
    assert len(fields) > 120
    founder.save({path: _fitting(kind, _together(names)) for path, kind in fields.items()})
    _assert_shown_and_exported(founder, server)


@pytest.mark.parametrize("number", range(-(-len(NAUGHTY) // FIELDS_OF_A_ROUND)))
def test_naughty_strings_are_kept_shown_and_exported_or_refused_with_the_limit(
    texts: tuple[Founder, dict[str, Kind]], server: Server, number: int
) -> None:
    founder, fields = texts
    strings = cycle(NAUGHTY[number * FIELDS_OF_A_ROUND :][:FIELDS_OF_A_ROUND])
    typed = dict(zip(fields, strings, strict=False))
    too_long = {path for path, text in typed.items() if isinstance(fields[path], Line) and len(text) > 200}
    answer = founder.patch({path: (founder.bases.get(path, 0), text) for path, text in typed.items()})
    founder.bases.update(answer.json()["versions"])
    assert (answer.status_code, answer.json()["conflicts"]) == (422 if too_long else 200, {})
    assert answer.json()["problems"].keys() == too_long
    assert all("the limit is 200 characters" in words for words in answer.json()["problems"].values())
    stored = stored_answers(server, founder.plan)
    for path in typed.keys() - too_long:
        assert _kept(stored.raw(path)) == _kept(typed[path]), path
    _assert_shown_and_exported(founder, server)


def _assert_shown_and_exported(founder: Founder, server: Server) -> None:
    with make_client(server.url) as reader:
        for page in [*_pages(founder), *_shared_pages(founder, reader)]:
            assert page.status_code == 200, page.url
            _assert_harmless(page)
        # The archive is made of every other format.
        for answer in (founder.get("/download/zip"), reader.get(f"{_share(founder)}/download/zip")):
            assert answer.status_code == 200, answer.url
            assert ZipFile(BytesIO(answer.content)).testzip() is None
    for step in STEPS:
        _assert_harmless(founder.get(f"/steps/{step.key}"))


@pytest.mark.parametrize("name", list(HOSTILE))
def test_hostile_text_comes_back_in_a_form_as_it_was_typed(client: httpx.Client, name: str) -> None:
    founder = start_plan(client)
    founder.step_form("what").set("what.together", HOSTILE[name]).send(client, "save")
    stored = founder.value("what.together")
    shown = founder.step_form("what").fields["what.together"][0]
    assert shown == (stored or "")
    if name != "control":
        assert stored == HOSTILE[name]


@pytest.mark.parametrize("length", [201, 100_000])
def test_a_hundred_thousand_letters_are_refused_with_the_limit_in_words(client: httpx.Client, length: int) -> None:
    founder = start_plan(client)
    for path, limit in (("positioning.name", 200), ("what.together", 5_000)):
        if length > limit:
            page = founder.step_form(path.split(".")[0]).set(path, "<" * length).send(client, "continue")
            assert page.status_code == 422
            assert f"the limit is {limit} characters" in page.text
            answer = founder.patch({path: (0, "<" * length)})
            assert answer.status_code == 422
            assert f"the limit is {limit} characters" in answer.json()["problems"][path]


def test_the_plan_file_keeps_hostile_text_as_it_was_typed(client: httpx.Client) -> None:
    founder = start_plan(client)
    typed = HOSTILE["script"] + HOSTILE["closing"]
    founder.save({"what.together": typed})
    assert json.loads(founder.get("/download/json").content)["answers"]["what"]["together"] == typed


class _Tags(HTMLParser):
    """Every tag of a page with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _assert_harmless(page: httpx.Response) -> None:
    reader = _Tags()
    reader.feed(page.text)
    for tag, attributes in reader.tags:
        where = f"<{tag} {attributes}> on {page.url}"
        assert tag not in ("img", "iframe", "object", "embed", "base"), where
        assert tag != "script" or _is_own_script(attributes), where
        assert not any(name.startswith(("on", "hx-")) or name == "autofocus" for name in attributes), where
        assert attributes.get("data-hx-get", "/plans/") != "/evil", where
        assert not (attributes.get("href") or "").startswith(("javascript:", "https:")), where
    assert "1337" not in page.text
    assert not set("\x00\x07\x1b\x85\ufffe") & set(page.text)


def _is_own_script(attributes: dict[str, str | None]) -> bool:
    """A module of ours, or the plan file inside a page, which no browser runs."""
    is_plan = attributes == {"type": "application/json", "id": "plan-file"}
    return is_plan or (attributes.get("src") or "").startswith("/static/")


def _kept(text: str) -> str:
    """What is to be left of a text: all but control characters, byte order marks, what is no character, and blanks."""
    gone = (
        letter
        for letter in set(text)
        if category(letter) in ("Cc", "Cs", "Zl", "Zp") or letter in " \ufeff\ufffe\uffff"
    )
    return text.translate(dict.fromkeys(map(ord, gone)))


def _together(names: tuple[str, ...]) -> str:
    return " ".join(HOSTILE[name] for name in names)


def _fitting(kind: Kind, text: str) -> str:
    return text if isinstance(kind, Line) else f"{text}{BREAKS}{text}"


def _pages(founder: Founder) -> list[httpx.Response]:
    return [founder.get(page) for page in ("", "/preview", "/print", "/welcome", "/share", "/delete", "/download/html")]


def _shared_pages(founder: Founder, reader: httpx.Client) -> list[httpx.Response]:
    return [reader.get(_share(founder)), reader.get(f"{_share(founder)}/download/html")]


def _share(founder: Founder) -> str:
    page = founder.get("/share").text
    start = page.index("/s/")
    return page[start : start + 46]
