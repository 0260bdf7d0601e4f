"""What the parts of a platform are called, for the places of starter texts, and why a founder chooses it."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ConfigDict, RootModel

from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, read_seed
from app.plan.fields.choices import CHOICES


class PlatformNouns(SeedModel):
    """What one platform calls its parts; a noun is empty where the platform has nothing of the kind.

    ``where``: the platform in the sentence of the start page; ``name``: the platform itself; ``reason``: why it is
    chosen, in the founder's voice; ``group``: where everybody is; ``notice``: where a text stays in sight; ``core``: a
    small room for the team; ``sign_up``: how people put their names down; ``everyone``: the mention that calls all;
    ``thread``: where replies to one message stay together; ``call``: talking by voice; ``red_packet``: a small draw.
    """

    where: str
    name: str
    reason: str
    group: str
    notice: str
    core: str
    sign_up: str
    everyone: str
    thread: str
    call: str
    red_packet: str


class _NounTable(RootModel[dict[str, PlatformNouns]]):
    model_config = ConfigDict(frozen=True, strict=True)


def load_platform_nouns(seeds: Path, language: Language) -> Mapping[str, PlatformNouns]:
    """The nouns of every platform, "other" included; raises `KnowledgeError` if the file is not valid."""
    path = seeds / "platform_nouns" / f"{language.value}.toml"
    nouns = read_seed(path, _NounTable).root
    check_keys(path, "platforms", set(nouns), set(CHOICES["platform"]))
    return nouns
