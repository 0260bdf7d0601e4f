"""A founder's words as they begin a sentence, and as they stand within one."""

_OPENERS = frozenset(
    (
        "a", "adults", "an", "any", "anybody", "anyone", "beginners", "carers", "children", "colleagues", "couples",
        "customers", "cyclists", "designers", "developers", "each", "engineers", "every", "everybody", "everyone",
        "families", "fathers", "first-time", "founders", "freelancers", "friends", "gardeners", "grandparents",
        "learners", "makers", "managers", "members", "men", "mothers", "musicians", "neighbors", "neighbours", "new",
        "older", "our", "owners", "parents", "patients", "people", "photographers", "players", "professionals",
        "readers", "retired", "riders", "runners", "shop", "singers", "single", "small", "students", "teachers",
        "teenagers", "the", "those", "users", "volunteers", "walkers", "women", "workers", "working", "writers",
        "young", "your",
    )
)  # fmt: skip
"""Words that have a capital only because they come first; of any other word, it may be a name's."""


def within_sentence(words: str) -> str:
    """Words as they stand within a sentence: the capital goes where it is surely not a name's."""
    first = words.partition(" ")[0].rstrip(",")
    is_opener = first.lower() in _OPENERS and not first[1:].isupper()
    return words[:1].lower() + words[1:] if is_opener else words


def opening_sentence(words: str) -> str:
    """Words as they begin a sentence; one with a capital of its own further on, as in iPhone, stays."""
    return words[:1].upper() + words[1:] if words.partition(" ")[0].islower() else words
