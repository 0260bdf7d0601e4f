"""Pages and saves against the bare stack, asked in the same process in turn."""

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.base.settings import Settings
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.main import create_app
from tests.bench.bare import BareStack
from tests.bench.growth import print_growth
from tests.bench.measuring import Measurement, medians_in_turn, print_head, print_row
from tests.bench.planner import Planner
from tests.bench.plans import ACTIVITIES, BOARD, board_answers

# Pages below the plan's address, with the ratio that is aimed at.
_PAGES = (
    ("overview", "", 3),
    ("step (positioning)", "/steps/positioning", 4),
    ("board (14 activities)", "/steps/month", 4),
    ("review", "/review", 4),
    ("preview, unchanged", "/preview", 2),
)


async def print_pages(content: Content) -> None:
    """Print what pages and a save take, against the bare stack."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data_dir=Path(folder), plans_per_hour=100_000))
        async with app.router.lifespan_context(app):
            print_head()
            async with Planner.started(app) as planner:
                await _print_starter(planner, Path(folder))
            knowledge = content[Language.ZH_HANS]
            for activities in (BOARD, ACTIVITIES):
                async with Planner.imported(app, board_answers(knowledge, activities), knowledge) as board:
                    name, address = f"board ({activities} activities)", f"{board.address}/steps/month"
                    await _print_page(name, board, address, 4, _bare(board, Path(folder)))
    await print_growth()


async def _print_starter(planner: Planner, folder: Path) -> None:
    bare = _bare(planner, folder)
    for name, path, most in _PAGES:
        await _print_page(name, planner, planner.address + path, most, bare)
    await _print_page("shared page, unchanged", planner, await planner.make_link(), 1.5, bare)
    await _print_page("starter page", planner, "/starters/study-group", 4, bare)
    await planner.read_base()
    async with bare.save() as save:
        print_row(Measurement("save of one answer", *await medians_in_turn(planner.save, save), 4))
    await _print_after_save(planner, bare)


async def _print_page(name: str, planner: Planner, address: str, most: float, bare: BareStack) -> None:
    async with bare.page(await planner.page(address)) as bare_page:
        print_row(Measurement(name, *await medians_in_turn(lambda: planner.page(address), bare_page), most))


async def _print_after_save(planner: Planner, bare: BareStack) -> None:
    """What is kept is of no use after a save: what the next page takes then, told without an aim."""
    for name, path in (("overview after a save", ""), ("preview after a save", "/preview")):
        address = planner.address + path
        async with bare.page(await planner.page(address)) as bare_page:
            pages, bares = await medians_in_turn(_each_after_save(planner, address), bare_page)
        print_row(Measurement(name + " (with it)", pages, bares))


def _each_after_save(planner: Planner, address: str) -> Callable[[], Awaitable[None]]:
    async def save_and_read() -> None:
        await planner.save()
        await planner.page(address)

    return save_and_read


def _bare(planner: Planner, folder: Path) -> BareStack:
    return BareStack(folder / "playbook.sqlite3", planner.plan, planner.token_hash)
