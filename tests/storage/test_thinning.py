"""The history stays bounded: fewer versions the older they are, and never more than there is room for."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import limits
from app.storage.database import Database
from app.storage.repositories import thinning
from app.storage.repositories.keeping import versions_to_keep, without_older_half
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Operation
from app.storage.repositories.plans import count_change
from app.storage.repositories.revisions import Revision, name_version
from tests.support.stored import StoredPlan, store_plan

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
AGES = st.lists(st.timedeltas(timedelta(0), timedelta(days=400)), max_size=60)


def test_all_versions_of_a_day_are_kept_then_one_an_hour_a_day_a_week() -> None:
    ages = [timedelta(minutes=10 * number) for number in range(6 * 24 * 200)]
    kept = _ages(versions_to_keep(_revisions(ages), NOW), ages)
    per_day = Counter(age.days for age in kept)
    assert per_day[0] == 6 * 24
    assert {per_day[day] for day in range(2, 6)} == {24}
    assert {per_day[day] for day in range(8, 89)} == {1}
    assert sum(per_day[day] for day in range(100, 170)) == 10


def test_what_is_kept_of_a_span_is_the_last_version_of_it() -> None:
    first, last = (timedelta(days=3, minutes=minutes) for minutes in (20, 1))
    assert _ages(versions_to_keep(_revisions([timedelta(days=9), first, last]), NOW), [timedelta(days=9), first, last])[
        1:
    ] == [last]


@given(AGES)
def test_the_first_and_the_last_and_named_versions_are_kept(ages: list[timedelta]) -> None:
    revisions = _revisions(ages)
    named = tuple(Revision(one.version, one.operation, "x" if one.version % 7 == 0 else "") for one in revisions)
    kept = versions_to_keep(named, NOW)
    assert {one.version for one in named if one.name} | {one.version for one in named[:1] + named[-1:]} <= kept


@given(AGES, st.timedeltas(timedelta(0), timedelta(days=40)))
def test_what_was_not_kept_once_is_not_asked_for_later(ages: list[timedelta], later: timedelta) -> None:
    revisions = _revisions(ages)
    kept = versions_to_keep(revisions, NOW)
    left = tuple(one for one in revisions if one.version in kept)
    assert versions_to_keep(left, NOW + later) == versions_to_keep(revisions, NOW + later)


def test_where_there_is_no_room_the_older_half_goes_and_names_stay() -> None:
    revisions = tuple(
        Revision(number, _operation(NOW), "before launch" if number == 2 else "") for number in range(1, 41)
    )
    assert without_older_half(revisions) == {number for number in range(1, 41) if number == 2 or number > 20}
    assert without_older_half(revisions[28:]) == set(range(31, 41)), "the last ten stay"
    assert without_older_half(revisions[:1]) == {1}


@pytest.mark.parametrize("named", [None, 3])
def test_what_is_kept_is_as_it_was_and_the_rest_is_gone(database: Database, named: int | None) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    for version, (name, pain) in enumerate(((0, 5), (1, 4), (10, 3), (11, 2), (12, 1)), start=1):
        at = NOW - timedelta(days=400) + timedelta(minutes=version)
        name_edit, pain_edit = (version, f"name {name}"), (version, f"pain {pain}")
        night_readers.save(f"op{version}", at, positioning__name=name_edit, positioning__pain=pain_edit)
    if named:
        database.write_now(lambda connection: name_version(connection, night_readers.id, named, "before launch"))
    before = {version: night_readers.at(version) for version in (1, 3, 6)}
    size = night_readers.record().history_size
    night_readers.change(lambda connection, plan: thinning.thin(connection, plan.id, NOW))
    kept = [1, 3, 6] if named else [1, 6]
    assert [one.version for one in night_readers.revisions()] == kept
    assert {version: night_readers.at(version) for version in kept} == {version: before[version] for version in kept}
    assert night_readers.record().history_size < size


def test_saves_thin_the_history_by_themselves(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    for number in range(1, 120):
        if night_readers.record().version == 99:
            night_readers.change(lambda connection, plan: count_change(connection, plan.id))
        base = night_readers.base("positioning.name")
        night_readers.save(f"op{number}", NOW + timedelta(days=number), positioning__name=(base, str(number)))
    kept = [one.version for one in night_readers.revisions() if one.version < 10]
    assert kept == [1, 8, 9], "the first, the last of its week, and the first of those that are not all so old yet"


def test_twenty_saves_of_nearly_two_megabytes_leave_a_bounded_history(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thinning, "HISTORY_LIMIT", limits.HISTORY_LIMIT // 100)
    night_readers = store_plan(database, positioning__name="A")
    for version in range(1, 41):
        text = chr(0x4E00 + version) * 6_000
        at, base = NOW + timedelta(minutes=version), night_readers.base("positioning.pain")
        night_readers.save(f"op{version}", at, positioning__pain=(base, text))
        if (night_readers.record().version + 1) % 10 == 0:
            night_readers.change(lambda connection, plan: count_change(connection, plan.id))
    assert night_readers.record().history_size <= limits.HISTORY_LIMIT // 100 + 10 * 19_000
    assert night_readers.answers()["positioning.pain"].value == text
    assert night_readers.record().history_size == _measured(night_readers)


def test_where_named_versions_take_all_the_room_the_last_changes_are_kept_all_the_same(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thinning, "HISTORY_LIMIT", 10_000)
    night_readers = store_plan(database, positioning__name="A")
    for number in range(60):
        text, base = f"{number}" + "n" * 3_000, night_readers.base("positioning.pain")
        night_readers.save(f"op{number}", NOW + timedelta(minutes=number), positioning__pain=(base, text))
        if number < 10:
            night_readers.change(lambda connection, plan: name_version(connection, plan.id, plan.version, "kept"))
    texts = [night_readers.at(one.version)["positioning.pain"][:2] for one in night_readers.revisions()[-5:]]
    assert texts == ["55", "56", "57", "58", "59"]
    assert [night_readers.at(version)["positioning.pain"][0] for version in (2, 11)] == ["0", "9"]


def _measured(plan: StoredPlan) -> int:
    """What the history takes, counted from the history itself."""
    changes = {(path, version): old for version, path, old, _, _ in plan.changes() if old}
    return sum(200 + len(old.encode()) for old in changes.values()) + 200 * len(plan.revisions())


def _revisions(ages: list[timedelta]) -> tuple[Revision, ...]:
    moments = sorted(NOW - age for age in ages)
    return tuple(Revision(version, _operation(at)) for version, at in enumerate(moments, start=1))


def _ages(versions: set[int], ages: list[timedelta]) -> list[timedelta]:
    by_version = dict(enumerate(sorted(ages, reverse=True), start=1))
    return [by_version[version] for version in sorted(versions)]


def _operation(at: datetime) -> Operation:
    return Operation("op", Author(UNKNOWN_DEVICE, at))
