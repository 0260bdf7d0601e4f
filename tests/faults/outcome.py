"""What came of a run of the harness, and the table of all."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from tests.faults.ledger import Verdict, judge
from tests.faults.places import Place
from tests.faults.writers import Writer

_START_SECONDS = 3


@dataclass
class Outcome:
    """One line of the table.

    ``wrong`` counts what was not as promised beside the saves themselves, and ``late`` names what took too long, which
    on a busy machine is nobody's fault.
    """

    name: str
    saves: int = 0
    kills: int = 0
    verdict: Verdict = field(default_factory=Verdict)
    wrong: Counter[str] = field(default_factory=Counter)
    late: list[str] = field(default_factory=list)
    longest_start: float = 0.0

    @property
    def broken(self) -> list[str]:
        """What was lost, out of order or not as promised, in words."""
        wrong = [f"{count} x {what}" for what, count in self.wrong.items() if count]
        return [*sorted(self.verdict.lost), *sorted(self.verdict.out_of_order), *wrong]

    def check(self, place: Place, writers: Iterable[Writer]) -> None:
        """Compare what writers were told with what is stored, while nobody writes."""
        writers = list(writers)
        self.verdict.add(judge(writers, place.stored()))
        self.saves = sum(writer.saves for writer in writers)
        self.longest_start = max(place.starts)
        for writer in writers:
            self.wrong.update(writer.wrong)
            writer.wrong.clear()

    def expect(self, what: str, *, is_so: bool) -> None:
        """Note what should be so and is not."""
        if not is_so:
            self.wrong[what] += 1

    def expect_in_time(self, what: str, seconds: float, most: float) -> None:
        """Note what took longer than it should."""
        if seconds > most:
            self.late.append(f"{what} took {seconds:.2f} s instead of {most:g}")


Fault = Callable[[Place, Random], Outcome]
"""Makes something happen to a place under writers, and tells what came of it."""


def print_head() -> None:
    """Print the head of the table."""
    print(f"{'':34}{'saves':>8}{'kills':>8}{'lost':>8}{'out of order':>14}{'wrong':>8}{'longest start':>15}")


def print_row(one: Outcome) -> None:
    """Print an outcome, and below it what was not as promised."""
    lost, mixed_up = len(one.verdict.lost), len(one.verdict.out_of_order)
    figures = f"{one.saves:8}{one.kills:8}{lost:8}{mixed_up:14}{one.wrong.total():8}{one.longest_start:13.2f} s"
    print(f"{one.name:34}{figures}", flush=True)
    one.expect_in_time("the slowest start", one.longest_start, _START_SECONDS)
    for complaint in (*one.broken, *one.late):
        print(f"    {complaint}", flush=True)
