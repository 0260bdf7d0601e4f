"""Facts about the platforms a community can use. They change, so each has the day it was checked."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field, RootModel

from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, read_seed
from app.plan.fields.choices import CHOICES


class PlatformFacts(SeedModel):
    """What is the same in every language; `limit` counts people in one group, `message_limit` characters of a message.

    `usual_limit` is what a group takes unless its owner has paid or earned more, `history_days` how long messages stay
    where they don't stay for good. People can't reach it in the countries of `blocked_in`. `administrators` may do what
    members may not, and `red_packets` can be sent in the group.
    `robot_bytes` and `robot_markdown_bytes` are those of a message that a group's robot posts.
    `bold` is the mark on either side of bold words, where `rich_text` is shown.
    `history` is what newcomers can read from before they joined, `public_search` whether strangers find a new group.
    """

    limit: int | None = None
    usual_limit: int | None = None
    checked: date
    rich_text: bool
    bold: Literal["*", "**"] = "**"
    message_limit: int | None = None
    robot_bytes: int | None = None
    robot_markdown_bytes: int | None = None
    history: Literal["kept", "some", "from_joining"]
    offers_qr: bool
    public_search: bool
    blocked_in: list[str] = Field(default_factory=list)
    history_days: int | None = None
    administrators: bool = True
    red_packets: bool = False


class PlatformWords(SeedModel):
    """What a founder should know before choosing, a sentence each; `limits_note` says how sure the limit is."""

    suits: str
    join: str
    keeping: str
    formats: str
    limits_note: str


class Platform(PlatformFacts, PlatformWords):
    """One platform, in one language."""

    @property
    def takes_markdown(self) -> bool:
        """Whether Markdown is shown there, if only in what a robot posts."""
        return self.rich_text or self.robot_markdown_bytes is not None


class _FactsTable(RootModel[dict[str, PlatformFacts]]):
    model_config = ConfigDict(frozen=True, strict=True)


class _WordsTable(RootModel[dict[str, PlatformWords]]):
    model_config = ConfigDict(frozen=True, strict=True)


def load_platforms(seeds: Path, language: Language) -> Mapping[str, Platform]:
    """The platforms by key, one for every choice but "other"; raises `KnowledgeError` if a file is not valid."""
    facts_path, words_path = (seeds / "platforms" / f"{name}.toml" for name in ("facts", language.value))
    facts, words = read_seed(facts_path, _FactsTable).root, read_seed(words_path, _WordsTable).root
    keys = [key for key in CHOICES["platform"] if key != "other"]
    check_keys(facts_path, "platforms", set(facts), set(keys))
    check_keys(words_path, "platforms", set(words), set(keys))
    return {key: Platform(**dict(facts[key]), **dict(words[key])) for key in keys}
