"""Long texts made short, where all of them stands elsewhere."""

from app.i18n.lines import in_one_line


def shortened(text: str, most: int) -> str:
    """The first line or so of a text, for pictures that give an overview; all of it stands elsewhere."""
    one_line = " ".join(in_one_line(text).split())
    if len(one_line) <= most:
        return one_line
    cut = one_line[: most - 1]
    at_a_word = cut.rpartition(" ")[0]
    # Where words stand apart, a word is not cut; where they do not, the next space may be far away.
    return (at_a_word if len(at_a_word) > most * 0.7 else cut).rstrip(" ,，、;；:：") + "…"
