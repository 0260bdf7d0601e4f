"""Blocks that are pictures. What is drawn has no words: they are text beside it, and its description."""

import io
from collections.abc import Iterator
from functools import lru_cache

import segno

from app.document.model.blocks import (
    Bars,
    Chain,
    ChainLink,
    Chart,
    ChartBand,
    Lifecycle,
    QRCode,
    WeekChart,
    WeekCharts,
)
from app.renderers.docx import drawings
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, paragraph, row, run, table
from app.renderers.docx.package import Package

_CODE = 30
_BAR_COLUMNS = (3100, 3600, TEXT_WIDTH - 6700)
_WHEN = 2500
_HALF = TEXT_WIDTH // 2
_BESIDE = '<w:keepNext/><w:ind w:right="170"/>'


def chart(block: Chart, package: Package) -> str:
    """Columns with their words under them."""
    words = "; ".join(f"{band.label}: {band.words}" for band in block.bands)
    size = (drawings.WIDTH, drawings.CHART_HEIGHT)
    picture = package.picture(drawings.chart_columns(block), size, f"{block.label}. {words}. {block.mark}")
    widths = _pitches(len(block.bands))
    texts = [cell(width, *_band(band, block.mark)) for width, band in zip(widths, block.bands, strict=True)]
    return (
        paragraph("PictureTitle", run(block.label))
        + paragraph("Picture", picture)
        + table("TableNormal", widths, [row(texts)], block.label)
        + paragraph("Caption", run(block.source))
    )


def bars(block: Bars, package: Package) -> str:
    """A row for each bar: the name, the bar, its words."""
    size = (drawings.HOURS_WIDTH, drawings.HOURS_HEIGHT)
    rows = []
    for bar, picture in zip(block.rows, drawings.hour_bars(block), strict=True):
        drawn = package.picture(picture, size, f"{bar.name}: {bar.words}")
        words = _small(run(bar.words, "Seal" if bar.over else ""))
        texts = (_small(run(bar.name)), paragraph("PictureInRow", drawn), words)
        rows.append(row([cell(width, text) for width, text in zip(_BAR_COLUMNS, texts, strict=True)]))
    return (
        paragraph("PictureTitle", run(block.label))
        + table("PlanFacts", _BAR_COLUMNS, rows, block.label)
        + paragraph("Caption", run(block.key))
    )


def chain(block: Chain, package: Package) -> str:
    """Numbers on a line, four in a row, and under them what each stage is."""
    widths = [TEXT_WIDTH // drawings.LINKS] * drawings.LINKS
    parts = []
    for number, picture in enumerate(drawings.link_rows(block)):
        links = block.links[number * drawings.LINKS : (number + 1) * drawings.LINKS]
        words = f"{block.label}. {'; '.join(link.title for link in links)}"
        drawn = package.picture(picture, (drawings.WIDTH, drawings.LINE_HEIGHT), words)
        cells = [cell(width, *_link(link)) for width, link in zip(widths, links, strict=False)]
        filled = cells + [cell(widths[0], _small(""))] * (drawings.LINKS - len(links))
        parts.append(paragraph("Picture", drawn) + table("TableNormal", widths, [row(filled)], block.label) + GAP)
    return "".join(parts)


def lifecycle(block: Lifecycle, package: Package) -> str:
    """A line with points, and under it what each of them is."""
    words = "; ".join(f"{point.when}: {point.title}" for point in block.points)
    size = (drawings.WIDTH, drawings.LINE_HEIGHT)
    picture = package.picture(drawings.line_of_time(block), size, f"{block.label}. {words}")
    widths = (_WHEN, TEXT_WIDTH - _WHEN)
    rows = [
        row([
            cell(_WHEN, _small(run(point.when, "Seal")), *([_small(run(point.on, "Muted"))] if point.on else [])),
            cell(widths[1], _small(run(point.title, "Bold")), *([_small(run(point.text))] if point.text else [])),
        ])
        for point in block.points
    ]  # fmt: skip
    return (
        paragraph("PictureTitle", run(block.label))
        + paragraph("Picture", picture)
        + table("PlanFacts", widths, rows, block.label)
        + GAP
    )


def week_charts(block: WeekCharts, package: Package) -> str:
    """Two charts in a row, each with its figures as text."""
    size = (drawings.WEEKS_WIDTH, drawings.WEEKS_HEIGHT)
    pictures = [package.picture(one, size, chart.words) for one, chart in _drawn_weeks(block)]
    cells = [cell(_HALF, *_week_chart(*pair)) for pair in zip(block.charts, pictures, strict=True)]
    filled = [*cells, *[cell(_HALF, _small(""))] * (len(cells) % 2)]
    rows = [row(filled[at : at + 2]) for at in range(0, len(filled), 2)]
    return table("TableNormal", [_HALF] * 2, rows) + GAP


def code(block: QRCode, package: Package) -> str:
    """A code to scan, its caption, and its address as a link."""
    return (
        paragraph("Picture", code_picture(block.address, block.caption, package))
        + paragraph("Caption", run(f"{block.caption}\n"), package.link(block.address, block.address))
    )  # fmt: skip


def code_picture(address: str, caption: str, package: Package) -> str:
    """An address as a code to scan, as a run."""
    return package.picture(_code(address), (_CODE, _CODE), f"{caption}: {address}")


def _drawn_weeks(block: WeekCharts) -> Iterator[tuple[bytes, WeekChart]]:
    return zip(drawings.charts_of_weeks(block), block.charts, strict=True)


def _week_chart(chart: WeekChart, picture: str) -> list[str]:
    weeks = (f"{bar.name} {bar.words}" for bar in chart.bars if bar.level is not None)
    return [
        paragraph("TableText", run(chart.label, "Bold"), properties="<w:keepNext/>"),
        paragraph("Picture", picture),
        paragraph("TableText", run(" · ".join(weeks)), properties='<w:ind w:right="170"/>'),
        *([_small(run(chart.target_words, "Muted"))] if chart.target_words else []),
        paragraph("Gap"),
    ]


def _link(link: ChainLink) -> list[str]:
    lines = (run(link.title, "Bold"), run(link.text, "Muted" if link.is_open else ""), run(link.who, "Seal"))
    return [paragraph("TableText", line, properties=_BESIDE) for line in lines if line] or [_small("")]


def _small(words: str) -> str:
    return paragraph("TableText", words)


def _band(band: ChartBand, mark: str) -> list[str]:
    lines = [run(band.label, "Bold"), run(band.words, "Muted")] + ([run(mark, "Seal")] if band.marked else [])
    return [paragraph("TableText", line, properties="<w:keepNext/>") for line in lines]


def _pitches(columns: int) -> list[int]:
    """The widths of the cells under the columns, which begin where these do."""
    pitch = round(TEXT_WIDTH * (drawings.WIDTH + drawings.CHART_GUTTER) / drawings.WIDTH / columns)
    return [pitch] * (columns - 1) + [TEXT_WIDTH - pitch * (columns - 1)]


@lru_cache(maxsize=64)
def _code(address: str) -> bytes:
    buffer = io.BytesIO()
    segno.make(address, error="m").save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()
