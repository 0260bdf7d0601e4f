"""The paths of answers."""

import pytest
from hypothesis import given

from app.plan.fields.kinds import Line, Text
from app.plan.paths import FieldPath, ItemPath, ListPath, find_field, find_list, find_path, is_item_id, step_of
from tests.plan.strategies import any_raw


@pytest.mark.parametrize(
    "path",
    ["positioning.pain", "seeds.people.k3f9.name", "how.stages.hear.lives", "when.slots.a.weekdays", "who.notes"],
)
def test_the_path_of_a_field_is_found_and_says_itself(path: str) -> None:
    found = find_field(path)
    assert str(found) == path


def test_a_found_path_knows_its_parts() -> None:
    found = find_field("seeds.people.k3f9.notes")
    assert found is not None
    assert (found.step, found.list, found.item, found.field) == ("seeds", "people", "k3f9", "notes")
    assert isinstance(found.kind, Text)
    assert found.kind.private


@pytest.mark.parametrize(
    "path",
    [
        "", "positioning", "positioning.", ".name", "positioning.mood", "moods.name", "seeds.people",
        "seeds.people.k3f9", "seeds.people.k3f9.mood", "seeds.people..name", "seeds.people.K3F9.name",
        "seeds.people.a b.name", "seeds.name.k3f9.name", "how.stages.wander.lives", "positioning.name.x.y",
        "seeds.people.k3f9.id", "a.b.c.d.e",
    ],
)  # fmt: skip
def test_what_is_no_path_of_a_field_is_not_found(path: str) -> None:
    assert find_field(path) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("positioning.pain", FieldPath),
        ("seeds.people.k3f9.name", FieldPath),
        ("seeds.people", ListPath),
        ("how.stages", ListPath),
        ("seeds.people.k3f9", ItemPath),
        ("how.stages.hear", ItemPath),
    ],
)
def test_a_path_says_what_it_points_to_and_gives_its_text_back(path: str, kind: type) -> None:
    found = find_path(path)
    assert isinstance(found, kind)
    assert str(found) == path
    assert found is not None
    assert found.step == step_of(path)


@pytest.mark.parametrize("path", ["", "seeds", "seeds.", "seeds.people.", "how.stages.wander", "moods.people.a"])
def test_a_path_to_nothing_is_not_found(path: str) -> None:
    assert find_path(path) is None


def test_an_item_knows_the_paths_of_its_fields() -> None:
    item = ListPath("seeds", "people").item("k3f9")
    assert item.field("name") == "seeds.people.k3f9.name"
    assert (item.step, item.list.holder) == ("seeds", find_list("seeds", "people"))


def test_a_list_is_found_and_a_field_is_not_one() -> None:
    assert find_list("seeds", "people") is not None
    assert find_list("how", "stages") is not None
    assert find_list("seeds", "invitation") is None
    assert find_list("moods", "people") is None


@pytest.mark.parametrize("text", ["a", "0", "k3f9", "i1", "a-b_c", "a" * 40])
def test_an_item_id_is_short_and_plain(text: str) -> None:
    assert is_item_id(text)


@pytest.mark.parametrize("text", ["", "A", "-a", "_a", "a.b", "a b", "a" * 41, "é", "a\n"])
def test_other_texts_are_no_item_ids(text: str) -> None:
    assert not is_item_id(text)


@given(any_raw)
def test_no_text_makes_finding_fail(path: str) -> None:
    assert find_field(path) is None
    assert find_field(f"seeds.people.{path}") is None
    find_path(path)


def test_the_name_is_a_line() -> None:
    found = find_field("positioning.name")
    assert found is not None
    assert isinstance(found.kind, Line)
