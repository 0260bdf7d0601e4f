"""Figures from a chat's export: shown beside the plan, taken with one button, and no name left anywhere."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from app.chat_exports.counts import WeekCounts
from app.plan.steps.health import Metric
from app.web.figures.suggesting import suggested
from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

LAUNCH = datetime.now(UTC).date() - timedelta(days=15)
NAMES = ("Quintessa Vandermolen", "Bartholomew Ixworth", "Zephyrine Okonkwo-Baptiste")
WORDS = "the heron by the weir"


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        yield _founder(client)


def test_a_chat_is_shown_beside_the_plan_and_its_figures_are_taken(founder: Founder) -> None:
    founder.save({"run.figures.w1-active.value": "40"})
    said = _send(founder, _chat(), members="10")
    assert said.status_code == 200
    for words in (
        "6 messages since the launch · 3 people wrote · 10 members in all",
        "Busiest hours: 20:00 · 21:00",
        "20:00 Evening reading: 83% of all messages in this hour",
        '<b lang="en">Core</b> 20% · 2 people · 83% of the messages · 2 or more each',
        "So far: 40",
    ):
        assert words in said.text
    taken = read_form(said, "/figures?week=2").send(founder.client, "save")
    assert taken.url.path == founder.address("/figures")
    assert founder.answers()["run"]["figures"] == {
        "w1-active": {"value": 20}, "w1-first-posts": {"value": 2}, "w2-active": {"value": 30},
        "w2-first-posts": {"value": 1},
    }  # fmt: skip


def test_messages_dated_after_today_are_left_out_and_said(founder: Founder) -> None:
    tomorrow, later = _on(16), "25/12/2099"
    added = f"\n{tomorrow}, 00:16 - Cy: Hi\n{later}, 20:16 - Cy: Hi\n{later}, 20:17 - Dee: Hi"
    said = _send(founder, _chat() + added.encode(), members="10")
    for words in ("7 messages since the launch · 4 people wrote", "2 messages are dated after today and weren"):
        assert words in said.text
    assert "Week 1 " in said.text
    refused = _send(founder, f"{later}, 20:16 - Cy: Hi".encode())
    assert (refused.status_code, "All messages of this file are dated after today" in refused.text) == (422, True)


def test_no_share_is_over_a_hundred_percent(founder: Founder) -> None:
    said = _send(founder, _chat(), members="2")
    assert "More people wrote in a week than the 2 members you gave." in said.text
    assert re.search(r'name="run.figures.w1-active.value"[^>]*value="100"', said.text)
    assert "w2-active" not in said.text


@pytest.mark.parametrize("typed", ["-5", "0", "NaN", "1e400", "12.7", "9" * 25, "9" * 400, "many"])
def test_a_wrong_number_of_members_is_said_and_kept(founder: Founder, typed: str) -> None:
    said = _send(founder, _chat(), members=typed)
    assert said.status_code == 422
    for part in ("Enter the number of members as a whole number", f'value="{typed}"', 'aria-invalid="true"'):
        assert part in said.text


def test_a_chat_that_is_too_large_is_told_to_leave_media_out(founder: Founder) -> None:
    said = _send(founder, b"x" * 61_000_000)
    assert (said.status_code, "Export the chat without media, or fewer months of it." in said.text) == (413, True)


def test_without_members_no_share_is_made_up(founder: Founder) -> None:
    said = _send(founder, _chat())
    assert "w2-first-posts" in said.text
    assert "w2-active" not in said.text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04", "This is an archive or a document."),
        (b"Dear diary", "read this file as a chat"),
        (b'{"messages": [{', "This file is damaged or incomplete."),
        (b"03/04/2001, 20:15 - Ann: hi", "no messages since the launch"),
        (b"", "no messages since the launch"),
    ],
)
def test_what_cannot_be_read_is_said_in_words_with_what_can_be(founder: Founder, content: bytes, words: str) -> None:
    said = _send(founder, content, members="12")
    assert said.status_code == 422
    for part in (words, "QQ: the text that the message manager exports", 'value="12"', "<details open>"):
        assert part in said.text


def test_without_a_file_or_before_the_launch_nothing_is_read(founder: Founder) -> None:
    assert founder.client.post(founder.address("/figures/chat"), files={"members": (None, "3")}).status_code == 422
    founder.save({"when.launch_date": "2999-12-21"})
    assert 'id="chat-file"' not in founder.get("/figures").text
    assert _send(founder, _chat()).status_code == 422


def test_a_network_that_has_had_its_share_is_asked_to_wait(tmp_path: Path) -> None:
    with running_server(tmp_path, PLAYBOOK_EXPORTS_PER_HOUR="1") as own, make_client(own.url) as client:
        founder = _founder(client)
        assert _send(founder, _chat()).status_code == 200
        refused = _send(founder, _chat())
    assert (refused.status_code, int(refused.headers["Retry-After"]) > 0) == (429, True)
    assert "Too many files came from your network." in refused.text


def test_no_name_and_no_word_stays_in_database_log_or_page(tmp_path: Path) -> None:
    with running_server(tmp_path) as own, make_client(own.url) as client:
        founder = _founder(client)
        said = _send(founder, _chat(), members="10")
        read_form(said, "/figures?week=2").send(client, "save")
        refused = _send(founder, _chat().replace(b" - ", b" ? "))
        kept = [said.content, refused.content, founder.get("/figures").content, founder.get("/history").content]
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 1
    parts = [name for whole in NAMES for name in (whole, *whole.split())]
    for text in (WORDS, "evening-group.txt", *parts):
        for form in (text.encode(), text.encode("utf-16-le"), text.casefold().encode()):
            assert not [content[:80] for content in (*kept, *files) if form in content]


@pytest.mark.parametrize("name", ["Members active", "Onlookers", "潜水的人"])
@pytest.mark.parametrize("target", ["30%", "3"])
def test_more_active_people_than_members_give_no_share(name: str, target: str) -> None:
    week = WeekCounts(1, active=3, messages=3, newcomers=0, answered=0, silent_days=0)
    assert suggested(Metric(id="m", name=name, target=target), week, 2) in {None, 3}


@pytest.mark.parametrize(
    ("name", "target", "number"),
    [
        ("Members who took part this week", "At least three in ten from week 4", 20),
        ("一周内露过面的成员占几成", "第4周起不低于三成", 20),
        ("一周说过话的人", "20人以上", 4),
        ("Active members", "20", 4),
        ("第一次开口的新人", "", 3),
        ("Newcomers answered within a day", "80%", 66.7),
        ("新人当天有人回应", "", 2),
        ("Silent days", "0", 1),
        ("Messages a week", "100", 30),
        ("Books finished", "3", None),
        ("成员自己带的活动", "", None),
    ],
)
def test_the_name_of_a_figure_tells_what_it_counts(name: str, target: str, number: float | None) -> None:
    week = WeekCounts(1, active=4, messages=30, newcomers=3, answered=2, silent_days=1)
    assert suggested(Metric(id="m", name=name, target=target), week, 20) == number


def _founder(client: httpx.Client) -> Founder:
    founder = start_plan(client)
    founder.save(
        {
            "when.launch_date": LAUNCH.isoformat(),
            "when.zone": "UTC",
            "when.slots.read.title": "Evening reading",
            "when.slots.read.time": "20:00",
            "who.tiers.core.name": "Core",
            "who.tiers.core.share": "20",
            "who.tiers.rest.name": "Others",
            "who.tiers.rest.share": "80",
        }
    )
    founder.post("/figures/propose")
    return founder


def _send(founder: Founder, content: bytes, members: str = "") -> httpx.Response:
    address, files = founder.address("/figures/chat"), {"chat": ("evening-group.txt", content)}
    return founder.client.post(address, data={"members": members}, files=files)


def _chat() -> bytes:
    days = ((0, "20:15", 0), (0, "20:16", 1), (1, "20:00", 0), (8, "20:15", 0), (8, "20:17", 1), (9, "21:10", 2))
    lines = [f"{_on(day)}, {at} - {NAMES[who]}: {WORDS}" for day, at, who in days]
    assert re.match(r"\d\d/\d\d/\d{4}, 20:15 - Quin", lines[0])
    return "\n".join(lines).encode()


def _on(day: int) -> str:
    on: date = LAUNCH + timedelta(days=day)
    return f"{on:%d/%m/%Y}"
