"""The limits that the audit holds pages to."""

STEP_SCREENS = 6
ESSENTIALS_SCREENS = 3
DOCUMENT_SCREENS = 25
"""Heights in phone screens, of pages as they open: what is folded is closed. Unfolded, a document has no limit."""

FIRST_BYTES, LATER_BYTES = 60_000, 15_000
FIRST_REQUESTS = 8
"""What a page costs, as it is transferred."""

LIGHTHOUSE_SCORE = 100

_DOCUMENTS = ("/preview", "/starters/local-club", "reader")
# What has no essential questions shows the whole step in their place.
_WHOLE_STEPS = ("/steps/days7?via=essentials", "/steps/month?via=essentials")


def most_screens(place: str) -> int | None:
    """How many phone screens a page may take as it opens; None where there is no limit."""
    rest = place.rpartition(" ")[2]
    if "via=essentials" in rest and rest not in _WHOLE_STEPS:
        return ESSENTIALS_SCREENS
    if rest.startswith("/steps/"):
        return STEP_SCREENS
    return DOCUMENT_SCREENS if rest in _DOCUMENTS else None
