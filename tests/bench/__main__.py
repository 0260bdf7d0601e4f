"""``make bench``: what pages, saves, starts and exports cost; where there is a bare stack to compare with, as ratios.

``python -m tests.bench pages`` measures one of them alone.
"""

import asyncio
import sys
from collections.abc import Callable

from app.base.folders import SEEDS
from app.i18n.languages import Language
from app.knowledge.content import Content, load_content
from tests.bench.bare import PDF_AIM, bare_pdf
from tests.bench.measuring import Measurement, print_head, print_row
from tests.bench.pages import print_pages
from tests.bench.plans import starter_export
from tests.bench.rendering import print_rendering
from tests.bench.serving import print_serving
from tests.bench.sharing import print_sharing
from tests.bench.starting import print_starting


def _pdf(content: Content) -> None:
    print_head()
    print_row(Measurement("PDF of a full starter", *bare_pdf(starter_export(content[Language.ZH_HANS])), most=PDF_AIM))


# The servers come last: they are processes of their own, and want the machine for themselves.
_PARTS: dict[str, Callable[[Content], None]] = {
    "pages": lambda content: asyncio.run(print_pages(content)),
    "sharing": lambda _: print_sharing(),
    "pdf": _pdf,
    "rendering": print_rendering,
    "starting": lambda _: print_starting(),
    "serving": print_serving,
}


def main() -> None:
    """Print the parts that are named, or everything."""
    content = load_content(SEEDS)
    for name in sys.argv[1:] or _PARTS:
        _PARTS[name](content)


if __name__ == "__main__":
    main()
