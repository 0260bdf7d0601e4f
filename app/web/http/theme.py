"""Whether pages are light or dark."""

from enum import Enum

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


PAPERS = {Theme.LIGHT: "#faf7f0", Theme.DARK: "#171512"}
"""The colour of the page in each, as ``static/css/tokens.css`` has it, for the bar of the browser."""
