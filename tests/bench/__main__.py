"""``make bench``: what pages, saves, documents and exports cost; where there is a bare stack to compare, as ratios."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from app.base.folders import ROOT
from app.base.settings import Settings
from app.i18n.languages import Language
from app.knowledge.content import Content, load_content
from app.main import create_app
from tests.bench.bare import bare_page, bare_pdf, bare_save
from tests.bench.measuring import Measurement, print_table
from tests.bench.planner import Planner, starter_export
from tests.bench.rendering import print_rendering
from tests.bench.serving import print_serving


def main() -> None:
    """Print everything. The server comes last: it is a process of its own, and wants the machine for itself."""
    content = load_content(ROOT / "seeds")
    asyncio.run(_print_ratios(content))
    print_rendering(content)
    print_serving(content)


async def _print_ratios(content: Content) -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), plans_per_hour=1000)
        app = create_app(settings)
        async with app.router.lifespan_context(app), Planner.started(app) as planner:
            print_table([measurement async for measurement in _measure(planner, Path(folder), content)])


async def _measure(planner: Planner, folder: Path, content: Content) -> AsyncIterator[Measurement]:
    page = await planner.page("/steps/month")
    bare = await bare_page(page)
    yield Measurement("overview", await planner.time_page(""), bare)
    yield Measurement("step (positioning)", await planner.time_page("/steps/positioning"), bare)
    yield Measurement("step (month, 14 activities)", await planner.time_page("/steps/month"), bare)
    yield Measurement("preview", await planner.time_page("/preview"), bare)
    yield Measurement("save of one answer", await planner.time_save(), bare_save(folder))
    yield Measurement("PDF of a full starter", *bare_pdf(starter_export(content[Language.ZH_HANS])))


if __name__ == "__main__":
    main()
