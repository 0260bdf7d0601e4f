"""What the commands know: one language at a time, since a command needs one or two."""

from functools import cache

from app.i18n.languages import Language
from app.knowledge.library import SEEDS, Knowledge, load_knowledge


@cache
def knowledge_in(language: Language) -> Knowledge:
    """The knowledge of a language, read when it is first asked for."""
    return load_knowledge(SEEDS, language)
