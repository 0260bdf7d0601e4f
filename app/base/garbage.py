"""Keeping Python's search for garbage away from what stays, such as modules: it takes a tenth of a program's start."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def made_to_last() -> Iterator[None]:
    """Nothing that is alive at the end is ever looked at again in search of garbage, made meanwhile or before.

    So it is for what is done while little else goes on, such as a start: what is alive only for a moment would stay.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
