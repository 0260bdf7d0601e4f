"""Place and size: the platform, the ways to reach members, and the size chart."""

from app.document.model.blocks import Block, Chart, ChartBand
from app.document.writing.writer import Writer
from app.i18n.dates import number_words

_BANDS = ((1, 40, 1.0), (41, 100, 0.5), (101, 300, 0.8), (301, None, 0.65))


def build(writer: Writer) -> list[Block]:
    """Where the community lives, and how its size compares with observed activity."""
    return [
        *writer.facts("where", "platform", "platform_reason", "platform_limit", "backup", "city", "venue", "found_at"),
        *writer.facts("where", "growth_plan"),
        *writer.table("where", "spaces"),
        *_chart(writer),
        *writer.notes("where"),
    ]


def _chart(writer: Writer) -> list[Block]:
    """The observed activity by size of group; the heights only order the bands, as the source gives no figures [D]."""
    size = writer.plan.who.target_size
    if not isinstance(size, int | float) or size < 1:
        return []
    t = writer.t
    words = (
        t.gettext("highest participation"),
        t.gettext("only average"),
        t.gettext("high overall"),
        t.gettext("slightly lower"),
    )
    bands = tuple(
        ChartBand(_band_label(low, high), band_words, level, low <= size and (high is None or size <= high))
        for (low, high, level), band_words in zip(_BANDS, words, strict=True)
    )
    label = t.gettext("How lively groups of each size were found to be")
    mark = t.gettext("Yours: %(size)s people", size=number_words(size))
    return [Chart(label, bands, mark, writer.knowledge.sources["D"])]


def _band_label(low: int, high: int | None) -> str:
    return f"{low}–{high}" if high else f"{low - 1}+"
