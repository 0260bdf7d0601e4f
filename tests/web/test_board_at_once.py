"""Many acts on one plan at the same moment: each is done, in turn."""

from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.support.founder import start_plan

_MANY = 24


def test_titles_that_are_added_at_the_same_moment_are_all_added(client: httpx.Client) -> None:
    founder = start_plan(client)
    with ThreadPoolExecutor(_MANY) as threads:
        pages = list(threads.map(lambda n: founder.post("/board/add", **{"day.9": f"Walk {n}"}), range(_MANY)))
    assert {page.status_code for page in pages} == {200}
    titles = [one["title"] for one in founder.value("month.activities")]
    assert sorted(titles) == sorted(f"Walk {n}" for n in range(_MANY))
