"""All knowledge, loaded once at start."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.i18n.languages import Language
from app.knowledge.guidance import Guidance, load_guidance
from app.knowledge.messages import MessageTemplates, load_messages
from app.knowledge.platforms import Platform, load_platforms
from app.knowledge.sources import load_sources
from app.knowledge.starters import Starter, load_starters


@dataclass(frozen=True)
class Knowledge:
    """What the planner knows, in one language."""

    language: Language
    guidance: Guidance
    messages: MessageTemplates
    sources: Mapping[str, str]
    starters: Mapping[str, Starter]
    platforms: Mapping[str, Platform]


Library = Mapping[Language, Knowledge]


def load_library(seeds: Path) -> Library:
    """The knowledge of every language; raises `KnowledgeError` where a seed file is not valid."""
    return {language: _load_knowledge(seeds, language) for language in Language}


def _load_knowledge(seeds: Path, language: Language) -> Knowledge:
    starters = load_starters(seeds, language)
    return Knowledge(
        language=language,
        guidance=load_guidance(seeds, language),
        messages=load_messages(seeds, language),
        sources=load_sources(seeds, language),
        starters=starters,
        platforms=load_platforms(seeds, language),
    )
