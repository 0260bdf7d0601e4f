"""Texts of starters name nothing by hand that a founder says or moves: names, people, days, times, platforms."""

import re
from collections.abc import Iterator

import pytest

from app.first_draft.place_words import PlaceError
from app.first_draft.places import PLACE, fill_places, places_of
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.starters import Starter
from app.plan.fields.kinds import Line, Text
from app.plan.known_paths import LAUNCH_DATE
from app.plan.paths import find_field
from app.plan.plan import STEPS_BY_KEY
from app.schedule.posting import posting
from app.schedule.timetable import RANGES, timetable
from tests.coach.cases import starter_keys

LANGUAGES = (Language.EN, Language.ZH_HANS)
starters = pytest.mark.parametrize(
    ("key", "language"), [(key, language) for key in starter_keys() for language in LANGUAGES]
)

_NUMBER = "[零一二两三四五六七八九十]"
_BY_HAND = {
    "en": {
        "a weekday": re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE),
        "a clock time": re.compile(
            r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|o'clock"
            r"|\b(?:half|quarter|five|ten|twenty) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b",
            re.IGNORECASE,
        ),
        "a platform": re.compile(
            r"WhatsApp|Discord|Slack|WeChat|Telegram|#[a-z]|@(?:everyone|channel|here)|\bserver\b|\bvoice channel"
        ),
        "a placeholder": re.compile(r"\[|put in your|fill in your own"),
    },
    "zh": {
        "a weekday": re.compile(r"(?:周|星期|礼拜)[一二三四五六日天](?![次天个年篇章本封条件小分])"),
        "a clock time": re.compile(
            rf"\d{{1,2}}[:：]\d\d|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)(?:\d{{1,2}}|{_NUMBER}{{1,3}})点"
            rf"|(?:\d{{1,2}}|{_NUMBER}{{1,3}})点(?:半|整|钟|一刻|{_NUMBER}{{1,3}}分?|前|之前|开始|准时)(?!来)"
        ),
        "a platform": re.compile(r"微信|企微|QQ|Discord|Slack|Telegram|群公告|接龙|红包|@所有人|@全体|群文件|小程序"),
        "a placeholder": re.compile(r"^（.*）$|换成你|填你"),
    },
}
_OF_THE_CALENDAR = {"weekday", "date", "end"}
_OPENING = "opening"
"""The activity whose message tells the rhythm of the week."""
_FORM = "{welcome.introduction_form}"
_NOTHING_TO_SAY = {
    ("study-group", Language.ZH_HANT, "days3.activities.opening.script"),
    ("local-club", Language.ZH_HANT, "days3.activities.opening.script"),
}
"""Texts that lose a line: these send a red packet, which their platform doesn't have."""


@starters
def test_no_text_names_by_hand_what_a_founder_says_or_moves(content: Content, key: str, language: Language) -> None:
    starter = content[language].starters[key]
    found = [
        f"{path}: {what}: {match.group()!r} in {line!r}"
        for path, raw in _texts(starter)
        for line in raw.split("\n")
        for what, pattern in _BY_HAND[language.primary].items()
        if (match := pattern.search(PLACE.sub("", line)))
    ]
    assert found == []


@starters
def test_no_text_has_the_starters_name_by_hand(content: Content, key: str, language: Language) -> None:
    starter = content[language].starters[key]
    name = starter.answers["positioning.name"].casefold()
    assert [path for path, raw in _texts(starter) if path != "positioning.name" and name in raw.casefold()] == []


@starters
def test_no_message_names_the_day_on_which_it_is_posted_as_if_it_were_another(
    content: Content, key: str, language: Language
) -> None:
    plan, found = content[language].starters[key].plan, []
    for dated in timetable(plan):
        posted = posting(plan, dated).day
        assert posted is not None
        today = {f"when.slots.{slot.id}.weekday" for slot in plan.when.slots if slot.weekdays == (_weekday(posted),)}
        today |= {"weekday"} if posted == dated.day else set()
        message = "" if dated.activity.id == _OPENING else dated.activity.message
        found += [(dated.activity.id, one) for one in today if re.search(rf"\{{{one}(?::(?!plural)\w+)?\}}", message)]
    assert found == []


@starters
def test_every_place_is_of_an_answer_slot_or_activity_that_is_there(
    content: Content, key: str, language: Language
) -> None:
    starter = content[language].starters[key]
    places = [(path, place) for path, raw in _texts(starter) for place in places_of(raw)]
    assert [(path, place) for path, place in places if not _is_there(starter, path, place)] == []
    assert [path for path, raw in _texts(starter) if "{" in PLACE.sub("", raw) or "}" in PLACE.sub("", raw)] == []


@pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
@pytest.mark.parametrize("key", starter_keys())
def test_every_place_says_something(content: Content, key: str, language: Language) -> None:
    knowledge = content[language]
    filled, texts = _filled(knowledge, key), dict(_texts(knowledge.starters[key]))
    assert all("{" not in filled[path] for path in texts)
    whole = {path: raw.replace(_FORM, filled["welcome.introduction_form"]) for path, raw in texts.items()}
    lost = {(key, language, path) for path, raw in whole.items() if _lines(filled[path]) != _lines(raw)}
    assert lost == {place for place in _NOTHING_TO_SAY if place[:2] == (key, language)}


@starters
def test_nobody_is_named_and_seed_users_are_to_be_asked(content: Content, key: str, language: Language) -> None:
    plan = content[language].starters[key].plan
    assert {role.person for role in plan.who.roles} == {""}
    assert {person.state for person in plan.seeds.people} == {"to_ask"}
    assert plan.where.city == ""


def _weekday(day: int) -> str:
    """The day of the week of a day of a starter, which is launched on a Monday."""
    return str((day - 1) % 7 + 1)


def _filled(knowledge: Knowledge, key: str) -> dict[str, str]:
    starter = knowledge.starters[key]
    answers = starter.answers.with_values({LAUNCH_DATE: "2026-12-21"})
    try:
        return dict(fill_places(answers, (), starter.words, knowledge))
    except PlaceError as error:
        pytest.fail(f"{key}: {error}")


def _lines(raw: str) -> int:
    return len(raw.splitlines())


def _texts(starter: Starter) -> Iterator[tuple[str, str]]:
    for path, raw in starter.answers.items():
        at = find_field(path)
        if at and isinstance(at.kind, Line | Text):
            yield path, raw


def _is_there(starter: Starter, path: str, place: str) -> bool:
    """Whether a place is a noun of the platform, or the path of an answer of the starter that may be asked for."""
    whole = place if "." in place else f"{path.rpartition('.')[0]}.{place}"
    head, _, name = whole.rpartition(".")
    if head == "platform" or whole in starter.words or whole in starter.answers:
        return True
    parts = head.split(".")
    is_in_calendar = parts[1:2] == ["slots"] or parts[0] in RANGES
    has_item = len(parts) == 3 and parts[2] in starter.answers.order(parts[0], parts[1])
    if name in _OF_THE_CALENDAR:
        return is_in_calendar and has_item
    if name == "person":
        return has_item
    return whole == LAUNCH_DATE or (len(parts) == 1 and parts[0] in STEPS_BY_KEY and find_field(whole) is not None)
