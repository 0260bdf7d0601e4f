"""What stays is never searched for garbage."""

import gc

import pytest

from app.base.garbage import made_to_last


def test_nothing_is_searched_while_what_stays_is_made_nor_that_ever_after() -> None:
    before = gc.get_freeze_count()
    with made_to_last():
        assert not gc.isenabled()
        kept: list[list[int]] = [[] for _ in range(1_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(kept)
    gc.unfreeze()


def test_garbage_is_searched_for_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), made_to_last():
        raise ValueError("broken")
    assert gc.isenabled()
    gc.unfreeze()
