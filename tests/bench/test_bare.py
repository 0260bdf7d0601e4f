"""The bare stack writes the tables that there are: it follows a migration only if somebody notices."""

from contextlib import closing
from pathlib import Path

from app.base.settings import Settings
from app.main import create_app
from app.storage.engines import SQLITE
from tests.bench.bare import BareStack
from tests.bench.growth import fill
from tests.bench.planner import Planner
from tests.support.loops import run_alone


def test_the_bare_save_writes_what_a_save_of_the_planner_does(tmp_path: Path) -> None:
    database = tmp_path / "playbook.sqlite3"
    run_alone(_save_with_both(tmp_path, database))
    with closing(SQLITE.connect(database)) as connection:
        revisions = connection.execute("SELECT version, kind, answers FROM revision ORDER BY version DESC").fetchall()
        kept = connection.execute("SELECT path FROM past_answer ORDER BY path").fetchall()
    assert revisions[:2] == [(3, "typed", 1), (2, "typed", 1)]
    assert kept == [("positioning.pain",), ("positioning.slogan",)]


def test_many_plans_can_be_put_beside_one(tmp_path: Path) -> None:
    database = tmp_path / "playbook.sqlite3"
    run_alone(_save_with_both(tmp_path, database))
    fill(database, 2)
    with closing(SQLITE.connect(database)) as connection:
        assert connection.execute("SELECT count(*) FROM plan").fetchone() == (3,)


async def _save_with_both(folder: Path, database: Path) -> None:
    app = create_app(Settings(data_dir=folder))
    async with app.router.lifespan_context(app), Planner.started(app) as planner:
        await planner.read_base()
        await planner.save()
        async with BareStack(database, planner.plan, planner.token_hash).save() as save:
            await save()
