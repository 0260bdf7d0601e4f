"""What members and strangers are told: nothing of the team's own, and nothing twice."""

import re
from datetime import date

import pytest

from app.document.model.editions import Edition
from app.document.shown.editions import is_shown
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.wording.texts import source_paths, written_text
from tests.plan.plans import study_group
from tests.support.examples import example

EN, ZH = Language.EN, Language.ZH_HANS


@pytest.mark.parametrize("path", ["seeds.invitation", "welcome.announcement", "welcome.must_read"])
def test_the_teams_own_review_stands_in_no_text_for_members(content: Content, knowledge: Knowledge, path: str) -> None:
    slots = {
        "when.slots": "a b", "when.slots.a.title": "Reading", "when.slots.a.kind": "discussion",
        "when.slots.b.title": "Look at the figures", "when.slots.b.kind": "review",
    }  # fmt: skip
    text = written_text(read_plan(Answers(slots)), path, knowledge)
    assert "Reading" in text
    assert "Look at the figures" not in text
    alone = written_text(read_plan(Answers({**slots, "when.slots": "b"})), path, content[EN])
    assert not re.search("every week|^when$", alone, re.IGNORECASE | re.MULTILINE)


def test_the_farewell_tells_nothing_that_members_may_not_read(content: Content, knowledge: Knowledge) -> None:
    plan = read_plan(study_group(content))
    assert plan.health.ending
    farewell = written_text(plan, "welcome.farewell", knowledge)
    assert plan.health.ending.split("\n")[0] not in farewell
    sources = source_paths("welcome.farewell", knowledge) - {"welcome.honorific", "welcome.tone"}
    assert all(is_shown(source, Edition.MEMBER) for source in sources)


def test_an_answer_that_begins_like_its_heading_is_not_said_twice(content: Content) -> None:
    backup = "邮件名单：群没了当天发信"
    plan = read_plan(Answers({"rules.appeal": "觉得处理得不对，私信发起人。", "where.backup": backup}))
    for path in ("welcome.warning", "welcome.removal", "welcome.group_rules"):
        assert written_text(plan, path, content[ZH]).count("觉得处理得不") == 1
    text = written_text(plan, "welcome.group_rules", content[ZH])
    assert text.endswith(f"\n【备用联系方式】\n{backup}")
    assert text.count("群没了") == 1


def test_every_line_of_the_introduction_is_to_be_filled_in(content: Content) -> None:
    plan = read_plan(study_group(content))
    for language, marks, colon in ((EN, "-", ":"), (ZH, "①②③④⑤⑥", "：")):
        lines = written_text(plan, "welcome.introduction_form", content[language]).splitlines()
        items = [line for line in lines if line and line[0] in marks]
        assert len(items) == 6
        assert all(line.endswith(colon) for line in items)


def test_the_must_read_of_every_starter_is_one_screen_and_its_announcement_a_few_lines(content: Content) -> None:
    most = {EN: (300, 140), ZH: (420, 210)}
    for language, bounds in most.items():
        knowledge = content[language]
        for key in knowledge.starters:
            plan = read_plan(example(knowledge, key, date(2026, 11, 22)))
            texts = [written_text(plan, f"welcome.{name}", knowledge) for name in ("must_read", "announcement")]
            sizes = [len(text.split() if language is EN else re.findall("[\u4e00-\u9fff]", text)) for text in texts]
            assert all(size <= bound for size, bound in zip(sizes, bounds, strict=True)), (key, language, sizes)
            assert "\n\n" not in texts[1]


def test_without_any_rules_there_is_no_text_of_them(knowledge: Knowledge) -> None:
    assert written_text(read_plan(Answers({"positioning.name": "Club"})), "welcome.group_rules", knowledge) == ""


def test_the_texts_of_the_opening_refer_to_each_other_and_say_rules_and_times_once_each(
    content: Content, knowledge: Knowledge
) -> None:
    plan = read_plan(study_group(content))
    rule, slot = (words.split("\n")[0] for words in (plan.rules.rules[0].what, plan.when.slots[0].title))
    said = {name: written_text(plan, f"welcome.{name}", knowledge) for name in ("announcement", "message", "must_read")}
    assert [name for name, text in said.items() if rule in text] == ["must_read"]
    assert [name for name, text in said.items() if slot in text] == ["announcement", "must_read"]
