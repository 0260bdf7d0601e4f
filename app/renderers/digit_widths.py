"""How wide texts are in the usual face of a workbook, in digits, as spreadsheets count the widths of columns."""

_DIGIT = 556
_FIRST = " "
# From the space to the tilde, in thousandths of the size, as Helvetica and all faces like it have them.
_LETTERS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_WIDTHS = {chr(ord(_FIRST) + number): letter / _DIGIT for number, letter in enumerate(_LETTERS)}
_FIRST_WIDE = "\u2e80"


def in_digits(text: str) -> float:
    """The width of a text; letters beyond ASCII are as wide as a digit, and those from Chinese radicals on as two."""
    return sum(_WIDTHS.get(letter) or (2 if letter >= _FIRST_WIDE else 1) for letter in text)
