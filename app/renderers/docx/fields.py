"""Fields: what Word computes, with a value that stands there until it does.

Word computes them when it prints, and when one asks it to. Told to do so on opening, it would first ask its reader.
"""

import re
from collections.abc import Mapping

_CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_PAGE = re.compile(r"<w:t>page of (\w+)</w:t>")
"""No typed text looks like this: its elements have an attribute."""


def field_begin(instruction: str) -> str:
    """The beginning of a field that may go on over paragraphs, up to its end."""
    words = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return _CHAR.format("begin") + words + _CHAR.format("separate")


FIELD_END = _CHAR.format("end")


def page_link(mark: str, *runs: str) -> str:
    """Runs and the page of a bookmark, which lead there."""
    page = field_begin(rf"PAGEREF {mark} \h") + f"<w:r><w:t>page of {mark}</w:t></w:r>" + FIELD_END
    return f'<w:hyperlink w:anchor="{mark}" w:history="1">{"".join(runs)}{page}</w:hyperlink>'


def with_pages(markup: str, pages: Mapping[str, int]) -> str:
    """The markup with the pages of its bookmarks filled in."""
    return _PAGE.sub(lambda found: f"<w:t>{pages[found[1]]}</w:t>", markup)
