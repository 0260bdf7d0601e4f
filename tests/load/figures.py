"""What was measured: how long each kind of request took from the moment it was due, and what went wrong."""

import time
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Figures:
    """Of one kind of request: the seconds from due to answered, and what else was answered than was asked for."""

    name: str
    times: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)

    def add(self, due: float, error: str = "") -> None:
        """Note that a request that was due at that time has its answer now."""
        if error:
            self.errors[error] += 1
        else:
            self.times.append(time.perf_counter() - due)

    def percentile(self, percent: int) -> float:
        """How long all but the slowest took, in milliseconds."""
        return sorted(self.times)[min(len(self.times) - 1, len(self.times) * percent // 100)] * 1000

    def line(self, seconds: float) -> str:
        """A line of the table; the rate is that of good answers."""
        figures = "".join(f"{self.percentile(percent):12.1f}" for percent in (50, 99, 100))
        errors = ", ".join(f"{count} x {error}" for error, count in self.errors.items())
        return f"{self.name:16}{len(self.times) / seconds:10.1f}{figures}{self.errors.total():10}  {errors}"


def head() -> str:
    """The head of the table."""
    return f"{'':16}{'per second':>10}{'median ms':>12}{'99 % ms':>12}{'longest ms':>12}{'errors':>10}"
