"""Whatever is rearranged in whatever calendar: nothing is lost, and only days, times and places change."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from app.base.errors import PlaybookError
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.files.reading import read_plan_file
from app.plan.paths import ItemPath, ListPath
from app.plan.steps.activities import Activity
from app.schedule.rearranging.by_time import Calendar, list_of
from app.schedule.rearranging.copying import copy_to_days, repeat_weekly
from app.schedule.rearranging.moving import Scope, move_by, move_to_day, shift, swap
from app.schedule.rearranging.rearranged import Rearranged
from tests.plan.plans import plan_file
from tests.schedule.calendars import calendars

Act = Callable[[Calendar, ItemPath, ItemPath], Rearranged]

_DAYS = st.integers(-16, 32)
_MOVES: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda day: lambda calendar, one, _: move_to_day(calendar, one, day), _DAYS),
    st.builds(lambda by: lambda calendar, one, _: move_by(calendar, one, by), st.integers(-3, 3)),
    st.builds(
        lambda by, scope: lambda calendar, one, _: shift(calendar, one, by, scope), _DAYS, st.sampled_from(Scope)
    ),
    st.just(swap),
)
_COPIES: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda days: lambda calendar, one, _: copy_to_days(calendar, one, days), st.lists(_DAYS, max_size=4)),
    st.builds(lambda until: lambda calendar, one, _: repeat_weekly(calendar, one, until), _DAYS),
)


@given(calendars(), _MOVES, st.data())
def test_what_is_moved_is_in_the_list_of_its_day_and_else_as_it_was(
    file: dict[str, Any], act: Act, data: st.DataObject
) -> None:
    before, done = _done(file, act, data)
    after = Calendar.of(before.answers.with_values(done.changes))
    assert Counter(_told(before.answers)) == Counter(_told(after.answers))
    for item in (done.now(item) for item, _ in done.items):
        assert after.dated[item].day is not None
        assert item.list == list_of(after.day_of(item))
    moved = {now for _, now in done.items}
    assert {at: one for at, one in after.dated.items() if at not in moved}.items() <= before.dated.items()


@given(calendars(), _COPIES, st.data())
def test_what_is_copied_comes_on_top_and_leaves_the_rest_as_it_was(
    file: dict[str, Any], act: Act, data: st.DataObject
) -> None:
    before, done = _done(file, act, data)
    after = Calendar.of(before.answers.with_values(done.changes))
    copies = {copy for _, copy in done.items}
    assert {at: one for at, one in after.dated.items() if at not in copies} == before.dated
    for item, copy in done.items:
        assert copy.list == list_of(after.day_of(copy))
        assert _fields(after.answers, copy) == _fields(before.answers, item)


def _done(file: dict[str, Any], act: Act, data: st.DataObject) -> tuple[Calendar, Rearranged]:
    """A calendar, and what an act on some of its activities does, where it can do anything."""
    calendar = Calendar.of(read_plan_file(plan_file(file)).answers)
    assume(calendar.dated)
    one, other = (data.draw(st.sampled_from(sorted(calendar.dated, key=str))) for _ in range(2))
    try:
        return calendar, act(calendar, one, other)
    except PlaybookError:
        assume(condition=False)
        raise


def _told(answers: Answers) -> list[tuple[str, ...]]:
    """What every activity says but when it is."""
    lists = (ListPath(step, "activities") for step in ("days3", "days7", "month"))
    return [_fields(answers, item) for one in lists for item in answers.items_of(one)]


def _fields(answers: Answers, item: ItemPath) -> tuple[str, ...]:
    return tuple(answers.raw(item.field(name)) for name in fields_of(Activity) if name not in ("day", "time"))
