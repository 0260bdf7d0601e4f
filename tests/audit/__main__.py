"""``make audit``: what pages are like for people who use them, measured against the limits that are set for that.

It starts a server of its own with plans in three languages; which of them a part looks at is told by its title.
``make audit AUDIT="heights weight"`` runs some parts only.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.i18n.languages import Language
from tests.audit.access import audit_access
from tests.audit.heights import audit_heights
from tests.audit.lighthouse import audit_lighthouse
from tests.audit.modes import audit_modes
from tests.audit.report import Report
from tests.audit.site import Site, make_site
from tests.audit.validity import audit_validity
from tests.audit.weight import audit_weight
from tests.audit.zoom import audit_zoom
from tests.support.server import running_server

# Times are measured first, as long as nothing else keeps the machine busy; axe changes the plans, so it comes last.
_PARTS: dict[str, Callable[[list[Site]], Report]] = {
    "lighthouse": audit_lighthouse,
    "weight": audit_weight,
    "heights": audit_heights,
    "html": audit_validity,
    "zoom": audit_zoom,
    "modes": audit_modes,
    "axe": audit_access,
}


def main() -> None:
    """Run the parts that are named, or all, and print what they found; ends with 1 where anything is over its limit."""
    names = sys.argv[1:] or list(_PARTS)
    if unknown := set(names) - set(_PARTS):
        sys.exit(f"no part of the audit: {', '.join(sorted(unknown))}; there are {', '.join(_PARTS)}")
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        sites = [make_site(server, language) for language in Language]
        reports = [_printed(_PARTS[name](sites)) for name in _PARTS if name in names]
    sys.exit(exit_code(reports))


def exit_code(reports: list[Report]) -> int:
    """1 where anything is over its limit. What could not run is said, and counts for nothing."""
    return int(any(report.over for report in reports))


def _printed(report: Report) -> Report:
    print(report.text(), flush=True)
    return report


if __name__ == "__main__":
    main()
