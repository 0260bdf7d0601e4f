"""What a page and a save take in a database of many plans, against one of few."""

import tempfile
from contextlib import AsyncExitStack, closing
from pathlib import Path

from app.base.settings import Settings
from app.main import create_app
from app.storage.engines import SQLITE
from tests.bench.measuring import Measurement, medians_in_turn, print_row
from tests.bench.planner import Planner

FEW, MANY = 10, 20_000
_ANSWERS_EACH = 40
_AIM = 1.15


async def print_growth() -> None:
    """Print both ratios: here ``bare`` is the planner itself with few plans."""
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            few = await _planner(stack, Path(folder) / "few", FEW)
            many = await _planner(stack, Path(folder) / "many", MANY)
            pages = await medians_in_turn(lambda: many.page(many.address), lambda: few.page(few.address))
            print_row(Measurement(f"overview, {MANY} plans against {FEW}", *pages, _AIM))
            saves = await medians_in_turn(many.save, few.save)
            print_row(Measurement(f"save, {MANY} plans against {FEW}", *saves, _AIM))


async def _planner(stack: AsyncExitStack, folder: Path, plans: int) -> Planner:
    app = create_app(Settings(data_dir=folder))
    await stack.enter_async_context(app.router.lifespan_context(app))
    planner = await stack.enter_async_context(Planner.started(app))
    fill(folder / "playbook.sqlite3", plans)
    await planner.read_base()
    return planner


def fill(database: Path, plans: int) -> None:
    """Put so many small plans beside the one that is there, each as a save would leave it."""
    numbers, at = range(plans), "2026-11-22T12:00:00+00:00"
    with closing(SQLITE.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT INTO plan (id, language, version, size, edit_link_kept, created_at, changed_at)"
            " VALUES (?, 'en', 2, 800, 0, ?, ?)",
            ((f"plan{number:08}", at, at) for number in numbers),
        )
        connection.executemany(
            "INSERT INTO link (id, plan, kind, token_hash, label, options, created_at)"
            " VALUES (?, ?, 'edit', ?, '', '{}', ?)",
            ((f"link{number:08}", f"plan{number:08}", f"{number * 7919:064}", at) for number in numbers),
        )
        rows = (
            (f"plan{number:08}", f"what.outputs.i{answer}.text")
            for number in numbers
            for answer in range(_ANSWERS_EACH)
        )
        connection.executemany("INSERT INTO answer VALUES (?, ?, 'Twenty letters of it', 1, 0)", rows)
        connection.executemany(
            "INSERT INTO revision VALUES (?, 2, 'typed', 0, 1, ?, 'op', 'bench', '', '', '')",
            ((f"plan{number:08}", at) for number in numbers),
        )
        connection.executemany(
            "INSERT INTO past_answer VALUES (?, 'what.together', 1, 'Twenty letters of it', 20)",
            ((f"plan{number:08}",) for number in numbers),
        )
