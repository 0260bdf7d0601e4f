"""``make faults``: kills, faults and lost answers under writers, and a ledger of what they were promised.

``--seed`` repeats the choices of a run; the moments at which processes are killed remain those of chance.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.faults.kills import kills
from tests.faults.outcome import Fault, Outcome, print_head, print_row
from tests.faults.places import NewPlace, postgresql_place, sqlite_place
from tests.faults.single import EMBEDDED, SEVERAL, is_possible


def main() -> None:
    """Run everything, and end with 1 where a save was lost or anything else was not as promised."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--seed", type=int, default=Random().randrange(1_000_000))
    parser.add_argument("--sqlite", type=int, default=50, help="rounds of kills on SQLite")
    parser.add_argument("--postgresql", type=int, default=20, help="rounds of kills on PostgreSQL")
    arguments = parser.parse_args()
    print(f"--seed {arguments.seed}")
    print_head()
    is_good = True
    for outcome in _outcomes(arguments):
        print_row(outcome)
        is_good &= not outcome.broken
    sys.exit(not is_good)


def _outcomes(arguments: argparse.Namespace) -> Iterator[Outcome]:
    yield from _on(sqlite_place, arguments.sqlite, EMBEDDED, arguments.seed)
    yield from _on(postgresql_place, arguments.postgresql, SEVERAL, arguments.seed)


def _on(new_place: NewPlace, rounds: int, faults: Sequence[Fault], seed: int) -> Iterator[Outcome]:
    for run in (kills(rounds), *filter(is_possible, faults)):
        with tempfile.TemporaryDirectory() as folder, new_place(Path(folder)) as place:
            yield run(place, Random(seed))
    if not all(map(is_possible, faults)):
        print("no full disk: no file system can be mounted here")


if __name__ == "__main__":
    main()
