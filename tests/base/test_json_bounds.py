"""What is counted of JSON is what decoding would make of it."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.base.json_bounds import is_within

_texts = st.text(st.sampled_from('ab\\"[]{},:'), max_size=8)
_values = st.recursive(
    st.none() | st.integers() | _texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_texts, inner, max_size=4),
    max_leaves=30,
)


@given(_values)
def test_strings_and_parts_are_counted_exactly(value: Any) -> None:
    strings, parts, text = _strings(value), _parts(value), json.dumps(value)
    assert is_within(text, strings=strings, parts=parts)
    assert not strings or not is_within(text, strings=strings - 1, parts=parts)
    assert not parts or not is_within(text, strings=strings, parts=parts - 1)


def _strings(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_strings, value.values()))
    return sum(map(_strings, value)) if isinstance(value, list) else int(isinstance(value, str))


def _parts(value: Any) -> int:
    """A list or an object begins with one mark, and has one between each two of its members."""
    if not isinstance(value, list | dict):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return max(1, len(value)) + sum(map(_parts, inner))
