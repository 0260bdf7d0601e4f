"""Blocks that are drawn: charts, bars, chains and lines of time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartBand:
    """A band of a chart. ``level`` is its height from 0 to 1; ``marked`` where the founder's own value lies."""

    label: str
    words: str
    level: float
    marked: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Bands side by side; ``mark`` says the founder's own value, ``source`` where the bands come from."""

    label: str
    bands: tuple[ChartBand, ...]
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of bars. ``promised`` and ``needed`` are lengths from 0 to 1; without a word no promise."""

    name: str
    words: str
    promised: float | None
    needed: float

    @property
    def over(self) -> float:
        """How far what is needed reaches beyond what is promised, from 0 to 1."""
        return 0 if self.promised is None else max(0, self.needed - self.promised)


@dataclass(frozen=True, slots=True)
class Bars:
    """What is needed beside what there is, a row each; ``key`` says how to read them."""

    label: str
    key: str
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One stage of a chain. ``is_open`` where nothing is done yet; then ``text`` says so."""

    title: str
    text: str
    who: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """Stages, each of which leads to the next."""

    label: str
    links: tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True)
class LifePoint:
    """A point on a line of time, at a ``place`` from 0 to 1; ``is_open`` where something is still to be decided."""

    when: str
    on: str
    title: str
    text: str
    place: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """A life on one line of time, from its first day on; the nearer the beginning, the more room a day has."""

    label: str
    points: tuple[LifePoint, ...]


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week of a chart: its number, its name and its figure in words, and how high that is, from 0 to 1.

    Without a figure there are no words and no height.
    """

    number: int
    name: str
    words: str
    level: float | None


@dataclass(frozen=True, slots=True)
class WeekChart:
    """A figure over the weeks: ``target`` is how high the line of its target lies, from 0 to 1; None without one.

    ``words`` say all of it in a sentence, for those who don't see it.
    """

    label: str
    bars: tuple[WeekBar, ...]
    target: float | None
    target_words: str
    words: str


@dataclass(frozen=True, slots=True)
class WeekCharts:
    """Figures over the same weeks, side by side."""

    charts: tuple[WeekChart, ...]
