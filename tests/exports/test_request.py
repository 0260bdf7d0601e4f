"""The number that tells a calendar which of two files is the newer."""

from datetime import UTC, datetime, timedelta

from app.exports.request import calendar_sequence

BEGUN = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)


def test_each_version_is_newer_than_the_one_before() -> None:
    numbers = [calendar_sequence(BEGUN, version) for version in range(1, 5)]
    assert numbers == list(range(numbers[0], numbers[0] + 4))


def test_a_plan_that_was_imported_goes_on_above_its_file() -> None:
    assert calendar_sequence(BEGUN, 500) < calendar_sequence(BEGUN + timedelta(hours=1), 1)


def test_it_is_above_what_earlier_releases_wrote_and_fits_for_decades() -> None:
    assert calendar_sequence(BEGUN, 1) > datetime(2027, 12, 31, tzinfo=UTC).timestamp() // 60
    assert calendar_sequence(BEGUN + timedelta(days=365 * 20), 1_000_000_000) < 2**31
