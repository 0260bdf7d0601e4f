"""A plan file in which a key appears twice is refused: nobody can tell which of the two is meant."""

import json

import pytest

from app.base.errors import PlanFileError, Problem
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.plan.files.content import PLAN_ELEMENT, read_plan_content
from app.plan.files.problems import problem_words
from tests.plan.plans import plan_file

HEAD = '"format": "community-playbook/1", "language": "en"'
TWICE = '{"id": "a", "name": "P", "id": "b", "name": "Q"}'
START, END = f'<script id="{PLAN_ELEMENT}">', "</script>"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f'{{{HEAD}, "answers": {{}}, "answers": {{}}}}', ["answers"]),
        (f'{{{HEAD}, "answers": {{"what": {{"notes": "a", "notes": "a"}}}}}}', ["answers.what.notes"]),
        (f'{{{HEAD}, "answers": {{"what": {{"notes": "a", "not\\u0065s": "b"}}}}}}', ["answers.what.notes"]),
        (
            f'{{{HEAD}, "answers": {{"seeds": {{"people": [{{}}, {TWICE}]}}}}}}',
            ["answers.seeds.people[1].id", "answers.seeds.people[1].name"],
        ),
        (f'{{{HEAD}, "answers": {{}}, "more": [[{{"a": 1, "a": 1, "a": 1}}]]}}', ["more[0][0].a"]),
        (
            f'{{{HEAD}, "answers": {{"what": {{}}, "what": {{"notes": 1, "notes": 2}}}}}}',
            ["answers.what", "answers.what.notes"],
        ),
    ],
)
@pytest.mark.parametrize(("before", "after"), [("", ""), (START, END)])
def test_each_key_that_appears_twice_is_named_with_its_place(
    text: str, places: list[str], before: str, after: str
) -> None:
    found = _problems(before + text + after)
    assert [(one.where, one.kind) for one in found] == [(place, "key_twice") for place in places]


def test_a_key_is_named_beside_all_else_that_is_wrong() -> None:
    found = _problems(f'{{{HEAD}, "answers": {{"what": 1, "why": {{}}, "why": {{}}}}}}')
    assert [(one.where, one.kind) for one in found] == [("answers.why", "key_twice"), ("answers.what", "not_object")]


def test_the_same_key_in_different_objects_is_no_problem() -> None:
    people = [{"id": "a", "name": "Priya"}, {"id": "b", "name": "Priya"}]
    assert read_plan_content(json.dumps(plan_file({"seeds": {"people": people}})).encode()).answers


def test_of_very_many_the_first_are_named_and_the_file_is_read_without_waiting() -> None:
    many = ",".join(['{"a":1,"a":1}'] * 25_000)
    found = _problems(f'{{{HEAD}, "answers": {{}}, "more": [{many}]}}')
    assert [one.where for one in found] == [f"more[{number}].a" for number in range(100)]


def test_deep_nesting_of_such_objects_is_no_error_of_ours() -> None:
    deep = '{"a":1,"a":' * 400 + "1" + "}" * 400
    assert len(_problems(f'{{{HEAD}, "answers": {{}}, "more": {deep}}}')) == 100


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "appears more than once in the same object"), ("zh-Hans", "同一个对象里"), ("zh-Hant", "同一個物件裡")],
)
def test_it_is_said_in_the_readers_language(language: str, words: str) -> None:
    (found,) = _problems(f'{{{HEAD}, "answers": {{}}, "answers": {{}}}}')
    assert words in problem_words(found, translator(Language(language)))


def _problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_content(text.encode())
    return refusal.value.problems
