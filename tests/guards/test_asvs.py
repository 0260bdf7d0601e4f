"""The table of the security standard names files and tests that exist, and each requirement once."""

import re

from app.base.folders import ROOT

WORDS = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in row.strip("|").split(" | ")] for row in re.findall(r"^\| V\d.*$", WORDS, re.MULTILINE)
]
FILE = re.compile(
    r"`((?:app|tests|static|requirements|deploy)/[\w./-]*|[\w.-]*\.(?:toml|yaml)|Dockerfile|\.dockerignore)`"
)


def test_every_file_that_it_names_is_there() -> None:
    named = FILE.findall(WORDS)
    assert len(named) > 100
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_each_requirement_stands_in_it_once() -> None:
    ids = [one for row in ROWS for one in _ids(row[0])]
    assert len(ids) > 150
    assert sorted({one for one in ids if ids.count(one) > 1}) == []


def test_what_has_no_test_says_why() -> None:
    untested = [row for row in ROWS if len(row) == 4 and "tests/" not in row[3]]
    reasons = ("**Open**", "Operator", "none", "no ", "not ", "on purpose", "Dockerfile", ".dockerignore")
    assert [row[0] for row in untested if not any(reason in row[2] for reason in reasons)] == []


def _ids(cell: str) -> list[str]:
    """The ids that a cell names, those between two ends included."""
    found: list[str] = []
    for part in cell.split(", "):
        match re.fullmatch(r"(V\d+\.\d+)\.(\d+)-V\d+\.\d+\.(\d+)", part):
            case re.Match() as ends:
                found += [f"{ends[1]}.{number}" for number in range(int(ends[2]), int(ends[3]) + 1)]
            case _:
                found.append(part)
    return found
