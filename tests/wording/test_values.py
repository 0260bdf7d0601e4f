"""Typed values in the words of each language."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.i18n.dates import date_and_time, join_words, long_date, number_words, short_date, time_or_date, weekday_names
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.wording.values import field_words, slot_words

EN, ZH, HANT = Language.EN, Language.ZH_HANS, Language.ZH_HANT
SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("path", "raw", "english", "chinese"),
    [
        ("positioning.name", "夜读会", "夜读会", "夜读会"),
        ("who.target_size", "36", "36", "36"),
        ("who.target_size", "dozens", "dozens", "dozens"),
        ("when.launch_date", "2026-11-22", "Sunday 22 November 2026", "2026年11月22日 星期日"),
        ("when.launch_date", "in spring", "in spring", "in spring"),
        ("when.launch_time", "7点05分", "07:05", "07:05"),
        ("when.zone", "Asia/Shanghai", "Shanghai time", "上海时间"),
        ("positioning.fit_connection", "yes", "Yes", "是"),
        ("positioning.fit_connection", "no", "No", "否"),
        ("positioning.fit_connection", "maybe", "maybe", "maybe"),
        ("positioning.kind", "salon", "salon", "salon"),
        ("why.success_target", "2.50", "2.5", "2.5"),
        ("why.notes", "", "", ""),
    ],
)
def test_a_value_is_said_in_each_language(content: Content, path: str, raw: str, english: str, chinese: str) -> None:
    assert [_words(content, language, {path: raw}, path) for language in (EN, ZH)] == [english, chinese]


def test_a_choice_is_said_by_its_words_and_other_by_what_was_typed(content: Content) -> None:
    chosen = {"positioning.kind": "study"}
    assert _words(content, EN, chosen, "positioning.kind") == content[EN].guidance.choices["community_kind"]["study"]
    other = {"positioning.kind": "other", "positioning.kind_other": "A salon"}
    assert _words(content, ZH, other, "positioning.kind") == "A salon"
    assert _words(content, ZH, {**other, "positioning.kind": "study"}, "positioning.kind") != "A salon"


def test_several_choices_are_joined_with_what_was_typed_for_other(content: Content) -> None:
    values = {"who.entry": "other\nopen\nby rumour", "who.entry_other": "A handshake"}
    words = content[EN].guidance.choices["entry"]["open"]
    assert _words(content, EN, values, "who.entry") == f"{words}, A handshake, by rumour"


@pytest.mark.parametrize(
    ("weekdays", "english", "chinese"),
    [
        ("1 2 3 4 5", "Mon–Fri", "周一至周五"),
        ("5 1 3", "Mon, Wed, Fri", "周一、周三、周五"),
        ("6 7", "Sat, Sun", "周六、周日"),
        ("1 2 3 holidays", "Mon–Wed, holidays", "周一至周三、holidays"),
    ],
)
def test_a_slot_is_said_in_one_line(content: Content, weekdays: str, english: str, chinese: str) -> None:
    values = {"when.slots": "a", "when.slots.a.title": "Reading", "when.slots.a.time": "19:20"}
    plan = read_plan(Answers({**values, "when.slots.a.weekdays": weekdays.replace(" ", "\n")}))
    lines = [slot_words(plan.when.slots[0], content[language]) for language in (EN, ZH)]
    assert lines == [f"{english} 19:20 Reading", f"{chinese} 19:20 Reading"]


def test_days_and_moments_are_written_as_each_language_writes_them() -> None:
    assert [long_date(SUNDAY, EN), long_date(SUNDAY, ZH)] == ["Sunday 22 November 2026", "2026年11月22日 星期日"]
    assert [short_date(SUNDAY, EN), short_date(SUNDAY, ZH)] == ["Sun 22 Nov", "11月22日 周日"]
    then = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    days = (SUNDAY, SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=50))
    assert [time_or_date(then, day, EN) for day in days] == ["09:05", "22 Nov", "Nov 2026"]
    assert [time_or_date(then, day, ZH) for day in days] == ["09:05", "11月22日", "2026年11月"]
    assert date_and_time(datetime(2026, 11, 22, 9, 5, tzinfo=UTC), ZH) == "2026-11-22 09:05"
    assert weekday_names(EN)[0] == "Mon"
    assert weekday_names(ZH) == ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
    assert [long_date(SUNDAY, HANT), short_date(SUNDAY, HANT)] == ["2026年11月22日 星期日", "11月22日 週日"]


def test_numbers_and_lists_are_written_plainly() -> None:
    assert [number_words(number) for number in (36, 2.5, 0.1, 1_000_000)] == ["36", "2.5", "0.1", "1000000"]
    assert (join_words(["a", "b"], EN), join_words(["甲", "乙"], ZH)) == ("a, b", "甲、乙")


@pytest.mark.parametrize(
    ("number", "words"), [(123456.5, "123456.5"), (1234567.25, "1234567.25"), (12345.6789, "12345.6789")]
)
def test_a_large_number_keeps_all_its_digits(number: float, words: str) -> None:
    assert number_words(number) == words


def test_midnight_is_a_time(content: Content) -> None:
    assert _words(content, EN, {"when.launch_time": "0:00"}, "when.launch_time") == f"{time(0):%H:%M}"


def _words(content: Content, language: Language, values: dict[str, str], path: str) -> str:
    step, name = path.split(".")
    return field_words(getattr(read_plan(Answers(values)), step), name, content[language])
