"""The queue of edits by itself: what is sent when, what is kept, and what is said."""

import pytest
from playwright.sync_api import Page

from app.web.http.static import static_path
from tests.support.queue_page import KEY, QueuePage

NAME, PURPOSE, ELSEWHERE = "positioning.name", "rules.purpose", "elsewhere.name"


@pytest.fixture(scope="module")
def page(shared_desktop: Page) -> Page:
    shared_desktop.clock.install(time=0)
    shared_desktop.goto(static_path("js/queue.js"))
    shared_desktop.clock.pause_at(60_000)
    return shared_desktop


@pytest.fixture
def queue(page: Page) -> QueuePage:
    return QueuePage(page)


def test_an_edit_is_kept_on_the_device_until_the_server_has_it(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers", 3)
    queue.put(NAME, "Late Readers", 4)
    queue.reopen()
    assert queue.kept == {NAME: {"value": "Late Readers", "base": 3}}
    queue.send()
    assert queue.fields == [queue.kept]
    queue.answer(0, {"versions": {NAME: 7}, "bases": {NAME: "7-abc"}})
    assert queue.kept == {}
    assert queue.told("saved") == [[NAME, "7-abc"]]
    assert queue.state == "saved"


@pytest.mark.parametrize("damaged", ["{", "null"])
def test_what_is_unreadable_on_the_device_is_no_edit(queue: QueuePage, damaged: str) -> None:
    queue.page.evaluate("([key, damaged]) => localStorage.setItem(key, damaged)", [KEY, damaged])
    queue.reopen()
    queue.send()
    assert queue.sent == []


def test_one_request_at_a_time_and_then_what_was_typed_meanwhile(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.put(PURPOSE, "Quiet")
    queue.send()
    assert len(queue.sent) == 1
    queue.answer(0, {"versions": {NAME: 1}})
    assert queue.fields[1:] == [{NAME: {"value": "Night Readers", "base": 1}, PURPOSE: {"value": "Quiet", "base": 0}}]
    queue.answer(1, {"versions": {NAME: 2, PURPOSE: 2}})
    assert len({body["op_id"] for body in queue.sent}) == len(queue.sent) == 2
    assert queue.kept == {}


def test_a_lost_answer_is_asked_for_again_as_it_was_before_anything_newer(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.lose(0)
    assert queue.state == "unsaved"
    queue.page.clock.run_for(1_000)
    first, second = queue.sent
    assert second == first
    queue.answer(1, {"versions": {NAME: 1}})
    assert queue.fields[2] == {NAME: {"value": "Night Readers", "base": 1}}


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_asked_again(queue: QueuePage, status: int) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, status)
    assert queue.state == "unsaved"
    queue.page.clock.run_for(1_000)
    first, second = queue.sent
    assert second == first


def test_a_server_that_says_when_is_asked_no_earlier_unless_the_page_is_left(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 429, retry_after="40")
    queue.page.clock.run_for(20_000)
    queue.put(PURPOSE, "Quiet")
    queue.send()
    queue.page.clock.run_for(19_999)
    assert (len(queue.sent), queue.kept.keys()) == (1, {NAME, PURPOSE})
    queue.page.clock.run_for(1)
    assert len(queue.sent) == 2
    queue.answer(1, {}, 429, retry_after="40")
    queue.send(leaving=True)
    assert len(queue.sent) == 3


def test_a_server_that_wants_an_hour_is_asked_after_a_minute(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 503, retry_after="3600")
    queue.page.clock.run_for(59_999)
    assert len(queue.sent) == 1
    queue.page.clock.run_for(1)
    assert len(queue.sent) == 2


def test_a_device_that_is_online_again_waits_no_longer(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 503, retry_after="40")
    queue.send_again()
    first, second = queue.sent
    assert second == first
    queue.answer(1, {"versions": {NAME: 1}})
    queue.page.clock.run_for(60_000)
    assert (len(queue.sent), queue.state) == (2, "saved")


@pytest.mark.parametrize("said", ["", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_server_that_says_nothing_that_counts_is_asked_again_as_usual(queue: QueuePage, said: str) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 503, retry_after=said)
    queue.page.clock.run_for(1_000)
    assert len(queue.sent) == 2


def test_the_wait_grows_to_half_a_minute_and_starts_over_after_an_answer(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    for number, seconds in enumerate([1, 2, 4, 8, 16, 30, 30]):
        queue.lose(number)
        queue.page.clock.run_for(seconds * 1_000 - 1)
        assert len(queue.sent) == number + 1
        queue.page.clock.run_for(1)
        assert len(queue.sent) == number + 2
    queue.answer(7, {"versions": {NAME: 1}})
    queue.put(NAME, "Late Readers")
    queue.send()
    queue.lose(8)
    queue.page.clock.run_for(1_000)
    assert len(queue.sent) == 10


@pytest.mark.parametrize(
    ("status", "body"), [(403, "{}"), (404, "{}"), (200, "<p>Log in to this network"), (422, "{}")]
)
def test_an_answer_that_says_nothing_leaves_the_edit_for_the_next_occasion(
    queue: QueuePage, status: int, body: str
) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, body, status)
    queue.page.clock.run_for(60_000)
    assert (len(queue.sent), queue.state) == (1, "unsaved")
    assert queue.kept == {NAME: {"value": "Night Readers", "base": 0}}
    queue.send()
    first, second = queue.sent
    assert second["fields"] == first["fields"]
    assert second["op_id"] != first["op_id"]


def test_a_refused_value_is_reported_and_not_sent_again_while_the_rest_is_saved(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers" * 99)
    queue.put(PURPOSE, "Quiet")
    queue.send()
    queue.answer(0, {"versions": {PURPOSE: 1}, "problems": {NAME: "Too long"}}, 422)
    assert queue.told("problem") == [[NAME, "Too long"]]
    assert (len(queue.sent), queue.kept, queue.state) == (1, {}, "problem")


def test_a_shorter_text_typed_while_the_longer_one_is_refused_is_sent(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers" * 99)
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.answer(0, {"problems": {NAME: "Too long"}}, 422)
    assert queue.fields[1] == {NAME: {"value": "Night Readers", "base": 0}}


def test_a_conflict_gets_the_newest_text_and_is_not_sent_again(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.answer(0, {"versions": {}, "conflicts": {NAME: {"value": "Late Readers", "version": 2}}})
    assert queue.told("conflict") == [[NAME, {"value": "Late Readers", "version": 2}, "Night Readers"]]
    assert (len(queue.sent), queue.kept, queue.state) == (1, {}, "conflict")


def test_who_leaves_sends_again_what_is_under_way_so_that_it_outlives_the_page(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.send(leaving=True)
    first, second = queue.sent
    assert second == first
    assert queue.page.evaluate("() => calls.map((call) => call.options.keepalive)") == [False, True]
    queue.answer(0, {"versions": {NAME: 1}})
    queue.answer(1, {"versions": {NAME: 1}})
    assert (len(queue.sent), queue.kept, queue.state) == (2, {}, "saved")


def test_a_conflict_that_is_answered_twice_keeps_the_text(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.send(leaving=True)
    for number in (0, 1):
        queue.answer(number, {"versions": {}, "conflicts": {NAME: {"value": "Late Readers", "version": 2}}})
    assert [mine for _, _, mine in queue.told("conflict")] == ["Night Readers", "Night Readers"]


@pytest.mark.parametrize(
    "refusal", [{"conflicts": {ELSEWHERE: {"value": "Late", "version": 2}}}, {"problems": {ELSEWHERE: "Too long"}}]
)
def test_what_is_refused_for_another_page_waits_on_the_device_for_that_page(
    queue: QueuePage, refusal: dict[str, object]
) -> None:
    queue.put(ELSEWHERE, "Night")
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {"versions": {NAME: 1}, **refusal})
    queue.page.clock.run_for(60_000)
    assert queue.told("conflict") == queue.told("problem") == []
    assert (len(queue.sent), queue.state) == (1, "unsaved")
    queue.put(NAME, "Late Readers")
    assert list(queue.kept) == [ELSEWHERE, NAME]
