"""``make stress``: attacks on a server of its own. Printed for each: how it was answered, what others waited."""

import sys
import tempfile
import time
from pathlib import Path

from tests.stress.attacks import ATTACKS, Attack
from tests.stress.victims import Victims, prepared
from tests.stress.visitor import visiting
from tests.support.server import running_server


def main() -> None:
    """Make the attacks that are named, or all."""
    wanted = [attack for attack in ATTACKS if not sys.argv[1:] or attack.__name__ in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        victims = prepared(server)
        print(f"{'attack':24}{'longest wait':>14}{'failures':>10}{'memory':>9}{'took':>8}  answered")
        for attack in wanted:
            print(_line(attack, victims), flush=True)


def _line(attack: Attack, victims: Victims) -> str:
    before, started = victims.memory(), time.perf_counter()
    with visiting(victims.url) as waits:
        answered = attack(victims)
    took, grown = time.perf_counter() - started, victims.memory() - before
    name = attack.__name__.replace("_", " ")
    return f"{name:24}{waits.longest:11.0f} ms{waits.failures:10}{grown:+6.0f} MB{took:6.1f} s  {answered}"


if __name__ == "__main__":
    main()
