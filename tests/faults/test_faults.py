"""The short edition of ``make faults``: what was acknowledged is there after kills and every other fault."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.kills import kills
from tests.faults.outcome import Fault
from tests.faults.places import NewPlace, postgresql_place, sqlite_place
from tests.faults.single import EMBEDDED, SEVERAL, is_possible

_RUNS = [
    pytest.param(new_place, run, id=f"{name} {run.__name__}")
    for name, new_place, runs in (
        ("sqlite", sqlite_place, (kills(3), *EMBEDDED)),
        ("postgresql", postgresql_place, (kills(2), *SEVERAL)),
    )
    for run in runs
]


@pytest.mark.parametrize(("new_place", "run"), _RUNS)
def test_nothing_that_was_acknowledged_is_lost(new_place: NewPlace, run: Fault, tmp_path: Path) -> None:
    if not is_possible(run):
        pytest.skip("no file system can be mounted here")
    with new_place(tmp_path) as place:
        outcome = run(place, Random(16))
    assert outcome.saves
    assert outcome.broken == []
