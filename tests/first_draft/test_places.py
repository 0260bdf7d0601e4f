"""Places in the texts of starters: what each says, and what goes when it has nothing to say."""

import pytest

from app.first_draft.place_words import PlaceError
from app.first_draft.places import fill_places
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers

PLAN = Answers(
    {
        "positioning.name": "Night Owls",
        "where.platform": "discord",
        "who.first_size": "20",
        "who.roles": "keeper lead",
        "who.roles.keeper.title": "Keeper",
        "who.roles.lead.title": "Walk leader",
        "who.roles.lead.person": "Ana",
        "when.launch_date": "2026-12-24",
        "when.quiet_from": "22:00",
        "when.slots": "walk talk daily",
        "when.slots.walk.title": "Walk",
        "when.slots.walk.weekdays": "6",
        "when.slots.walk.time": "09:30",
        "when.slots.walk.minutes": "150",
        "when.slots.talk.weekdays": "2\n4",
        "when.slots.daily.weekdays": "1\n2\n3\n4\n5\n6\n7",
        "days3.activities": "opening",
        "days3.activities.opening.title": "Opening of {positioning.name}",
        "days3.activities.opening.day": "1",
        "days3.activities.opening.time": "20:00",
        "days3.activities.opening.minutes": "20",
    }
)


def _filled(content: Content, text: str, language: Language = Language.EN, path: str = "what.together") -> str:
    answers = PLAN.with_values({path: text})
    return fill_places(answers, (), {"where.city": "our part of town"}, content[language]).raw(path)


@pytest.mark.parametrize(
    ("place", "english", "chinese"),
    [
        ("{positioning.name}", "Night Owls", "Night Owls"),
        ("{where.city}", "our part of town", "our part of town"),
        ("{when.slots.walk.weekday}", "Saturday", "周六"),
        ("{when.slots.walk.weekday:plural}", "Saturdays", "周六"),
        ("{when.slots.talk.weekday}", "Tuesday and Thursday", "周二和周四"),
        ("{when.slots.daily.weekday}", "every day", "每天"),
        ("{when.slots.walk.time}", "09:30", "09:30"),
        ("{when.slots.walk.time-20:spoken}", "9:10 am", "上午九点十分"),
        ("{when.slots.walk.time:bare}", "half past nine", "九点半"),
        ("{when.slots.walk.end:spoken}", "noon", "中午十二点"),
        ("{when.quiet_from:spoken}", "10 pm", "晚上十点"),
        ("{days3.activities.opening.weekday}", "Thursday", "周四"),
        ("{days3.activities.opening.date}", "24 December", "12月24日"),
        ("{days3.activities.opening.end}", "20:20", "20:20"),
        ("{days3.activities.opening.title}", "Opening of Night Owls", "Opening of Night Owls"),
        ("{who.first_size}", "20", "20"),
        ("{who.first_size*60%}", "12", "12"),
        ("{who.first_size*1%}", "1", "1"),
        ("{who.roles.lead.person}", "Ana", "Ana"),
        ("{who.roles.keeper.person}", "the keeper", "Keeper"),
        ("{who.roles.keeper.person:start}", "The keeper", "Keeper"),
        ("{platform.name}", "Discord", "Discord"),
    ],
)
def test_a_place_says_what_the_plan_has_there(content: Content, place: str, english: str, chinese: str) -> None:
    assert _filled(content, place) == english
    assert _filled(content, place, Language.ZH_HANS) == chinese


def test_an_activity_is_found_in_whichever_list_it_has_moved_to(content: Content) -> None:
    assert _filled(content, "{days7.activities.opening.weekday}") == "Thursday"


def test_a_text_of_an_item_says_what_belongs_to_the_item_in_short(content: Content) -> None:
    path = "days3.activities.opening.message"
    assert _filled(content, "{weekday}, {time-10} to {end}", path=path) == "Thursday, 19:50 to 20:20"


def test_a_line_whose_place_says_nothing_goes_and_the_others_are_numbered_again(content: Content) -> None:
    text = "1. Open.\n2. Send {platform.red_packet}.\n3. Ask who comes on {month.activities.gone.weekday}.\n4. Close."
    assert _filled(content, text) == "1. Open.\n2. Close."


def test_an_item_whose_first_field_says_nothing_leaves_its_list(content: Content) -> None:
    answers = PLAN.with_values({"what.outputs": "a b", "what.outputs.a.title": "{platform.red_packet}"})
    filled = fill_places(answers.with_values({"what.outputs.b.title": "Map"}), (), {}, content[Language.EN])
    assert filled.raw("what.outputs") == "b"


def test_what_the_founder_says_is_never_read_for_places(content: Content) -> None:
    answers = PLAN.with_values({"positioning.name": "{who.first_size} {x}", "what.together": "At {positioning.name}"})
    filled = fill_places(answers, ("positioning.name",), {}, content[Language.EN])
    assert filled.raw("what.together") == "At {who.first_size} {x}"


@pytest.mark.parametrize(
    "text",
    [
        "{positioning.nothing}",
        "{nowhere.at_all}",
        "{platform.moon}",
        "{when.slots.walk.time:sung}",
        "{who.roles.lead.end}",
    ],
)
def test_a_place_that_nothing_fills_is_refused(content: Content, text: str) -> None:
    with pytest.raises(PlaceError):
        _filled(content, text)


def test_a_place_that_leads_back_to_itself_is_refused(content: Content) -> None:
    answers = PLAN.with_values({"what.together": "{what.per_visit}", "what.per_visit": "{what.together}"})
    with pytest.raises(PlaceError, match="leads back to itself"):
        fill_places(answers, (), {}, content[Language.EN])
