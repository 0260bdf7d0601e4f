"""Drawings without words but for figures, made by typst with the functions of the PDF. All sizes are in millimetres."""

import json
from functools import lru_cache
from typing import Any

from app.base.characters import without_control_characters
from app.document.model.blocks import Bars, Chain, Chart, Lifecycle, WeekBar, WeekCharts
from app.renderers.compilers import compiler

WIDTH = 174
CHART_HEIGHT, CHART_GUTTER = 22, 4
HOURS_WIDTH, HOURS_HEIGHT = 60, 4.5
LINE_HEIGHT = 6
LINKS = 4
WEEKS_WIDTH, WEEKS_HEIGHT = 80, 26


def chart_columns(block: Chart) -> bytes:
    """The bands of a chart as columns."""
    bands = [{"level": band.level, "marked": band.marked} for band in block.bands]
    return _drawn(WIDTH, CHART_HEIGHT, [{"kind": "bands", "gutter": CHART_GUTTER, "bands": bands}])[0]


def hour_bars(block: Bars) -> tuple[bytes, ...]:
    """A bar for each row: promised hours as a frame, needed ones filled, those beyond the promise hatched."""
    bars = [{"promised": bar.promised, "needed": bar.needed} for bar in block.rows]
    return _drawn(HOURS_WIDTH, HOURS_HEIGHT, [{"kind": "bar", "bar": bar} for bar in bars])


def link_rows(block: Chain) -> tuple[bytes, ...]:
    """The links of a chain as numbers on a line, four in a row; open ones where nothing is done yet."""
    last = len(block.links)
    links = [(number, {"is_open": link.is_open}, number == last) for number, link in enumerate(block.links, 1)]
    rows = [links[start : start + LINKS] for start in range(0, last, LINKS)]
    return _drawn(WIDTH, LINE_HEIGHT, [{"kind": "links", "links": row} for row in rows])


def line_of_time(block: Lifecycle) -> bytes:
    """The points of a life on one line, open where something is to be decided."""
    points = [{"place": point.place, "is_open": point.is_open} for point in block.points]
    return _drawn(WIDTH, LINE_HEIGHT, [{"kind": "points", "points": points}])[0]


def charts_of_weeks(block: WeekCharts) -> tuple[bytes, ...]:
    """Each chart with its figures and the numbers of its weeks, the same in every language."""
    charts = [{"bars": [_week(bar) for bar in chart.bars], "target": chart.target} for chart in block.charts]
    return _drawn(WEEKS_WIDTH, WEEKS_HEIGHT, [{"kind": "weeks", "chart": chart} for chart in charts])


def _week(bar: WeekBar) -> dict[str, Any]:
    return {"number": bar.number, "words": without_control_characters(bar.words), "level": bar.level}


def _drawn(width: float, height: float, parts: list[dict[str, Any]]) -> tuple[bytes, ...]:
    """A picture of each part as PNG."""
    return _compiled(json.dumps({"width": width, "height": height, "parts": parts})) if parts else ()


@lru_cache(maxsize=64)
def _compiled(data: str) -> tuple[bytes, ...]:
    pages = compiler("drawings.typ", with_system_fonts=False).compile(format="png", ppi=200, sys_inputs={"data": data})
    return (pages,) if isinstance(pages, bytes) else tuple(pages or ())
