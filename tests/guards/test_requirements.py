"""The pinned requirements: hashes for all, and no registry named."""

import re
from pathlib import Path

import pytest

from tests.support.server import ROOT

PINNED = sorted((ROOT / "requirements").glob("*.txt"))
ADDRESS = re.compile(
    r"://|--(?:extra-)?index-url|--find-links|--trusted-host|(?:^|\s)-[if]\s|\s@\s|www\.|pypi\.", re.IGNORECASE
)


def test_there_are_pinned_requirements() -> None:
    assert [path.stem for path in PINNED] == ["build", "install", "mcp", "optional", "run", "test"]


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_no_registry_stands_in_them(path: Path) -> None:
    assert [line for line in _lines(path) if ADDRESS.search(line)] == []


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_every_package_is_pinned_with_hashes(path: Path) -> None:
    entries = " ".join(line for line in _lines(path) if not line.lstrip().startswith("#")).replace("\\ ", "")
    packages = re.split(r"\s(?=[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?==)", f" {entries.strip()}")[1:]
    assert packages
    assert [one for one in packages if "--hash=sha256:" not in one] == []


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_every_package_that_is_asked_for_is_pinned(path: Path) -> None:
    asked = re.findall(r"^([A-Za-z0-9][\w.-]*)", path.with_suffix(".in").read_text(encoding="utf-8"), re.MULTILINE)
    pinned = set(re.findall(r"^([a-z0-9][\w.-]*)(?:\[[\w,-]+\])?==", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert [name for name in asked if name.lower().replace("_", "-") not in pinned] == []


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
