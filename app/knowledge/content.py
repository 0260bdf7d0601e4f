"""All knowledge, loaded once at start."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.base.folders import SEEDS
from app.i18n.languages import Language
from app.knowledge.activities import ActivityLibrary, load_activities
from app.knowledge.arcs import Arc, load_arcs
from app.knowledge.check_words import CheckWords, load_check_words
from app.knowledge.examples import examples_by_kind, examples_of
from app.knowledge.glossary import Glossary, load_glossary
from app.knowledge.guidance import Guidance, load_guidance
from app.knowledge.lexicon import Lexicon, load_lexicon
from app.knowledge.messages import MessageTemplates, load_messages
from app.knowledge.platform_nouns import PlatformNouns, load_platform_nouns
from app.knowledge.platforms import Platform, load_platforms
from app.knowledge.principles import Principles, load_principles
from app.knowledge.sources import load_sources
from app.knowledge.starter_fit import StarterFit, load_starter_fits
from app.knowledge.starters import Starter, load_starters


@dataclass(frozen=True)
class Knowledge:
    """What the planner knows, in one language."""

    language: Language
    guidance: Guidance
    glossary: Glossary
    messages: MessageTemplates
    sources: Mapping[str, str]
    starters: Mapping[str, Starter]
    starter_fits: Mapping[str, StarterFit]
    examples: Mapping[str, tuple[str, ...]]
    examples_by_kind: Mapping[str, Mapping[str, str]]
    platforms: Mapping[str, Platform]
    platform_nouns: Mapping[str, PlatformNouns]
    activities: ActivityLibrary
    arcs: Mapping[str, Arc]
    principles: Principles
    check_words: CheckWords
    lexicon: Lexicon


Content = Mapping[Language, Knowledge]


def load_content(seeds: Path) -> Content:
    """The knowledge of every language; raises `KnowledgeError` if a seed file is not valid."""
    return {language: load_knowledge(seeds, language) for language in Language}


@cache
def knowledge_in(language: Language) -> Knowledge:
    """The knowledge of one language, read when it is first asked for."""
    return load_knowledge(SEEDS, language)


def load_knowledge(seeds: Path, language: Language) -> Knowledge:
    """The knowledge of one language; raises `KnowledgeError` if one of its seed files is not valid."""
    starters = load_starters(seeds, language)
    activities = load_activities(seeds, language)
    return Knowledge(
        language=language,
        guidance=load_guidance(seeds, language),
        glossary=load_glossary(seeds, language),
        messages=load_messages(seeds, language),
        sources=load_sources(seeds, language),
        starters=starters,
        starter_fits=load_starter_fits(seeds, starters),
        examples=examples_of(starters.values()),
        examples_by_kind=examples_by_kind(starters.values()),
        platforms=load_platforms(seeds, language),
        platform_nouns=load_platform_nouns(seeds, language),
        activities=activities,
        arcs=load_arcs(seeds, language, activities),
        principles=load_principles(seeds, language),
        check_words=load_check_words(seeds, language),
        lexicon=load_lexicon(seeds),
    )
