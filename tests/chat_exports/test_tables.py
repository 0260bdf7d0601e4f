"""CSV as people and programs make it: two columns for the moment, other separators, empty lines, and long cells."""

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.messages import ChatExportError, Refusal
from app.chat_exports.reading import read_chat


def _read(text: str, encoding: str = "utf-8") -> ChatCounts:
    return read_chat(io.BytesIO(text.encode(encoding)), Question(date(2026, 11, 2)), ZoneInfo("UTC"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "日期,时间,发送人,内容\n2026-11-02,20:15,小明,好\n2026-11-03,20:16:07,阿柴,好\n",
        "Date,Time,Name,Message\n11/2/2026,8:15 PM,Ann,hi\n11/3/2026,8:16 PM,Ben,hi\n11/13/2026,8:16 PM,,hi\n",
        "Date;Time;Name;Message\n02.11.2026;20:15;Ann;hi, all\n03.11.2026;20:16;Ben;hi\n",
        "Time\tName\tMessage\n2026-11-02 20:15\tAnn\thi\n2026-11-03 20:16\tBen\thi\n",
        "时间,发送人,内容\n2026年11月2日 20:15,小明,好\n2026年11月3日 星期二 20：16,阿柴,好\n",
        "日期,時間,姓名,內容\n2026年11月2日,下午8:15,小明,好\n2026年11月3日,下午8:16,阿哲,好\n",
        "\n \n日期;时间;发送人;内容\n\n2026/11/2;20:15;小明;好\n2026/11/3;20:16;阿柴;好\n",
        "日期,时间,发送人\n2026-11-02,2026-11-02 20:15,小明\n2026-11-03,2026-11-03 20:16,阿柴\n",
    ],
)
def test_a_table_with_date_time_and_name_is_read(text: str, encoding: str) -> None:
    counts = _read(text, encoding)
    assert (counts.messages, counts.people, counts.hours[20]) == (2, 2, 2)
    assert (counts.first, counts.last) == (date(2026, 11, 2), date(2026, 11, 3))


@pytest.mark.parametrize("cell", ["x" * 150_000, '"' + "x\n" * 90_000 + '"', '"' + "x" * 250_000 + '"'])
def test_a_long_cell_is_passed_over(cell: str) -> None:
    counts = _read(f"StrTime,Sender,Text\n2026-11-02 20:15,Ann,{cell}\n2026-11-03 20:16,Ben,hi\n")
    assert (counts.messages, counts.people) == (2, 2)


def test_a_cell_that_does_not_end_is_a_damaged_file() -> None:
    with pytest.raises(ChatExportError) as caught:
        _read("StrTime,Sender\n" + '"' + "x" * 2_500_000)
    assert caught.value.refusal is Refusal.BROKEN
