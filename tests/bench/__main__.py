"""``make bench``: what pages, saves and documents cost, each beside the bare stack's, as ratios of one run."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from app.main import create_app
from app.settings import Settings
from tests.bench.bare import bare_page, bare_pdf, bare_save
from tests.bench.measuring import Measurement, print_table
from tests.bench.planner import Planner


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), plans_per_hour=1000)
        app = create_app(settings)
        async with app.router.lifespan_context(app), Planner.started(app) as planner:
            print_table([measurement async for measurement in _measure(planner, Path(folder))])


async def _measure(planner: Planner, folder: Path) -> AsyncIterator[Measurement]:
    page = await planner.page("/steps/month")
    bare = await bare_page(page)
    yield Measurement("overview", await planner.time_page(""), bare)
    yield Measurement("step (positioning)", await planner.time_page("/steps/positioning"), bare)
    yield Measurement("step (month, 14 activities)", await planner.time_page("/steps/month"), bare)
    yield Measurement("preview", await planner.time_page("/preview"), bare)
    yield Measurement("save of one answer", await planner.time_save(), bare_save(folder))
    yield Measurement("PDF of a full starter", *bare_pdf(planner.export()))


if __name__ == "__main__":
    asyncio.run(main())
