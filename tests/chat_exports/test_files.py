"""Files as programs write them, all of one story: fifteen days of six people, with what programs tell in between."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.chat_exports.counts import Question, TierCounts, WeekCounts
from app.chat_exports.messages import Program
from app.chat_exports.reading import read_chat

FILES = Path(__file__).parent / "files"
LAUNCH = date(2026, 11, 2)
SHANGHAI = ZoneInfo("Asia/Shanghai")
WEEKS = (WeekCounts(1, 4, 8, 4, 3, 2), WeekCounts(2, 5, 6, 2, 1, 3), WeekCounts(3, 2, 2, 0, 0, 0))


@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_a_file_of_each_kind_tells_the_story(path: Path) -> None:
    with path.open("rb") as file:
        counts = read_chat(file, Question(LAUNCH, (50, 25, 25), members=8), SHANGHAI)
    assert counts.program.name.lower() == path.name.partition("-")[0]
    assert (counts.messages, counts.people, counts.weeks) == (16, 6, WEEKS)
    assert (counts.first, counts.last) == (LAUNCH, date(2026, 11, 17))
    assert {hour: number for hour, number in enumerate(counts.hours) if number} == {
        8: 1,
        9: 2,
        12: 1,
        20: 10,
        21: 1,
        22: 1,
    }
    assert [day.day for day in counts.silent] == [4, 8, 11, 13, 15]
    assert counts.tiers == (TierCounts(4, 81, 2), TierCounts(2, 19, 1), TierCounts(2, 0, 0))


def test_there_are_three_files_for_each_form_of_each_program() -> None:
    kinds = [f"{path.name.partition('-')[0]}{path.suffix}" for path in FILES.iterdir()]
    assert {program.name.lower() for program in Program} == {kind.partition(".")[0] for kind in kinds}
    assert {kind: kinds.count(kind) for kind in kinds if kinds.count(kind) < 3} == {}
