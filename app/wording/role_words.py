"""Roles as they stand within an English sentence: "ask the host", but "ask Ruth"."""

import re

from app.i18n.languages import Language

_BETWEEN = re.compile(r"(\s*[,/;&+]\s*|\s+(?:and|or)\s+)")
_NOUNS = frozenset(
    (
        "admin", "administrator", "ambassador", "assistant", "bookkeeper", "buddy", "captain", "chair", "coach",
        "contact", "coordinator", "curator", "deputy", "developer", "director", "editor", "expert", "facilitator",
        "finder", "founder", "greeter", "guide", "hand", "head", "helper", "host", "keeper", "lead", "leader",
        "librarian", "maintainer", "maker", "manager", "marker", "mechanic", "mentor", "moderator", "operator",
        "organiser", "organizer", "owner", "pacer", "photographer", "president", "reader", "representative", "scribe",
        "secretary", "steward", "teacher", "team", "timekeeper", "trainer", "translator", "treasurer", "tutor",
        "volunteer", "welcomer", "writer",
    )
)  # fmt: skip
"""Words that name what somebody does; any other may be somebody's name."""


_DETERMINERS = frozenset(("the", "a", "an", "our", "my", "your", "one", "any"))


def in_text(owner: str, language: Language) -> str:
    """Who does something, as a sentence of the language names them."""
    return in_english(owner) if language is Language.EN else owner


def in_english(owner: str) -> str:
    """The same in English, for one or several: a role has its article and no capital, a name stays."""
    return "".join(_one(part) for part in _BETWEEN.split(owner))


def _one(owner: str) -> str:
    words = owner.lower().replace("-", " ").split() or [""]
    is_role = words[-1] in _NOUNS or words[-1].removesuffix("s") in _NOUNS
    if not is_role or words[0] in _DETERMINERS or "'s" in owner or "’s" in owner:
        return owner
    begins = owner[:1] if owner[1:2].isupper() else owner[:1].lower()
    return f"the {begins}{owner[1:]}"
