"""The message pack: every text that will be posted, in order of use, dated, as the platform takes it."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.document.build import build_document
from app.document.model.blocks import Message, SeeAlso
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.writing.message_forms import PackText
from app.document.writing.message_pack import PackMessage, message_pack, next_message
from app.document.writing.phases import Phase
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers, is_private
from app.plan.reading import read_plan
from app.schedule.timetable import launch_date
from tests.document.plans import marked_plan, shown_plan, words_of
from tests.plan.plans import night_readers, study_group
from tests.support.examples import example

EN, ZH = Language.EN, Language.ZH_HANS
OPENING = "days3.activities.open.message"

INACTIVE = "welcome.removal_inactive"


def test_a_starter_has_every_text_that_is_posted_once(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        answers = example(knowledge, starter.key, date(2026, 11, 22))
        paths = [one.path for one in message_pack(read_plan(answers), knowledge)]
        given = [path for path in answers.given() if path.endswith(".message")]
        assert len(paths) == len(set(paths))
        slots = {path for path in paths if path.startswith("when.slots.")}
        assert slots
        written = {*given, *WRITTEN_FIELDS} - {"positioning.sentence"}
        assert {*paths, INACTIVE} - slots - {"where.venue", "when.slots"} == written


def test_the_texts_stand_in_the_order_of_their_use(content: Content) -> None:
    pack = message_pack(read_plan(study_group(content)), content[EN])
    first = [one.path for one in pack if not one.path.startswith("seeds.channels")][:9]
    assert first == [
        "seeds.invitation", "days3.activities.ask-five.message", "days3.activities.tomorrow.message",
        "welcome.announcement", "welcome.message", "welcome.introduction_form", "welcome.must_read",
        "welcome.group_rules", "days3.activities.opening.message",
    ]  # fmt: skip
    last = [one.path.removeprefix("welcome.") for one in pack[-6:]]
    assert last == ["digest_form", "thanks", "warning", "removal", "removal_inactive", "farewell"]
    order = list(Phase)
    assert all(order.index(one.phase) <= order.index(after.phase) for one, after in pairwise(pack))


@pytest.mark.parametrize(
    ("values", "is_there"),
    [
        ({}, False),
        ({"rules.clean_up": "Nobody is removed for being quiet."}, False),
        ({"rules.clean_up": "Those who are silent for a month go."}, True),
        ({INACTIVE: "We're making room."}, True),
    ],
)
def test_a_notice_to_those_who_are_never_there_is_for_plans_with_a_clean_up(
    content: Content, values: dict[str, str], is_there: bool
) -> None:
    pack = message_pack(read_plan(night_readers().with_values(values)), content[EN])
    assert (INACTIVE in [one.path for one in pack]) == is_there


def test_each_text_says_when_it_is_posted(content: Content) -> None:
    answers = night_readers().with_values({"when.launch_time": "19:00", "welcome.repost_every": "4"})
    said = {one.path: one.when for one in message_pack(read_plan(answers), content[EN])}
    assert said["seeds.invitation"].startswith("Before launch")
    assert said["welcome.announcement"] == "Day 1 · Mon 21 Dec 18:30, pinned"
    assert said["welcome.message"] == "Day 1 · Mon 21 Dec 18:30, and again each time 4 more people join"
    assert said[OPENING] == "Day 1 · Mon 21 Dec 19:00, for 19:30"


@pytest.mark.parametrize(
    ("changes", "when"),
    [
        ({"post_before": "at_start"}, "Day 5 · Fri 25 Dec 20:00"),
        ({"post_before": "two_hours"}, "Day 5 · Fri 25 Dec 18:00, for 20:00"),
        ({"kind": "meetup"}, "Day 4 · Thu 24 Dec 20:00, for Fri 25 Dec 20:00"),
        ({"post_before": "evening_before", "time": "10:00"}, "Day 4 · Thu 24 Dec 20:00, for Fri 25 Dec 10:00"),
        ({"post_before": "two_days", "time": ""}, "Day 3 · Wed 23 Dec, for Fri 25 Dec"),
        ({"time": ""}, "Day 5 · Fri 25 Dec"),
    ],
)
def test_a_message_of_an_activity_has_a_posting_time_of_its_own(
    content: Content, changes: dict[str, str], when: str
) -> None:
    of_activity = {"day": "5", "time": "20:00", **changes}
    found = _one(content, OPENING, {f"days3.activities.open.{name}": raw for name, raw in of_activity.items()})
    assert found.when == when
    assert found.phase is (Phase.DAYS7 if "Day 4" in when or "Day 5" in when else Phase.DAYS3)


def test_texts_stand_in_the_order_in_which_they_are_posted(content: Content) -> None:
    later = {"days3.activities": "walk open", "days3.activities.walk.title": "Walk", "days3.activities.walk.day": "3"}
    early = {"days3.activities.walk.post_before": "day", "days3.activities.open.day": "2"}
    plan = read_plan(night_readers().with_values({**later, **early, "days3.activities.walk.time": "08:00"}))
    pack = message_pack(plan, content[EN])
    assert [one.title for one in pack if one.is_of_activity] == ["Walk", "Opening"]
    coming = next_message(pack, launch_date(plan), date(2026, 12, 22))
    assert coming
    assert (coming.title, coming.on) == ("Walk", date(2026, 12, 22))


SLOT = {
    "when.slots": "walk review", "when.slots.walk.title": "The Saturday walk", "when.slots.walk.weekdays": "6",
    "when.slots.walk.time": "09:30", "when.slots.walk.minutes": "90", "when.slots.walk.kind": "meetup",
    "when.slots.walk.owner": "Ann", "when.slots.review.title": "Review", "when.slots.review.kind": "review",
    "where.venue": "North gate",
}  # fmt: skip


def test_a_slot_that_members_see_has_one_text_that_says_when_where_and_what_to_bring(content: Content) -> None:
    found = _one(content, "when.slots.walk.title", SLOT)
    assert (found.title, found.when) == ("The Saturday walk", "Each week as needed: Sat 09:30")
    for words in ("The Saturday walk", "Today, 09:30", "90 minutes", "North gate", "Write here now", "Ann"):
        assert words in found.plain.text
    pack = message_pack(read_plan(night_readers().with_values(SLOT)), content[EN])
    assert [one.path for one in pack if one.path.startswith("when.slots.review")] == []


@pytest.mark.parametrize(("path", "words"), [("where.venue", "We're on today"), ("when.slots", "Sat 09:30 The Sat")])
def test_what_is_met_for_in_person_has_a_text_for_going_ahead_and_one_for_calling_off(
    content: Content, path: str, words: str
) -> None:
    found = _one(content, path, SLOT)
    assert words in found.plain.text
    assert "North gate" in found.plain.text
    assert found.when.endswith(": Sat 09:30")


def test_who_never_meets_in_person_has_neither(content: Content) -> None:
    pack = message_pack(read_plan(night_readers()), content[EN])
    assert {"where.venue", "when.slots"} & {one.path for one in pack} == set()


@pytest.mark.parametrize(("digest", "when"), [("weekly", "Once a week"), ("", "Within a day of each sharing session")])
def test_the_digest_comes_when_the_plan_says(content: Content, digest: str, when: str) -> None:
    assert _one(content, "welcome.digest_form", {"how.digest": digest}).when == when


@pytest.mark.parametrize(
    ("today", "path"),
    [
        (date(2026, 11, 1), "seeds.invitation"),
        (date(2026, 12, 21), "welcome.announcement"),
        (date(2027, 3, 1), ""),
    ],
)
def test_what_is_posted_next_follows_the_calendar(content: Content, today: date, path: str) -> None:
    plan = read_plan(night_readers())
    coming = next_message(message_pack(plan, content[EN]), launch_date(plan), today)
    assert (coming.path if coming else "") == path


def test_after_the_launch_the_next_activity_comes_next(content: Content) -> None:
    plan = read_plan(study_group(content))
    launch = launch_date(plan)
    assert launch
    pack = message_pack(plan, content[EN])
    for days in range(1, 20):
        today = launch + timedelta(days=days)
        coming = next_message(pack, launch, today)
        assert coming
        assert coming.on == min(one.on for one in pack if one.on and one.on >= today)


def test_without_a_launch_date_the_day_stands_there(content: Content) -> None:
    changes = {"when.launch_date": ""}
    assert _one(content, OPENING, changes).when == "Day 1 17:30, for 19:30"
    assert _one(content, "welcome.announcement", changes).when == "Day 1, pinned"


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        ("-3", "before"),
        ("0", "before"),
        ("3", "days3"),
        ("4", "days7"),
        ("8", "month"),
        ("90", "month"),
        ("?", "days3"),
    ],
)
def test_an_activity_belongs_to_the_phase_of_its_day(content: Content, day: str, phase: str) -> None:
    assert _one(content, OPENING, {"days3.activities.open.day": day, OPENING: "Hello"}).phase.value == phase


def test_an_activity_without_a_message_gets_a_short_notice(content: Content) -> None:
    changes = {"days3.activities.open.purpose": "Put a face to every name."}
    plain = _one(content, OPENING, changes).plain.text
    assert plain.startswith("Opening\n\nWhen: Tonight, 19:30\nWhat it's for: Put a face to every name\n\n")
    assert "Where" not in plain
    timed = {"at_start": ("15:00", "Today, 15:00"), "day": ("19:30", "Wed 23 Dec 19:30")}
    for post_before, (at, words) in timed.items():
        later = {"day": "3", "time": at, "post_before": post_before}
        text = _one(content, OPENING, {f"days3.activities.open.{name}": raw for name, raw in later.items()}).plain.text
        assert f"\nWhen: {words}\n" in text
    there = {**changes, "days3.activities.open.offline": "yes", "where.venue": "Library, room 2", "where.city": "Leeds"}
    assert "Where: Library, room 2 Leeds\n" in _one(content, OPENING, there).plain.text
    assert _one(content, OPENING, {OPENING: "Come as you are."}).plain.text == "Come as you are."


@pytest.mark.parametrize(
    "changes", [{"kind": "review"}, {"kind": "visit"}, {"title": ""}], ids=["a review", "a visit", "no title"]
)
def test_no_notice_is_made_of_what_is_for_the_team_or_has_no_title(content: Content, changes: dict[str, str]) -> None:
    answers = night_readers().with_values({f"days3.activities.open.{name}": raw for name, raw in changes.items()})
    assert OPENING not in [one.path for one in message_pack(read_plan(answers), content[EN])]


def test_a_blank_plan_has_what_can_be_said_without_answers(knowledge: Knowledge) -> None:
    pack = message_pack(read_plan(Answers()), knowledge)
    assert {one.path for one in pack} == set(WRITTEN_FIELDS) - {"positioning.sentence", INACTIVE, "welcome.group_rules"}
    assert all(one.rich is None and one.plain.limit is None for one in pack)


def test_markdown_is_made_only_where_the_platform_shows_it(content: Content) -> None:
    assert _one(content, OPENING, {"where.platform": "wechat_group"}).rich is None
    assert _one(content, OPENING, {"where.platform": "other"}).rich is None
    for platform, mark in (("discord", "**"), ("slack", "*"), ("whatsapp_group", "*")):
        rich = _one(content, OPENING, {"where.platform": platform}).rich
        assert rich
        assert rich.text.startswith(f"{mark}Opening{mark}\n\nWhen: ")


def test_in_markdown_headings_are_bold_and_lists_stand_apart(content: Content) -> None:
    rules = {"rules.rules": "a b", "rules.rules.a.what": "Be kind", "rules.rules.b.what": "No adverts"}
    must_read = _one(content, "welcome.must_read", {**rules, "where.platform": "discourse"}).rich
    assert must_read
    assert must_read.text.startswith("**START HERE**\n")
    assert "**RULES**\n\n1. Be kind\n2. No adverts\n\nThe reasons" in must_read.text
    form = _one(content, "welcome.introduction_form", {"where.platform": "discourse"}, ZH).rich
    assert form
    assert form.text.startswith("**【认识一下】**\n")
    assert "\n\n1. 怎么称呼：\n2. 在哪座城市：" in form.text


def test_a_signature_is_no_list_and_typed_marks_stay(content: Content) -> None:
    farewell = _one(content, "welcome.farewell", {"where.platform": "discord"}).rich
    assert farewell
    assert farewell.text.endswith("\n— Night Readers")
    own = _one(content, OPENING, {OPENING: "See *page* 2_3", "where.platform": "discord"}).rich
    assert own
    assert own.text == "**Opening**\n\nSee *page* 2_3"


def test_a_text_that_begins_with_its_title_does_not_say_it_twice(content: Content) -> None:
    rich = _one(content, OPENING, {OPENING: "Opening tonight\nBring tea", "where.platform": "discord"}).rich
    assert rich
    assert rich.text == "**Opening tonight**\nBring tea"


def test_a_text_within_the_limit_is_one_message() -> None:
    for text in (PackText("a" * 20, 20), PackText("a" * 90, None)):
        assert (text.over, text.parts) == (0, (text.text,))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Hello there.\n\nSecond part\nof it", ["there.", "of it"]),
        ("One line is here\nand another line", ["here", "line"]),
        ("今晚读完第一章，每人说一句。明晚八点接着读第二章，不见不散", ["一句。", "不散"]),
        ("Bring tea.\n\nRULES\n\n1. Be kind", ["tea.", "kind"]),
        ("读完第一页。\n这些都欢迎：\n说一句话，听一句话，等人", ["页。", "等人"]),
        ("x" * 45, ["x", "x", "x"]),
    ],
)
def test_a_text_over_the_limit_is_cut_where_it_breaks(text: str, ends: list[str]) -> None:
    pack = PackText(text, 20)
    assert pack.over == len(text) - 20
    assert [part.endswith(end) for part, end in zip(pack.parts, ends, strict=True)] == [True] * len(ends)
    assert all(0 < len(part) <= 20 for part in pack.parts)
    assert "".join("".join(pack.parts).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "limit", "byte_limit", "lengths"),
    [
        ("字" * 50, None, 60, [20, 20, 10]),
        ("字" * 50, 15, 60, [15, 15, 15, 5]),
        ("a" * 50, None, 60, [50]),
        ("a" + "字" * 30, None, 60, [20, 11]),
        ("😀" * 20, None, 60, [15, 5]),
    ],
)
def test_a_text_is_cut_by_whichever_limit_is_met_first(
    text: str, limit: int | None, byte_limit: int, lengths: list[int]
) -> None:
    pack = PackText(text, limit, byte_limit)
    assert [len(part) for part in pack.parts] == lengths
    assert all(len(part.encode()) <= byte_limit for part in pack.parts)
    assert pack.is_over == (len(lengths) > 1)
    assert "".join(pack.parts) == text


def test_a_robot_in_wecom_has_limits_in_bytes(content: Content) -> None:
    message = _one(content, OPENING, {"where.platform": "wecom_group", OPENING: "读一页书。" * 300})
    assert message.rich
    assert (message.plain.byte_limit, message.rich.byte_limit) == (2048, 4096)
    assert [len(message.plain.parts), len(message.rich.parts)] == [3, 2]
    assert message.plain.bytes_over == 4500 - 2048


def test_no_text_to_post_holds_a_private_answer(knowledge: Knowledge) -> None:
    answers = marked_plan()
    private = {raw for path, raw in answers.items() if is_private(path) and raw.startswith("mark")}
    said = "\n".join(_words(message_pack(read_plan(answers), knowledge)))
    assert [raw for raw in private if raw in said] == []


def test_what_is_private_changes_nothing(content: Content) -> None:
    answers = study_group(content)
    packs = [message_pack(read_plan(one), content[EN]) for one in (answers, answers.without_private())]
    assert packs[0] == packs[1]


def test_the_messages_are_those_that_no_day_sheet_holds(content: Content) -> None:
    document = build_document(shown_plan(study_group(content), content[EN]))
    texts = [block.text for block in _messages(document)]
    assert len(texts) == len(set(texts)) == 20
    assert "One month is over, so we go through the list." not in "\n".join(texts)


def test_a_form_that_an_activity_posts_is_a_pointer_to_its_day(content: Content) -> None:
    document = build_document(shown_plan(study_group(content), content[EN]))
    (section,) = (one for one in document.sections if one.key == "messages-days3")
    (pointer,) = (block for block in section.blocks if isinstance(block, SeeAlso))
    assert pointer.words.startswith("Introduction form, in “")
    assert pointer.target in {one.key for one in document.sections}


def test_messages_alone_are_all_of_them(content: Content) -> None:
    shown = shown_plan(study_group(content), content[EN])
    titles = [block.title for block in _messages(build_document(shown, parts=frozenset({Part.MESSAGES})))]
    pack = message_pack(shown.plan, content[EN])
    assert titles == [one.title for one in pack]


def test_no_text_is_told_for_a_step_that_nobody_began(content: Content) -> None:
    answers = Answers({path: raw for path, raw in night_readers().items() if not path.startswith(("seeds.", "when."))})
    document = build_document(shown_plan(answers, content[EN], is_owners=False))
    assert [section.key for section in document.sections if section.key.startswith("messages")] == []


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_only_operators_get_the_pack(content: Content, edition: Edition) -> None:
    document = build_document(shown_plan(study_group(content), content[EN], edition))
    assert not [section.key for section in document.sections if section.key.startswith("messages")]
    assert "One month is over, so we go through the list." not in "\n".join(words_of(document))


def _messages(document: Document) -> list[Message]:
    return [one for section in document.sections if section.key.startswith("messages")
            for one in section.blocks if isinstance(one, Message)]  # fmt: skip


def _one(content: Content, path: str, changes: dict[str, str], language: Language = EN) -> PackMessage:
    pack = message_pack(read_plan(night_readers().with_values(changes)), content[language])
    (found,) = (one for one in pack if one.path == path)
    return found


def _words(pack: tuple[PackMessage, ...]) -> list[str]:
    return [word for one in pack for word in (one.title, one.when, one.plain.text, one.rich.text if one.rich else "")]
