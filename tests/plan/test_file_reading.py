"""A plan is found in the bytes of a file: JSON, or a page with the plan inside; anything else is refused in words."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import PlanFileError
from app.base.limits import ITEMS_LIMIT, PLAN_LIMIT
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import StagesOf
from app.plan.files.content import JSON_LIMIT, PLAN_ELEMENT, READ_LIMIT, is_too_large, read_plan_content
from app.plan.files.problems import problem_words
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.paths import field_path
from app.plan.plan import STEPS
from tests.plan.plans import night_readers, plan_file

PLAN = json.dumps(plan_file()).encode()
START = f'<script type="application/json" id="{PLAN_ELEMENT}">'.encode()


@pytest.mark.parametrize(
    "content",
    [
        PLAN, b"\xef\xbb\xbf" + PLAN, b"\r\n\t " + PLAN + b"\n\n",
        b"<!DOCTYPE html><title>x</title>" + START + PLAN + b"</script>",
        b" <HTML><SCRIPT ID='plan-file'>" + PLAN + b"</SCRIPT ><p>unclosed <b",
        b"<html><script>1</script>" + START + PLAN + b"</script>",
    ],
)  # fmt: skip
def test_a_plan_is_found_in_json_and_in_a_page(content: bytes) -> None:
    assert read_plan_content(content) == read_plan_file(plan_file())


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"), (b" \n", "empty"), (b"\xef\xbb\xbf", "empty"), (PLAN[:-9], "not_json"), (b"plan", "not_json"),
        (b"\xff\xfe{}", "not_utf8"), (b"[" * 100_000, "too_deep"), (b"9" * 5_000, "too_deep"),
        (b"%PDF-1.7\n\xe2", "binary"), (b"PK\x03\x04\xff", "binary"), (b"<html>\xff", "not_utf8"),
        (b"<p>A page</p>", "no_plan"), (b"<a " * 2_600_000, "no_plan"), (b"<style>" + b"</" * 3_900_000, "no_plan"),
        (b"<script id=other>" + PLAN + b"</script>", "no_plan"), (b"<div id=plan-file>" + PLAN + b"</div>", "no_plan"),
        (START + PLAN, "no_plan"), (START + PLAN[:-9], "no_plan"), (START + b"</script>", "not_json"),
        (b"<!-- " + START + PLAN + b"</script> -->", "no_plan"), (b"<![<![x", "no_plan"),
        (b" " * 9 + b"[" + b"1" * JSON_LIMIT, "too_large"), (b"<p>" + b"x" * READ_LIMIT, "no_plan"),
        (b"<p>" + b" " * 70_000 + START + PLAN + b"</script>", "no_plan"),
    ],
    ids=range(24),
)  # fmt: skip
def test_what_holds_no_plan_is_refused_as_a_whole(content: bytes, kind: str) -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_content(content)
    (problem,) = refusal.value.problems
    assert (problem.where, problem.kind) == ("", kind)
    assert is_too_large(refusal.value) == (kind == "too_large")


def test_a_file_that_is_cut_off_says_where() -> None:
    with pytest.raises(PlanFileError, match="line 2, character 24"):
        read_plan_content(b'{"format":\n"community-playbook/1",\n')


def test_what_is_wrong_inside_a_page_is_said_with_its_place() -> None:
    with pytest.raises(PlanFileError, match=r"answers\.what: is not an object"):
        read_plan_content(START + json.dumps(plan_file({"what": []})).encode() + b"</script>")


def test_what_a_file_calls_its_keys_can_be_shown() -> None:
    taken = read_plan_content(json.dumps(plan_file({"a\ud800\x00b": {}, "x" * 9_000: {}}, **{"k\u0007": "x"})).encode())
    assert taken.unknown[:2] == ("k", "answers.ab")
    assert len(taken.unknown[2]) == 201
    with pytest.raises(PlanFileError) as refusal:
        read_plan_content(json.dumps(plan_file(format="\ud800" * 9_000)).encode())
    assert len(str(refusal.value).encode()) < 400


@pytest.mark.parametrize("language", [Language.ZH_HANS, Language.ZH_HANT])
def test_every_problem_is_said_in_chinese(language: Language) -> None:
    wrong = {"what": 1, "who": {"roles": 1, "target": []}, "how": {"stages": []}, "rules": {"rules": [1, {"id": "A"}]}}
    files: tuple[object, ...] = (
        plan_file(wrong),
        {},
        [],
        plan_file(dismissed=1),
        plan_file({"what": {"outputs": [{}] * 301}}),
    )
    for data in files:
        with pytest.raises(PlanFileError) as refusal:
            read_plan_content(json.dumps(data).encode())
        for problem in refusal.value.problems:
            words = problem_words(problem, translator(language))
            assert words != problem.what
            assert not any(name in words for name in ("array", "object", "number", "text"))


def test_the_largest_plan_comes_back() -> None:
    for letter in ('"', "读"):
        answers = _largest(letter)
        content = json.dumps(write_plan_file(answers, Language.EN), ensure_ascii=False, indent=2).encode()
        assert len(content) < JSON_LIMIT
        assert read_plan_content(content).answers == answers


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: START + text.encode(errors="replace")))
def test_any_bytes_are_taken_or_refused(content: bytes) -> None:
    with suppress(PlanFileError):
        read_plan_content(content)


@pytest.mark.parametrize("part", ["[]", "{}", "0", '""', '{"a":[0]}', '"[{,"'])
def test_a_file_with_more_parts_than_any_plan_has_is_refused_before_it_is_decoded(part: str) -> None:
    for content in (f"[{','.join([part] * 200_000)}]", f'{{"format": {",".join([part] * 200_000)}'):
        with pytest.raises(PlanFileError) as refusal:
            read_plan_content(content.encode())
        assert [problem.kind for problem in refusal.value.problems] == ["too_deep"]


@pytest.mark.parametrize("digits", ["9" * 1_001, "-" + "9" * 1_001])
def test_a_file_with_a_number_longer_than_any_answer_is_refused(digits: str) -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_content(f'{{"more": {digits}}}'.encode())
    assert [problem.kind for problem in refusal.value.problems] == ["too_deep"]


def test_marks_within_a_text_are_no_parts() -> None:
    answers = Answers({"positioning.notes": '[{,"\\' * 1_000})
    content = json.dumps(write_plan_file(answers, Language.EN)).encode()
    assert read_plan_content(content).answers == answers


def test_a_page_may_be_of_any_length_after_its_plan() -> None:
    page = START + PLAN + b"</script>" + b"<p>x" * 1_000_000
    assert read_plan_content(page).answers == night_readers()


def test_a_long_page_may_be_cut_off_within_a_character() -> None:
    page = START + PLAN + b"</script>"
    text = "x" * (READ_LIMIT - len(page) - 1) + "读" * 9
    assert read_plan_content(page + text.encode()).answers == night_readers()


def _largest(letter: str) -> Answers:
    """All lists full, every answer a letter; then texts as long as they may be, until the plan is full."""
    values: dict[str, str] = {}
    longest: list[tuple[str, int]] = []
    for step in STEPS:
        for name, holder in fields_of(step.model).items():
            if isinstance(holder, Kind):
                longest.append((field_path(step.key, name), holder.limit))
                continue
            ids = holder.keys if isinstance(holder, StagesOf) else [f"i{number}" for number in range(ITEMS_LIMIT)]
            if not isinstance(holder, StagesOf):
                values[field_path(step.key, name)] = " ".join(ids)
            for item in ids:
                kinds = ((key, kind) for key, kind in fields_of(holder.item).items() if isinstance(kind, Kind))
                longest += [(field_path(step.key, key, name, item), kind.limit) for key, kind in kinds]
    values |= {path: letter for path, _ in longest}
    size, width = sum(len(raw.encode()) for raw in values.values()), len(letter.encode())
    for path, limit in sorted(longest, key=lambda pair: -pair[1]):
        added = min(limit - 1, (PLAN_LIMIT - size) // width)
        values[path] += letter * added
        size += added * width
    return Answers(values)
