"""Which lines and branches of ``app`` the tests run, in their own processes and in the server that they share.

SlipCover rewrites the code it watches, and takes each mark out again once it was passed. That costs a tenth of the time
and two seconds a process; with Python 3.11 a tracer more than doubles all of it.

This is a plugin: ``PYTEST_PLUGINS=tests.support.covering`` has it watch before anything of ``app`` is imported. Its
figures come before the closing line, and a run that covers too little fails. ``build/coverage.txt`` names what is left.
"""

import json
import os
from collections.abc import Callable, Generator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
import slipcover

FOLDER = "PLAYBOOK_TEST_COVERAGE"
"""The variable that names the folder where each watched process leaves what it saw."""

_ROOT = Path(__file__).resolve().parents[2]
_LEAST_PERCENT = 95
_SAVE = pytest.StashKey[Callable[[], None]]()
_FIGURES = pytest.StashKey[str]()


def watch(folder: str) -> Callable[[], None]:
    """Watch what this process runs of ``app`` from now on; the function that saves what it ran."""
    watching = slipcover.Slipcover(branch=True)
    matcher = slipcover.FileMatcher(sources=[_ROOT / "app"])
    slipcover.ImportManager(watching, matcher).__enter__()
    slipcover.wrap_spec_from_file_location(watching, matcher)  # as migrations are loaded

    def save() -> None:
        (Path(folder) / f"{os.getpid()}.json").write_text(json.dumps(watching.get_coverage()))

    return save


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Watch this process, unless it only hands tests out to others."""
    folder = os.environ.setdefault(FOLDER, "") or mkdtemp(prefix="coverage-")
    os.environ[FOLDER] = folder
    if _is_worker() or not early_config.known_args_namespace.numprocesses:
        early_config.stash[_SAVE] = watch(folder)


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Save what this process ran; where all is done, put it together and fail if it is too little."""
    result = yield
    if _SAVE in session.config.stash:
        session.config.stash[_SAVE]()
    if not _is_worker():
        summary = _report(Path(os.environ[FOLDER]))
        lines, branches = (_percent(summary, kind) for kind in ("lines", "branches"))
        verdict = "" if branches >= _LEAST_PERCENT else f": TOO FEW, {_LEAST_PERCENT} % at least are asked for"
        session.testsfailed += bool(verdict)
        figures = f"The tests run {lines:.1f} % of the lines of app/ and {branches:.1f} % of its branches{verdict}"
        session.config.stash[_FIGURES] = figures
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the figures."""
    if _FIGURES in config.stash:
        terminalreporter.write_line(config.stash[_FIGURES])


def _is_worker() -> bool:
    return "PYTEST_XDIST_WORKER" in os.environ


def _report(folder: Path) -> dict[str, int]:
    """Put together what all processes ran, and write it down by file; the sums."""
    seen: dict[str, Any] = slipcover.Slipcover(branch=True).get_coverage()
    for path in folder.iterdir():
        slipcover.merge_coverage(seen, json.loads(path.read_text()))
        path.unlink()
    folder.rmdir()
    unseen = slipcover.Slipcover(branch=True, source=[str(_ROOT / "app")], omit=list(seen["files"]))
    slipcover.merge_coverage(seen, unseen.get_coverage())
    report = _ROOT / "build" / "coverage.txt"
    report.parent.mkdir(exist_ok=True)
    with report.open("w") as file:
        slipcover.print_coverage(seen, outfile=file, skip_covered=True)
    summary: dict[str, int] = seen["summary"]
    return summary


def _percent(summary: dict[str, int], kind: str) -> float:
    return 100 * summary[f"covered_{kind}"] / max(summary[f"covered_{kind}"] + summary[f"missing_{kind}"], 1)
