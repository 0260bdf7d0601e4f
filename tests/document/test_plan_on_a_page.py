"""The plan on a page: what each of its six cells says."""

from typing import Any

from app.document.build import build_document
from app.document.model.blocks import CardGrid
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from tests.document.plans import shown_plan
from tests.plan.plans import plan_file

_CHECK_IN = {"title": "Line of the day", "weekdays": [1, 2, 3, 4, 5], "time": "08:00", "kind": "check_in"}
_REVIEW = {"title": "Team talk", "weekdays": [7], "time": "21:00", "kind": "review"}
_GAMES = {"title": "Games night", "weekdays": [3], "time": "19:30", "minutes": 120, "kind": "meetup"}


def test_when_names_the_main_meeting_wherever_it_stands(content: Content) -> None:
    slots = [_CHECK_IN, _REVIEW, {**_CHECK_IN, "title": "Line of the night"}, _GAMES]
    assert _cell(content, "WHEN", {"when": {"slots": slots}}) == "Wed 19:30 Games night\nand 2 more fixed times"


def test_when_with_one_slot_for_members_speaks_of_no_others(content: Content) -> None:
    assert _cell(content, "WHEN", {"when": {"slots": [_REVIEW, _GAMES]}}) == "Wed 19:30 Games night"


def test_when_names_the_days_that_all_leads_up_to_before_any_slot(content: Content) -> None:
    market = {"title": "Market", "day": 6, "time": "10:00", "kind": "meetup", "minutes": 300}
    when = {"launch_date": "2026-12-21", "horizon_weeks": 2, "slots": [_GAMES | {"minutes": 30}]}
    plan = {"when": when, "days7": {"activities": [market]}}
    assert _cell(content, "WHEN", plan).split("\n")[1:] == ["Sat 26 Dec 10:00 Market", "Wed 19:30 Games night"]


def test_how_tells_the_first_stage_as_the_member_lives_it_until_we_plan_something(content: Content) -> None:
    stage = {"lives": "Sees a notice in the hall"}
    assert _cell(content, "HOW", {"how": {"stages": {"hear": stage}}}) == "Sees a notice in the hall"
    planned = {"how": {"stages": {"hear": {**stage, "we_do": "We hang it up"}}}}
    assert _cell(content, "HOW", planned) == "We hang it up"


def test_an_english_key_word_stands_beside_chinese_titles_only(content: Content) -> None:
    for language, head in ((Language.EN, "What we do"), (Language.ZH_HANS, "做什么 WHAT")):
        (block, *_) = build_document(shown_plan(Answers({"what.together": "x"}), content[language])).sections[0].blocks
        assert isinstance(block, CardGrid)
        assert block.cards[0].heading == head


def _cell(content: Content, name: str, answers: dict[str, Any]) -> str:
    shown = shown_plan(read_plan_file(plan_file(answers)).answers, content[Language.EN], Edition.OPERATOR)
    page = build_document(shown).sections[0]
    (grid,) = (block for block in page.blocks if isinstance(block, CardGrid))
    return next(card.text for card in grid.cards if card.keyword == name)
