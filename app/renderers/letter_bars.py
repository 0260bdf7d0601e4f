"""Bars made of characters, for formats that have nothing else to draw with."""

from app.document.model.blocks import Bar, WeekChart
from app.renderers.widths import width

_LENGTH = 10


def level_bar(level: float) -> str:
    """A bar as long as a level from 0 to 1."""
    return "█" * round(level * _LENGTH)


def hours_bar(bar: Bar) -> str:
    """What is needed, filled; what is promised beyond it, light; what is needed beyond the promise, hatched."""
    filled, over = round((bar.needed - bar.over) * _LENGTH), round(bar.over * _LENGTH)
    free = 0 if bar.promised is None else round(max(0, bar.promised - bar.needed) * _LENGTH)
    return "█" * filled + "▒" * over + "░" * free


def week_lines(chart: WeekChart) -> list[str]:
    """A line for each week: its name, its bar and its figure, or a dash where nobody has said."""
    wide = max((width(bar.name) for bar in chart.bars), default=0)
    names = (f"{bar.name}{' ' * (wide - width(bar.name))}" for bar in chart.bars)
    bars = (f"{level_bar(bar.level or 0)}  {bar.words}" if bar.level is not None else "–" for bar in chart.bars)
    return [f"{name}  {bar}" for name, bar in zip(names, bars, strict=True)]
