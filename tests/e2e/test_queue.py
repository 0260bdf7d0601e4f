"""The queue of edits by itself: what is sent when, what is kept, and what is said (docs/saving.md)."""

import pytest
from playwright.sync_api import Page

from app.web.http.static import static_path
from tests.support.queue_page import KEY, QueuePage

NAME, PURPOSE = "positioning.name", "rules.purpose"
CONFLICT = {"conflicts": {NAME: {"value": "Late Readers", "version": 2}}, "versions": {}}


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
    assert queue.reopen() == [NAME]
    assert queue.edits == {NAME: {"value": "Late Readers", "base": 3}}
    queue.send()
    assert queue.fields == [{NAME: {"value": "Late Readers", "base": 3}}]
    queue.answer(0, {"versions": {NAME: 7}, "bases": {NAME: "7-abc"}})
    assert (queue.kept, queue.settled, queue.state) == ({}, [[NAME, "7-abc", None]], "saved")


@pytest.mark.parametrize("damaged", ["{", "null", "[]", '{"value": 7, "base": 0}', '{"value": "x"}'])
def test_what_is_unreadable_on_the_device_is_no_edit(queue: QueuePage, damaged: str) -> None:
    queue.page.evaluate("([key, damaged]) => localStorage.setItem(key, damaged)", [f"{KEY}gone:{NAME}", damaged])
    assert queue.reopen() == []
    queue.send()
    assert (queue.sent, queue.kept) == ([], {})


def test_one_request_at_a_time_and_then_what_was_typed_meanwhile(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.put(PURPOSE, "Quiet")
    queue.send()
    assert (len(queue.sent), queue.state) == (1, "saving")
    queue.answer(0, {"versions": {NAME: 1}})
    assert queue.fields[1:] == [{NAME: {"value": "Night Readers", "base": 1}, PURPOSE: {"value": "Quiet", "base": 0}}]
    queue.answer(1, {"versions": {NAME: 2, PURPOSE: 2}})
    assert len({body["op_id"] for body in queue.sent}) == len(queue.sent) == 2
    assert queue.kept == {}


@pytest.mark.parametrize("is_reloaded", [False, True], ids=["same page", "next page"])
def test_a_lost_answer_is_asked_for_again_as_it_was_before_anything_newer(
    queue: QueuePage, *, is_reloaded: bool
) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    if is_reloaded:
        queue.reopen()
        queue.send()
    else:
        queue.lose(0)
        assert queue.state == "unsaved"
        queue.page.clock.run_for(1_000)
    first, second = queue.sent
    assert second == first
    queue.answer(1, {"versions": {NAME: 1}})
    assert queue.fields[2] == {NAME: {"value": "Night Readers", "base": 1}}
    queue.answer(2, {"versions": {NAME: 2}})
    assert (queue.kept, queue.state) == ({}, "saved")


@pytest.mark.parametrize("status", [408, 429, 500, 503, 200])
def test_a_server_in_trouble_is_asked_again(queue: QueuePage, status: int) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, "<p>Log in to this network</p>", status)
    assert queue.state == "unsaved"
    queue.page.clock.run_for(1_000)
    first, second = queue.sent
    assert second == first


def test_a_server_that_never_answers_is_asked_again(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.page.clock.run_for(15_000)
    assert queue.state == "unsaved"
    queue.page.clock.run_for(1_000)
    first, second = queue.sent
    assert second == first


def test_a_server_that_says_when_is_asked_no_earlier_unless_the_network_is_back(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 429, retry_after="40")
    queue.page.clock.run_for(39_999)
    queue.put(PURPOSE, "Quiet")
    queue.send()
    assert (len(queue.sent), set(queue.texts)) == (1, {NAME, PURPOSE})
    queue.page.clock.run_for(1)
    assert len(queue.sent) == 2
    queue.answer(1, {}, 503, retry_after="3600")
    queue.page.clock.run_for(60_000)
    assert len(queue.sent) == 3
    queue.answer(2, {}, 429, retry_after="40")
    queue.page.evaluate("() => { queue.startOver(); }")
    assert len(queue.sent) == 4


def test_a_server_that_wants_an_hour_is_asked_after_a_minute(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {}, 503, retry_after="3600")
    queue.page.clock.run_for(59_999)
    assert len(queue.sent) == 1
    queue.page.clock.run_for(1)
    assert len(queue.sent) == 2


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


def test_the_wait_starts_over_when_the_network_is_back(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    for number, seconds in enumerate([1, 2, 4]):
        queue.lose(number)
        queue.page.clock.run_for(seconds * 1_000)
    queue.lose(3)
    queue.page.evaluate("() => { queue.startOver(); }")
    queue.lose(4)
    queue.page.clock.run_for(1_000)
    assert len(queue.sent) == 6


@pytest.mark.parametrize(
    ("status", "state"), [(403, "stopped"), (404, "gone"), (410, "gone"), (413, "stopped"), (422, "stopped")]
)
def test_a_refusal_of_everything_stops_and_keeps_the_text_for_the_next_page(
    queue: QueuePage, status: int, state: str
) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, "{}", status)
    queue.page.clock.run_for(60_000)
    queue.put(NAME, "Late Readers")
    queue.send()
    queue.leave()
    assert (len(queue.sent), queue.state) == (1, state)
    queue.reopen()
    queue.send()
    assert queue.fields[1] == {NAME: {"value": "Late Readers", "base": 0}}
    assert queue.sent[1]["op_id"] != queue.sent[0]["op_id"]


def test_an_operation_that_the_server_knows_otherwise_goes_out_as_another(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, "{}", 409)
    first, second = queue.sent
    assert second["fields"] == first["fields"]
    assert second["op_id"] != first["op_id"]


def test_a_refused_text_is_kept_and_not_sent_again_while_the_rest_is_saved(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers" * 99)
    queue.put(PURPOSE, "Quiet")
    queue.send()
    queue.answer(0, {"versions": {PURPOSE: 1}, "problems": {NAME: "Too long"}}, 422)
    queue.page.clock.run_for(60_000)
    assert (len(queue.sent), list(queue.texts), queue.state) == (1, [NAME], "problem")
    assert queue.edits[NAME]["refused"]["words"] == "Too long"
    queue.put(NAME, "Night Readers")
    queue.send()
    assert queue.fields[1] == {NAME: {"value": "Night Readers", "base": 0}}


def test_a_shorter_text_typed_while_the_longer_one_is_refused_is_sent(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers" * 99)
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.answer(0, {"problems": {NAME: "Too long"}}, 422)
    assert queue.fields[1] == {NAME: {"value": "Night Readers", "base": 0}}


def test_a_text_without_a_field_is_set_apart_and_the_rest_is_saved(queue: QueuePage) -> None:
    queue.put("what.former", "Old text")
    queue.put(NAME, "Night Readers")
    queue.send()
    queue.answer(0, {"versions": {NAME: 1}, "problems": {}, "unknown": ["what.former"]}, 422)
    queue.put(NAME, "Late Readers")
    queue.send()
    assert queue.fields[1] == {NAME: {"value": "Late Readers", "base": 0}}
    queue.answer(1, {"versions": {NAME: 2}})
    assert (queue.texts, queue.state) == ({"what.former": "Old text"}, "problem")


@pytest.mark.parametrize("is_reloaded", [False, True], ids=["same page", "next page"])
def test_a_conflict_keeps_both_texts_until_one_is_chosen(queue: QueuePage, *, is_reloaded: bool) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.answer(0, CONFLICT)
    if is_reloaded:
        queue.reopen()
        queue.send()
    queue.page.clock.run_for(60_000)
    assert (len(queue.sent), queue.state) == (1, "conflict")
    assert queue.edits == {NAME: {"value": "Night Readers", "base": 0, "theirs": CONFLICT["conflicts"][NAME]}}
    queue.choose(NAME, mine=True)
    assert queue.fields[1] == {NAME: {"value": "Night Readers", "base": 2}}


def test_the_other_text_of_a_conflict_is_there_already(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.answer(0, CONFLICT)
    queue.choose(NAME, mine=False)
    assert queue.fields[1] == {NAME: {"value": "Night", "base": 2, "given_up": True}}, "one's own goes into the history"
    queue.answer(1, {"versions": {NAME: 4}})
    assert (len(queue.sent), queue.kept, queue.settled) == (2, {}, [[NAME, "2"], [NAME, "4", None]])


@pytest.mark.parametrize("text", ["Night and day", "Night"])
def test_what_is_typed_right_after_a_choice_goes_out_after_what_was_given_up(queue: QueuePage, text: str) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.answer(0, CONFLICT)
    queue.choose(NAME, mine=False)
    queue.put(NAME, text)
    queue.answer(1, {"versions": {NAME: 4}})
    assert queue.fields[2] == {NAME: {"value": text, "base": 4}}


def test_another_field_saved_does_not_say_that_all_is_saved(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.answer(0, CONFLICT)
    queue.put(PURPOSE, "Quiet")
    queue.send()
    queue.answer(1, {"versions": {PURPOSE: 3}})
    assert queue.state == "conflict"


def test_what_is_typed_into_a_field_in_conflict_waits_for_the_choice(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.answer(0, CONFLICT)
    queue.put(NAME, "Night and day")
    queue.send()
    assert len(queue.sent) == 1
    queue.choose(NAME, mine=True)
    assert queue.fields[1] == {NAME: {"value": "Night and day", "base": 2}}


def test_who_leaves_sends_the_rest_beside_what_is_under_way_and_both_outlive_the_page(queue: QueuePage) -> None:
    queue.put(NAME, "Night")
    queue.send()
    queue.put(NAME, "Night Readers")
    queue.put(PURPOSE, "Quiet")
    queue.leave()
    queue.leave()
    assert queue.fields == [{NAME: {"value": "Night", "base": 0}}, {PURPOSE: {"value": "Quiet", "base": 0}}]
    assert queue.page.evaluate("() => calls.map((call) => call.options.keepalive)") == [True, True]
    queue.answer(1, {"versions": {PURPOSE: 1}})
    queue.answer(0, {"versions": {NAME: 2}})
    assert queue.fields[2] == {NAME: {"value": "Night Readers", "base": 2}}


def test_no_batch_is_larger_than_a_closing_page_may_send(queue: QueuePage) -> None:
    for number in range(5):
        queue.put(f"what.text{number}", "字" * 5_000)
    queue.leave()
    queue.leave()
    sizes = queue.page.evaluate("() => calls.map((call) => new TextEncoder().encode(call.options.body).length)")
    assert len(sizes) == 1
    assert sizes[0] < 60_000
    queue.answer(0, {"versions": dict.fromkeys(queue.fields[0], 1)})
    queue.answer(1, {"versions": dict.fromkeys(queue.fields[1], 1)})
    assert (queue.kept, len(queue.sent)) == ({}, 2)


def test_two_pages_keep_their_edits_apart_and_the_next_sends_both(queue: QueuePage) -> None:
    queue.put(NAME, "Night Readers")
    queue.put(PURPOSE, "Quiet")
    queue.open_another()
    queue.put(NAME, "Late Readers")
    assert len(queue.kept) == 3
    assert queue.reopen() == [NAME], "that of the page that was closed"
    queue.close_others()
    assert set(queue.reopen()) == {NAME, PURPOSE}
    queue.send()
    first = queue.fields[0][NAME]["value"]
    queue.answer(0, {"versions": {NAME: 1, PURPOSE: 1}})
    assert queue.reopen() == [NAME]
    queue.send()
    assert {first, queue.fields[1][NAME]["value"]} == {"Night Readers", "Late Readers"}


def test_a_browser_that_keeps_nothing_is_told_of(queue: QueuePage) -> None:
    queue.page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }")
    queue.put(NAME, "Night Readers")
    assert queue.state == "unkept"
    queue.send()
    queue.answer(0, {"versions": {NAME: 1}})
    assert queue.state == "saved"
