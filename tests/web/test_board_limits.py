"""Acts of the board that a limit forbids: the board says what is wrong and what to do, and keeps what was typed."""

import httpx
import pytest

from app.base.limits import PLAN_LIMIT, TEXT_LIMIT
from app.plan.answers import Answers
from tests.support.client import text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

_BY_SCRIPT = {"HX-Request": "true", "HX-Target": "div#board"}


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a plan that is as large as a plan may be, but for a few bytes."""
    talk = {"month.activities": "talk", "month.activities.talk.title": "Talk", "month.activities.talk.day": "9"}
    removed = {f"month.activities.gone{n}.script": "x" * TEXT_LIMIT for n in range(PLAN_LIMIT // TEXT_LIMIT - 1)}
    used = sum(len(raw.encode()) for raw in {**talk, **removed}.values())
    return open_plan(server, client, Answers({**talk, **removed, "where.reason": "z" * (PLAN_LIMIT - used - 3)}))


@pytest.mark.parametrize("headers", [{}, _BY_SCRIPT])
@pytest.mark.parametrize(
    ("rest", "form"),
    [
        ("acts/month/talk", {"action": "copy", "days": "11, 12"}),
        ("add", {"step": "month", "day.10": "Film night"}),
        ("fill", {"step": "month", "days": "20"}),
    ],
)
def test_a_plan_that_is_full_is_said_to_be_so_on_the_board(
    founder: Founder, rest: str, form: dict[str, str], headers: dict[str, str]
) -> None:
    before = founder.answers()
    page = founder.client.post(founder.address(f"/board/{rest}"), data=form, headers=headers)
    assert page.status_code == 422
    assert 'id="board"' in page.text
    assert 'id="refused"' in page.text
    assert "This plan is too large now. Shorten or remove something" in text_of(page)
    assert founder.answers() == before
    assert all(typed in page.text for name, typed in form.items() if name not in {"action", "step"})
