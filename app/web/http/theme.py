"""Whether pages are light or dark."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache

from app.base.folders import STATIC
from app.i18n.translator import Translator


class Theme(Enum):
    """What a reader may choose. Print is always light."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    def called(self, t: Translator) -> str:
        """Its name."""
        return {
            Theme.SYSTEM: t.gettext("Light or dark, like the device"),
            Theme.LIGHT: t.gettext("Light"),
            Theme.DARK: t.gettext("Dark"),
        }[self]


@cache
def papers() -> Mapping[Theme, str]:
    """The colour of the page in each, as ``static/css/tokens.css`` has it, for the bar of the browser."""
    tokens = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    found = re.search(r"--paper: var\(--light, (\S+)\) var\(--dark, (\S+)\);", tokens)
    assert found, "tokens.css has the colour of the page in both themes"
    return {Theme.LIGHT: found[1], Theme.DARK: found[2]}
