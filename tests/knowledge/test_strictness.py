"""Seed files are read strictly: an error names the file and the key."""

import re
import shutil
from pathlib import Path

import pytest

from app.base.errors import KnowledgeError
from app.knowledge.content import load_content
from tests.support.server import ROOT

# A file, what stands in it, what a slip makes of it, and the key that the error is to name.
SLIPS = [
    ("guidance/en/steps/positioning.toml", "question = ", "questoin = ", "question"),
    ("guidance/en/steps/positioning.toml", "[fields.pain]", "[fields.ache]", "pain"),
    ("guidance/en/steps/seeds.toml", "\nadd = ", "\nad = ", "ad"),
    ("guidance/en/steps/seeds.toml", "\nempty = ", "\n# empty = ", "empty"),
    ("guidance/en/items/seed_user.toml", "[fields.contact]", "[fields.phone]", "contact"),
    ("guidance/en/items/seed_user.toml", "\nhint = ", "\nhint = 5 # ", "hint"),
    ("guidance/en/choices.toml", "\nwarm = ", "\nhot = ", "warm"),
    ("guidance/en/choices.toml", "[tone]", "[mood]", "tone"),
    ("guidance/zh-Hans/stages.toml", "[hear]", "[listen]", "hear"),
    ("guidance/zh-Hans/stages.toml", "title = ", "titel = ", "titel"),
    ("guidance/en/shared.toml", "frame = ", "farme = ", "frame"),
    ("messages/en.toml", "[tone.warm]", "[tone.hot]", "warm"),
    ("messages/en.toml", "\nfarewell = ", "\ngoodbye = ", "farewell"),
    ("messages/en.toml", "\nmembers = ", "\nmember = ", "members"),
    ("sources/en.toml", "h = ", "g = ", "h"),
    ("platforms/facts.toml", "[wechat_group]", "[wechat]", "wechat"),
    ("platforms/facts.toml", "checked = ", "chekced = ", "wechat_group.chekced"),
    ("platforms/facts.toml", "checked = ", "checked = 2026 # ", "wechat_group.checked"),
    ("platforms/facts.toml", '"from_joining"\noffers_qr', '"for_ever"\noffers_qr', "wechat_group.history"),
    ("platforms/en.toml", "[telegram]", "[telegraph]", "telegram"),
    ("platforms/zh-Hans.toml", "limits_note = ", "limit_note = ", "wechat_group.limit_note"),
    ("arcs/facts.toml", "[study]", "[studies]", "study"),
    ("arcs/facts.toml", '["quiet-newcomers"]', '["noisy-newcomers"]', "noisy-newcomers"),
    ("starters/fit.toml", "[study-group]", "[study-circle]", "study-group"),
    ("starters/fit.toml", '"learn", "exchange"', '"lern", "exchange"', "study-group.purposes.0"),
    ("starters/fit.toml", '["colleagues"]', "[]", "peer-circle.people"),
    ("starters/fit.toml", "\nsizes = ", "\nsize = ", "study-group.size"),
    ("starters/study-group/en.toml", "summary = ", "sumary = ", "summary"),
    ("starters/study-group/en.toml", "\npain = ", "\nache = ", "positioning.ache"),
    ("starters/study-group/en.toml", "[answers.positioning]", "[answers.position]", "answers.position"),
    ("starters/study-group/en.toml", "\ntitle = ", "\ntitel = ", "titel"),
]
UNFINISHED = [
    "guidance/en/steps/how.toml",
    "messages/zh-Hans.toml",
    "platforms/facts.toml",
    "starters/local-club/en.toml",
]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds that may be damaged."""
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))


@pytest.mark.parametrize(("name", "right", "wrong", "key"), SLIPS)
def test_a_slip_in_a_key_is_named_with_its_file(seeds: Path, name: str, right: str, wrong: str, key: str) -> None:
    damage(seeds / name, right, wrong)
    assert_refused(seeds, name, key)


@pytest.mark.parametrize("name", UNFINISHED)
def test_what_is_not_toml_is_named(seeds: Path, name: str) -> None:
    (seeds / name).write_text('title = "unfinished', encoding="utf-8")
    assert_refused(seeds, name, "end of document")


@pytest.mark.parametrize("name", UNFINISHED)
def test_what_is_not_utf_8_is_named(seeds: Path, name: str) -> None:
    (seeds / name).write_bytes('title = "夜读会"'.encode("gbk"))
    assert_refused(seeds, name, "utf-8")


@pytest.mark.parametrize(
    "name", [*UNFINISHED, "guidance/zh-Hans/items/slot.toml", "sources/en.toml", "starters/local-club/zh-Hans.toml"]
)
def test_a_missing_file_is_named(seeds: Path, name: str) -> None:
    (seeds / name).unlink()
    assert_refused(seeds, name, "")


def test_a_source_that_is_not_known_is_named(seeds: Path) -> None:
    damage(seeds / "guidance/en/steps/why.toml", "\nsource = ", '\nsource = "Z" # ')
    assert_refused(seeds, "guidance/en/steps/why.toml", "source")


@pytest.mark.parametrize("place", ["{positoning.name}", "{positioning.nmae}", "{tone.hi}", "{memebers}"])
def test_a_place_that_leads_nowhere_is_named(seeds: Path, place: str) -> None:
    damage(seeds / "messages/en.toml", '"This is {positioning.name}."', f'"This is {place}."')
    assert_refused(seeds, "messages/en.toml", place.strip("{}"))


def test_a_choice_that_is_no_text_is_named(seeds: Path) -> None:
    damage(seeds / "guidance/en/choices.toml", "\nwarm = ", "\nwarm = 5 # ")
    assert_refused(seeds, "guidance/en/choices.toml", "warm")


def test_choices_that_are_no_table_are_named(seeds: Path) -> None:
    path = seeds / "guidance/en/choices.toml"
    text = re.sub(r"\[tone\][^\[]*", "", path.read_text(encoding="utf-8"))
    path.write_text(f"tone = 5\n{text}", encoding="utf-8")
    assert_refused(seeds, "guidance/en/choices.toml", "tone")


def damage(path: Path, right: str, wrong: str) -> None:
    """Make one slip in a file."""
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def assert_refused(seeds: Path, name: str, key: str) -> None:
    """Loading says which file is wrong, and where."""
    with pytest.raises(KnowledgeError) as refusal:
        load_content(seeds)
    assert name in str(refusal.value)
    assert key in str(refusal.value).replace(str(seeds / name), "")
