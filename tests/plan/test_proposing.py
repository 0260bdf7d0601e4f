"""What an assistant proposes, where it is hostile: it is read or refused at once."""

from time import process_time

import pytest

from app.base.errors import PlanFileError
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.files.proposing import LONGEST, Proposal, read_proposal

_AT_ONCE = 2.0  # seconds of the processor, a hundred times what is needed
_NO_ANSWERS = Answers()


@pytest.mark.parametrize("items", ["{}", '{"title": "A"}'])
def test_far_more_items_than_a_list_holds_are_refused_at_once(items: str) -> None:
    began = process_time()
    with pytest.raises(PlanFileError):
        _read('{"what": {"outputs": [' + ",".join([items] * 4_000) + "]}}")
    assert process_time() - began < _AT_ONCE


def test_new_items_of_a_full_list_have_different_ids_beside_those_that_are_given() -> None:
    present = Answers({"what.outputs": "draft", "what.outputs.draft-3.title": "Removed"})
    items = ['{"id": "draft-2", "title": "Mine"}', *['{"title": "New"}'] * 299]
    found = _read('{"what": {"outputs": [' + ",".join(items) + "]}}", present)
    ids = found.answers.raw("what.outputs").split()
    assert (len(set(ids)), ids[:3]) == (300, ["draft-2", "draft-4", "draft-5"])


@pytest.mark.parametrize("piece", ["```{}x", "```{", "```json {} ", "}```", "```", "``` ", "{ ", "} "])
def test_many_fences_are_read_or_refused_at_once(piece: str) -> None:
    began = process_time()
    for text in (piece * (LONGEST // len(piece)), "```json{" + piece * 20_000):
        with pytest.raises(PlanFileError):
            _read(text)
    assert process_time() - began < _AT_ONCE


@pytest.mark.parametrize(
    "around",
    [
        "```\n{}\n```", "```json\n{}```", "Like {this}:\n```json\n\n{}\n\n```\nAnd {that}.",
        "```sh\nls\n```\n```json\n{}\n```", "Here: {}. Shall I go on?", "```json\n{}",
    ],
)  # fmt: skip
def test_what_stands_around_the_answers_is_left_out(around: str) -> None:
    found = _read(around.replace("{}", '{"what": {"together": "Use ``` and }"}}'))
    assert found.answers.raw("what.together") == "Use ``` and }"


def _read(text: str, present: Answers = _NO_ANSWERS) -> Proposal:
    return read_proposal(text, present, Language.EN)
