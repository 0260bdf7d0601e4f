"""The lexicon: words by which typed text is understood, in any language."""

import re
from functools import cached_property
from pathlib import Path

from app.knowledge.loading import SeedModel, read_seed

_CLAUSES = re.compile(r"[,，.。;；:：!！—\n]")


class Lexicon(SeedModel):
    """Lists of words, in all languages together: founders don't always type in the language of the page.

    ``rules`` speak of group rules, ``purpose`` of what a group is for, ``first_act`` of what a newcomer does first,
    ``together`` of doing something together, ``of_us`` of what we do or when, ``gain`` of what it gives. ``opening``
    and ``introductions`` name what the first days need. ``nothing`` means an empty answer, ``ordinary`` says the same
    at more length, and ``not_more`` adds nothing to that. ``free`` asks no money,
    ``keeps_all`` removes nobody, ``bans`` forbid, and ``no_bans`` only look as if they did.
    ``perils`` are what a group can be about whose members may come into danger, ``professionals`` treat or study it,
    ``emergencies`` speak of help, and ``doctors`` do too in rules. ``sells`` is said of a person, ``pirated`` of what
    nobody may hand on, as are ``media`` in ``drives``; ``packets`` are red packets, and ``wards_off`` is against any of
    these, or long past. ``onlooks`` means members who only watch, ``silent`` and ``absent`` are reasons to remove
    someone, and ``spares`` makes an exception. ``in_china`` and ``elsewhere`` tell where members are, or of a way round
    a block, ``archives`` of messages that should stay, ``stays`` of a plan that is paid or of a copy, and
    ``admin_powers`` of what only administrators can do.
    ``links``, ``pictures`` and ``adverts`` name what rules are often about, ``advert_links`` only some of the links,
    ``active`` the share of members who take part, ``asks_name`` what someone is called.
    """

    rules: list[str]
    purpose: list[str]
    first_act: list[str]
    opening: list[str]
    introductions: list[str]
    together: list[str]
    of_us: list[str]
    gain: list[str]
    nothing: list[str]
    ordinary: list[str]
    not_more: list[str]
    free: list[str]
    perils: list[str]
    professionals: list[str]
    emergencies: list[str]
    doctors: list[str]
    sells: list[str]
    pirated: list[str]
    drives: list[str]
    media: list[str]
    packets: list[str]
    wards_off: list[str]
    onlooks: list[str]
    silent: list[str]
    absent: list[str]
    spares: list[str]
    elsewhere: list[str]
    in_china: list[str]
    archives: list[str]
    stays: list[str]
    admin_powers: list[str]
    keeps_all: list[str]
    bans: list[str]
    no_bans: list[str]
    links: list[str]
    advert_links: list[str]
    pictures: list[str]
    adverts: list[str]
    active: list[str]
    asks_name: list[str]

    def has(self, sign: str, text: str) -> bool:
        """Whether a text has any word of the named list. Latin words match from the start of a word.

        Each word is looked for plainly first, which is many times faster than one pattern for all in a long text.
        """
        folded = text.casefold()
        return any(word in folded and _stands_in(folded, word) for word in self._words[sign])

    def is_nothing(self, text: str) -> bool:
        """Whether an answer says only that there is nothing, or nothing special."""
        first, *rest = [clause for clause in _CLAUSES.split(text) if clause.strip()] or [""]
        if not rest and first.strip().casefold() in ("", *self.nothing):
            return True
        says_nothing = first.strip().removesuffix("的").removesuffix("吧").casefold() in self.ordinary
        return says_nothing and all(self.has("not_more", clause) for clause in rest)

    def clause(self, text: str, *signs: str) -> str:
        """The first clause of a text that has a word of each named list and isn't against it; empty if none."""
        if not all(self.has(sign, text) for sign in signs):
            return ""
        clauses = (one.strip() for one in _CLAUSES.split(text) if all(self.has(sign, one) for sign in signs))
        return next((one for one in clauses if not (self.is_ban(one) or self.has("wards_off", one))), "")

    def says(self, sign: str, text: str) -> bool:
        """Whether a text has such a clause."""
        return bool(self.clause(text, sign))

    def is_ban(self, text: str) -> bool:
        """Whether a rule forbids something."""
        return self.has("bans", self._no_bans.sub(" ", text))

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(map(str.casefold, words)) for name, words in self if isinstance(words, list)}

    @cached_property
    def _no_bans(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_pattern, self.no_bans)), re.IGNORECASE)


def load_lexicon(seeds: Path) -> Lexicon:
    """The signs, one file for all languages."""
    return read_seed(seeds / "checks" / "lexicon.toml", Lexicon)


def _stands_in(text: str, word: str) -> bool:
    return not _is_latin(word) or re.search(_pattern(word), text) is not None


def _pattern(word: str) -> str:
    return rf"\b{re.escape(word)}" if _is_latin(word) else re.escape(word)


def _is_latin(word: str) -> bool:
    return word.isascii() and word[0].isalnum()
