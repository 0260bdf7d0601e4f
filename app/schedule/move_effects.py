"""What a moved launch does to days and people that it didn't have before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.plan.plan import Plan
from app.schedule.clashes import Clash, clashes
from app.schedule.moving import LaunchMove, item_of
from app.schedule.timetable import MOST_A_DAY, RANGES, TEAM_KINDS, DatedActivity


def crowded_days(move: LaunchMove) -> Mapping[int, list[str]]:
    """The days on which too many activities come together, unless they did so before, with their titles."""
    groups, now = [set(numbers) for numbers in _by_day(move, 0).values()], _by_day(move, 1)
    titles = [one.activity.title for one, _ in move.activities]
    return {
        day: [titles[number] for number in numbers]
        for day, numbers in sorted(now.items())
        if len(numbers) > MOST_A_DAY and not any(known.issuperset(numbers) for known in groups)
    }


def new_clashes(move: LaunchMove, before: Plan, after: Plan) -> Iterator[Clash]:
    """The clashes of the plan after a move that it didn't have before."""
    items = {str(item_of(one)): str(item_of(other)) for one, other in move.activities}
    then = [frozenset(items.get(item, item) for item in one.items) for one in clashes(before)]
    for clash in clashes(after):
        if not any(known.issuperset(clash.items) for known in then):
            yield clash


def loses_weekday(move: LaunchMove, before: DatedActivity, after: DatedActivity) -> bool:
    """Whether an activity of a move that keeps weekdays can't keep its own."""
    is_kept = not before.on or not after.on or before.on.weekday() == after.on.weekday()
    return not is_kept and bool(move.shift) and before.day is not None and before.day > RANGES["days3"][1]


def _by_day(move: LaunchMove, place: int) -> Mapping[int, list[int]]:
    """The activities of each day, before (0) or after (1), by their numbers in the move; work of the team aside."""
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(move.activities):
        if (day := pair[place].day) is not None and pair[place].activity.kind not in TEAM_KINDS:
            numbers[day].append(number)
    return numbers
