"""Texts written from the answers: what is known is said, and what is not leaves no hole."""

import re

import pytest
from hypothesis import given

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.wording.texts import current_text, source_paths, written_text
from tests.plan.plans import study_group
from tests.plan.strategies import plan_answers

EN, ZH = Language.EN, Language.ZH_HANS
REMOVALS = ("removal", "removal_inactive")
PLACE = re.compile(r"\{[a-z0-9_.]+(:\w+)?\}")
RULES = {
    "rules.rules": "a b c d", "rules.rules.a.what": "Speak kindly.", "rules.rules.a.why": "We are all tired.",
    "rules.rules.b.what": "No selling", "rules.rules.c.what": "Stay on the book",
    "rules.rules.c.why": "One thing\nat a time", "rules.rules.d.what": "Ask first",
}  # fmt: skip


@pytest.mark.parametrize("path", list(WRITTEN_FIELDS))
def test_with_no_answers_a_text_has_no_holes(knowledge: Knowledge, path: str) -> None:
    _assert_whole(written_text(read_plan(Answers()), path, knowledge))


@pytest.mark.parametrize("path", list(WRITTEN_FIELDS))
def test_with_a_full_plan_a_text_is_written_whole(content: Content, knowledge: Knowledge, path: str) -> None:
    text = written_text(read_plan(study_group(content)), path, knowledge)
    assert text
    _assert_whole(text)


def test_with_no_answers_there_is_no_sentence(knowledge: Knowledge) -> None:
    assert written_text(read_plan(Answers()), "positioning.sentence", knowledge) == ""


@pytest.mark.parametrize(
    ("for_whom", "only_here", "sentence"),
    [
        ("People who walk.", "a route a week", "Bedminster Walkers is for people who walk. A route a week."),
        ("neighbours", "Two routes", "Bedminster Walkers is for neighbours. Two routes."),
        ("Londoners on foot", "iPhone walks", "Bedminster Walkers is for Londoners on foot. iPhone walks."),
        ("NEW parents", "Bristol, slowly", "Bedminster Walkers is for NEW parents. Bristol, slowly."),
    ],
)
def test_the_sentence_has_capitals_where_a_sentence_has_them(
    content: Content, for_whom: str, only_here: str, sentence: str
) -> None:
    answers = {"name": "Bedminster Walkers", "for_whom": for_whom, "only_here": only_here}
    plan = read_plan(Answers({f"positioning.{field}": typed for field, typed in answers.items()}))
    assert written_text(plan, "positioning.sentence", content[EN]) == sentence


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"who.roles.a.kind": "owner", "who.roles.a.person": "Nora"}, "Nora"),
        ({"who.roles.a.kind": "owner", "who.roles.b.kind": "operator", "who.roles.b.person": "Tom"}, "Tom"),
        ({"who.roles.a.kind": "owner"}, "the keeper"),
        ({"rules.administrators": "Nora and Tom"}, "Nora and Tom"),
        ({}, "an organiser"),
    ],
)
def test_the_person_to_ask_has_a_name(content: Content, changes: dict[str, str], name: str) -> None:
    roles = {"who.roles": "a b", "who.roles.a.title": "Keeper", "who.roles.b.title": "Helper"}
    plan = read_plan(Answers({**roles, **changes}))
    assert f"tell {name} privately" in written_text(plan, "welcome.must_read", content[EN])


def test_a_removal_for_breaking_rules_is_another_than_one_for_being_inactive(content: Content) -> None:
    for knowledge in content.values():
        texts = [written_text(read_plan(Answers()), f"welcome.{name}", knowledge) for name in REMOVALS]
        assert len({text.partition("\n\n")[2] for text in texts}) == 2


def test_a_welcome_says_what_is_known_and_drops_the_rest(content: Content) -> None:
    answers = {"positioning.name": "Night Readers", "what.together": "Read for an hour."}
    plain = _message(content, answers)
    assert "This is Night Readers." in plain
    assert "What we do together: Read for an hour\n" in plain
    for heading in ("Every week", "A few rules", "Your first step", "Who to ask"):
        assert heading not in plain
    assert "Your first step: Say your name" in _message(content, {**answers, "welcome.first_act": "Say your name"})


def test_a_blank_answer_drops_its_entry_too(content: Content) -> None:
    assert "Your first step" not in _message(content, {"welcome.first_act": "  "})


@pytest.mark.parametrize(
    "typed", ["{what.together}", "{tone.hello}", "{members}", "{0}", "{x!r}", "%(n)s", r"\1 \g<0>", "{"]
)
def test_braces_that_a_founder_typed_stay_as_typed(content: Content, knowledge: Knowledge, typed: str) -> None:
    values = {"positioning.name": typed, "what.together": "a secret plan", "welcome.honorific": typed}
    plan = read_plan(Answers(values))
    assert f"{typed}" in written_text(plan, "welcome.message", knowledge)
    if typed == "{what.together}":
        assert written_text(plan, "welcome.message", content[EN]).count("a secret plan") == 1


def test_all_rules_stand_in_the_must_read_and_with_their_reasons_in_the_rules_in_full(content: Content) -> None:
    plan = read_plan(Answers(RULES))
    short, full = (written_text(plan, f"welcome.{name}", content[EN]) for name in ("must_read", "group_rules"))
    assert "1. Speak kindly.\n2. No selling\n3. Stay on the book\n4. Ask first" in short
    assert (
        "1. Speak kindly. (We are all tired)\n2. No selling\n3. Stay on the book (One thing at a time)\n4. Ask first"
        in full
    )


def test_a_reason_stands_in_chinese_brackets_in_chinese(content: Content) -> None:
    full = written_text(read_plan(Answers(RULES)), "welcome.group_rules", content[ZH])
    assert "1. Speak kindly.（We are all tired）" in full


def test_members_are_called_as_the_founder_wants(content: Content) -> None:
    assert "friends" in _message(content, {})
    assert "night owls" in _message(content, {"welcome.honorific": "night owls"})


def test_the_tone_chooses_the_greeting_and_an_odd_tone_is_warm(content: Content) -> None:
    greetings = [_message(content, {"welcome.tone": tone}) for tone in ("warm", "plain", "playful", "formal")]
    assert len(set(greetings)) == 4
    assert _message(content, {}) == _message(content, {"welcome.tone": "stern"}) == greetings[0]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"when.launch_date": "2026-12-21", "when.launch_time": "19:30"}, "Monday 21 December 2026 19:30"),
        ({"when.launch_date": "2026-12-21"}, "Monday 21 December 2026"),
        ({"when.launch_date": "in spring", "when.launch_time": "19:30"}, "in spring"),
    ],
)
def test_an_invitation_says_when_it_starts(content: Content, answers: dict[str, str], said: str) -> None:
    text = written_text(read_plan(Answers(answers)), "seeds.invitation", content[EN])
    assert f"We start: {said}\n" in f"{text}\n"


def test_the_weeks_slots_stand_one_a_line(content: Content) -> None:
    slots = {
        "when.slots": "a b",
        "when.slots.a.title": "Reading",
        "when.slots.a.weekdays": "1",
        "when.slots.b.title": "Talk",
    }
    assert "Every week:\nMon Reading\nTalk\n" in _announcement(content, slots)


def test_the_days_that_all_leads_up_to_stand_before_the_week(content: Content) -> None:
    market = {"title": "Market", "day": "6", "time": "10:00", "kind": "meetup"}
    answers = {f"days7.activities.m.{name}": raw for name, raw in market.items()} | {"days7.activities": "m"}
    assert "keep free:\nDay 6 10:00 Market\n" in _announcement(content, answers)


def test_lines_of_an_answer_are_kept_where_it_stands_alone_and_joined_within_words(content: Content) -> None:
    plan = read_plan(Answers({"what.together": "Read\nTalk。", "rules.purpose": "Calm\nCompany"}))
    must_read = written_text(plan, "welcome.must_read", content[EN])
    assert "WHAT WE DO\nRead\nTalk。" in must_read
    assert "What we do together: Read Talk\n" in written_text(plan, "welcome.message", content[EN])


def test_a_text_of_the_founders_own_wins(content: Content) -> None:
    answers = {"positioning.name": "Night Readers", "welcome.message": "Come in."}
    assert current_text(read_plan(Answers(answers)), "welcome.message", content[EN]) == "Come in."
    assert "Night Readers" in current_text(read_plan(Answers(answers)), "welcome.announcement", content[EN])


@pytest.mark.parametrize("path", list(WRITTEN_FIELDS))
def test_a_text_changes_only_with_its_sources(content: Content, knowledge: Knowledge, path: str) -> None:
    answers = study_group(content)
    sources = tuple(source_paths(path, knowledge))
    others = [one for one in answers if not one.startswith(sources)]
    without = answers.with_values(dict.fromkeys(others, ""))
    assert written_text(read_plan(without), path, knowledge) == written_text(read_plan(answers), path, knowledge)


@given(answers=plan_answers())
def test_any_answers_make_every_text(content: Content, answers: Answers) -> None:
    plan = read_plan(answers)
    for path in WRITTEN_FIELDS:
        for knowledge in content.values():
            written_text(plan, path, knowledge)


def _announcement(content: Content, values: dict[str, str]) -> str:
    return written_text(read_plan(Answers(values)), "welcome.announcement", content[EN])


def _message(content: Content, values: dict[str, str]) -> str:
    return written_text(read_plan(Answers(values)), "welcome.message", content[EN])


def _assert_whole(text: str) -> None:
    assert not PLACE.search(text)
    assert "None" not in text
    assert "\n\n\n" not in text
    assert text == text.strip()
