"""The compose files name settings that there are, and pinned images; two servers share all but themselves."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.base.folders import ROOT
from app.base.settings import Settings

FILES = ("compose.yaml", "compose.scale.yaml")
SHUTDOWN_SECONDS = 15
"""How long a server that stops may take to answer what it has begun; `playbook serve` has the number."""


def _read(name: str) -> dict[str, Any]:
    found = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", FILES)
def test_every_setting_in_it_is_one_of_the_planner(name: str) -> None:
    fields = {f"PLAYBOOK_{field.upper()}" for field in Settings.model_fields}
    planners = [one for one in _read(name)["services"].values() if one["image"] == "community-playbook"]
    assert planners
    for planner in planners:
        assert set(planner["environment"]) <= fields
        assert (planner["read_only"], planner["cap_drop"]) == (True, ["ALL"])


@pytest.mark.parametrize("name", FILES)
def test_every_image_of_others_is_pinned_to_a_version(name: str) -> None:
    others = {one["image"] for one in _read(name)["services"].values()} - {"community-playbook"}
    assert [image for image in others if not re.fullmatch(r"[a-z]+:\d+\.\d+(\.\d+)?(-alpine)?", image)] == []


def test_both_servers_are_alike_wait_for_the_migration_and_have_the_time_to_stop() -> None:
    services = _read("compose.scale.yaml")["services"]
    assert services["planner-1"] == services["planner-2"]
    server = services["planner-1"]
    assert server["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert int(server["stop_grace_period"].removesuffix("s")) > SHUTDOWN_SECONDS
    assert services["migrate"]["command"] == ["migrate"]
    assert services["migrate"]["environment"] == server["environment"]


def test_only_the_network_of_the_proxy_is_trusted_and_only_the_proxy_can_be_reached() -> None:
    whole = _read("compose.scale.yaml")
    services = whole["services"]
    [inside] = whole["networks"]["inside"]["ipam"]["config"]
    assert services["planner-1"]["environment"]["PLAYBOOK_TRUSTED_PROXIES"] == inside["subnet"]
    assert {name for name, one in services.items() if "ports" in one} == {"proxy"}


def test_the_proxy_knows_both_servers_and_reads_a_file_that_is_there() -> None:
    services = _read("compose.scale.yaml")["services"]
    config = Path(services["proxy"]["volumes"][0].partition(":")[0])
    words = (ROOT / config).read_text(encoding="utf-8")
    assert "planner-1:8000 planner-2:8000" in words
    assert "log" not in re.findall(r"^\s*(\w+)", words, re.MULTILINE), "addresses hold the secrets of links"
