"""Lighthouse as on a phone: performance, accessibility, best practices, and on pages for anyone SEO.

No two runs take the same time, so a page's score is the median of three.
"""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.i18n.languages import Language
from tests.audit.limits import LIGHTHOUSE_SCORE
from tests.audit.report import Report, table
from tests.audit.site import Place, Site
from tests.audit.tools import HOW_TO_GET, find_lighthouse
from tests.support.browser import find_chromium

_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_RUNS = 3
_TIMEOUT_SECONDS = 180
# A run in which the browser recorded no navigation: that says nothing of the page.
_FELL_OVER = "NO_NAVSTART"
_PUBLIC = ("/", "/starters", "/starters/local-club", "/platforms")


@dataclass(frozen=True)
class Scores:
    """A page's scores by category, and the audits that cost it some. ``again`` counts runs that were done again."""

    name: str
    of: dict[str, int]
    lost: tuple[str, ...] = ()
    again: int = 0

    @property
    def over(self) -> list[str]:
        """The scores that are too low."""
        why = ", ".join(self.lost)
        return [f"{self.name}: {kind} {score} ({why})" for kind, score in self.of.items() if score < LIGHTHOUSE_SCORE]


def audit_lighthouse(sites: list[Site]) -> Report:
    """The scores of the pages that people meet first."""
    title, program = f"Lighthouse, mobile, in Simplified Chinese, medians of {_RUNS} runs", find_lighthouse()
    if program is None:
        return Report(title, skipped=(f"Lighthouse: {HOW_TO_GET}",))
    site = next(site for site in sites if site.language is Language.ZH_HANS)
    answers = [_scores(program, site, place) for place in _places(site)]
    found = [one for one in answers if isinstance(one, Scores)]
    lines = table(["", *_CATEGORIES], ([one.name, *(one.of.get(kind, "") for kind in _CATEGORIES)] for one in found))
    again = (
        f"{one.name}: {one.again} of {_RUNS} runs fell over ({_FELL_OVER}); run again" for one in found if one.again
    )
    failed = tuple(one for one in answers if isinstance(one, str))
    return Report(title, (*lines, *again), tuple(line for one in found for line in one.over), failed)


def median_scores(runs: Sequence[Scores]) -> Scores:
    """A page's scores in the middle of its runs, with what cost some in the run whose performance is there."""
    kinds = runs[0].of
    middle = sorted(runs, key=lambda run: run.of["performance"])[len(runs) // 2]
    of = {kind: sorted(run.of[kind] for run in runs)[len(runs) // 2] for kind in kinds}
    return replace(middle, of=of, again=sum(run.again for run in runs))


def run_twice_at_most(run: Callable[[], Scores | str]) -> Scores | str:
    """What a run gave, or why it failed; one that fell over is done again, once."""
    first = run()
    if isinstance(first, Scores) or _FELL_OVER not in first:
        return first
    second = run()
    return replace(second, again=1) if isinstance(second, Scores) else f"{second} (after {_FELL_OVER} once)"


def _places(site: Site) -> list[Place]:
    of_plan = ("", "/steps/positioning", "/steps/month", "/preview")
    return [
        *(place for place in site.public if place.name in _PUBLIC),
        *(site.place("full", rest) for rest in of_plan),
        site.reader,
    ]


def _scores(program: str, site: Site, place: Place) -> Scores | str:
    """The medians of all runs, or why one of them failed."""
    runs = [run_twice_at_most(lambda: _run(program, site, place)) for _ in range(_RUNS)]
    failed = [run for run in runs if isinstance(run, str)]
    return failed[0] if failed else median_scores([run for run in runs if isinstance(run, Scores)])


def _run(program: str, site: Site, place: Place) -> Scores | str:
    """What one run gave, or why it failed. Private pages keep search engines away, so SEO isn't asked of them."""
    kinds = _CATEGORIES if place.name in _PUBLIC else _CATEGORIES[:-1]
    plan = site.plan("full")
    headers = {"Cookie": f"plan_{plan.id}={plan.token}", "Accept-Language": site.language.value}
    said = subprocess.run(
        [
            program, f"{site.url}{place.address}", "--quiet", "--output=json", f"--only-categories={','.join(kinds)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu", f"--extra-headers={json.dumps(headers)}",
        ],
        env={**os.environ, "CHROME_PATH": find_chromium() or ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=_TIMEOUT_SECONDS,
    )  # fmt: skip
    if said.returncode:
        return f"Lighthouse on {place.name}: {' '.join(said.stderr.split())[:200]}"
    report = json.loads(said.stdout)
    scores = {kind: round(100 * (report["categories"][kind]["score"] or 0)) for kind in kinds}
    return Scores(place.name, scores, tuple(_lost(report)))


def _lost(report: dict[str, Any]) -> Iterator[str]:
    """The audits that count and were not passed, with what was measured."""
    counted = {one["id"] for kind in report["categories"].values() for one in kind["auditRefs"] if one["weight"] > 0}
    for name in sorted(counted):
        audit = report["audits"][name]
        if audit["score"] is not None and audit["score"] < 1:
            yield " ".join([name, *([audit["displayValue"]] if "displayValue" in audit else [])])
