"""Place and size: the platform, the ways to reach members, and the size chart."""

from app.document.blocks import Block, Chart, ChartBand
from app.document.writing import Writing
from app.i18n.dates import number_words

_BANDS = ((1, 40, 1.0), (41, 100, 0.5), (101, 300, 0.8), (301, None, 0.65))


def build(writing: Writing) -> list[Block]:
    """Where the community lives, and how its size compares with observed activity."""
    return [
        *writing.facts("where", "platform", "platform_reason", "platform_limit", "backup", "city", "venue", "found_at"),
        *writing.facts("where", "growth_plan"),
        *writing.table("where", "spaces"),
        *_chart(writing),
        *writing.notes("where"),
    ]


def _chart(writing: Writing) -> list[Block]:
    """The observed activity by size of group; the heights only order the bands, as the source gives no figures [D]."""
    size = writing.plan.who.target_size
    if not isinstance(size, int | float) or size < 1:
        return []
    say = writing.say
    words = (
        say.gettext("highest participation"),
        say.gettext("average only"),
        say.gettext("high overall"),
        say.gettext("slightly lower"),
    )
    bands = tuple(
        ChartBand(_band_label(low, high), band_words, level, low <= size and (high is None or size <= high))
        for (low, high, level), band_words in zip(_BANDS, words, strict=True)
    )
    label = say.gettext("How lively groups of each size were seen to be")
    mark = say.gettext("Yours: %(size)s people", size=number_words(size))
    return [Chart(label, bands, mark, writing.knowledge.sources["D"])]


def _band_label(low: int, high: int | None) -> str:
    return f"{low}–{high}" if high else f"{low - 1}+"
