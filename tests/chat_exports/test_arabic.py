"""WhatsApp on phones in Arabic and Persian: other digits and commas, and marks of direction between them."""

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from app.chat_exports.counts import Question
from app.chat_exports.reading import read_chat

LAUNCH = date(2026, 11, 2)


@pytest.mark.parametrize(
    "lines",
    [
        ("[٢\u200f/١١\u200f/٢٠٢٦، ٨:١٥:٠٣ م] أحمد: مرحبا", "[١٣\u200f/١١\u200f/٢٠٢٦، ٨:٤٠:٠٣ م] ليلى: مرحبا"),
        ("٢\u200f/١١\u200f/٢٠٢٦، ٨:١٥ م - أحمد: مرحبا", "١٣\u200f/١١\u200f/٢٠٢٦، ٨:٤٠ م - ليلى: مرحبا"),
        ("\u200f02/11/2026, 8:15 م - أحمد: مرحبا", "\u200f13/11/2026, 8:40 م - ليلى: مرحبا"),
        ("٢٠٢٦/١١/٢، ٢٠:١٥ - احمد: سلام", "٢٠٢٦/١١/١٣،\u200f ٢٠:٤٠ - لیلا: سلام"),
    ],
)
def test_arabic_digits_and_marks_are_read(lines: tuple[str, ...]) -> None:
    counts = read_chat(io.BytesIO("\n".join(lines).encode()), Question(LAUNCH), ZoneInfo("UTC"))
    assert (counts.first, counts.last, counts.hours[20], counts.people) == (LAUNCH, date(2026, 11, 13), 2, 2)
