"""The lexicon: words by which typed text is understood, in any language."""

import re
from functools import cached_property
from pathlib import Path

from app.knowledge.loading import SeedModel, read_seed

_BUT = re.compile(r"但|不过|不過|只是|就是|可是|除了|\b(?:but|though|except|only|apart)\b", re.IGNORECASE)
_NOBODY_GOES = re.compile(
    r"\b(?:nobody|no[ -]one|none of (?:you|us|them)|no (?:member|neighbour|neighbor)s?)\b[^.;:!?\n]{0,12}?\b(?:removed"
    r"|(?:thrown|put|kicked|cleared|cleaned|sent|voted|pushed) (?:out|off|away)|kicked|taken (?:off|out)"
    r"|struck off|dropped"
    r"|cut|booted|purged|culled|deleted|expelled|asked to (?:leave|go)|told to (?:leave|go)|made to (?:leave|go)"
    r"|has to (?:leave|go)|gets? (?:the boot|the sack)|loses? (?:a|the|their|his|her) (?:place|seat|spot|chair))\b"
    r"|\b(?:we|i) (?:never|don['’]t|do not|won['’]t|will not|would never) (?:ever )?(?:remove|throw|put|kick"
    r"|take|drop|purge"
    r"|boot|cull|expel|delete|clear out|clean out|send away)\b"
    r"|\bevery(?:one|body) (?:stays|may stay|can stay|is welcome to stay|keeps their (?:place|seat|spot))\b"
    r"|\bno (?:clean-?ups?|clear-?outs?|purges?|culls?|culling|purging|removals?)\b"
    r"|(?:不|不会|不會|从不|從不|絕不|绝不|不用|沒有|没有)(?:清群|清退|清出|请人|請人|劝退|勸退|删人|刪人|赶走|趕走|移人|移除|剔除|做清理|搞清理|淘汰)"
    r"|(?:谁|誰|一个人?|一個人?)(?:都|也)不(?:清|踢|赶|趕|移|请|請|删|刪)|(?:人人|所有人|大家|谁|誰)都?(?:可以|能)?(?:一直)?(?:留着|留著|留下)",
    re.IGNORECASE,
)
_BUT_SOME_GO = re.compile(
    r"\b(?:without|until|till|unless|except|before|but)\b|除非|除了|但|未经|未經|没经|沒經|之前|以前", re.IGNORECASE
)
_CLAUSES = re.compile(r"[,，.。;；:：!！—\n]")


class Lexicon(SeedModel):
    """Lists of words, in all languages together: founders don't always type in the language of the page.

    ``rules`` speak of group rules, ``purpose`` of what a group is for, ``first_act`` of what a newcomer does first,
    ``together`` of doing something together, ``of_us`` of what we do or when, ``gain`` of what it gives. ``opening``
    and ``introductions`` name what the first days need. ``nothing`` means an empty answer, ``ordinary`` says the same
    at more length, and ``not_more`` adds nothing to that. ``free`` asks no money,
    ``keeps_all`` removes nobody, ``bans`` forbid, and ``no_bans`` only look as if they did.
    ``perils`` are what a group can be about whose members may come into danger, ``risks`` what they do where they meet,
    and ``hazards`` what one meeting may bring; ``businesses`` are members who trade;
    ``professionals`` treat or study it,
    ``emergencies`` speak of help, and ``doctors`` do too in rules. ``sells`` is said of a person, ``pirated`` of what
    nobody may hand on, as are ``media`` in ``drives``; ``packets`` are red packets, and ``wards_off`` is against any of
    these, or long past. ``onlooks`` means members who only watch, ``silent`` and ``absent`` are reasons to remove
    someone, and ``spares`` makes an exception. ``in_china`` and ``elsewhere`` tell where members are, ``ways_round``
    get past a block, ``archives`` of messages that should stay, ``stays`` of a plan that is paid or of a copy, and
    ``admin_powers`` of what only administrators can do.
    ``links``, ``pictures`` and ``adverts`` name what rules are often about, ``advert_links`` only some of the links,
    ``active`` the share of members who take part, ``asks_name`` what someone is called. What is
    ``daily`` comes every day, and ``reviews`` look back at how it goes.
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
    daily: list[str]
    risks: list[str]
    businesses: list[str]
    hazards: list[str]
    ways_round: list[str]
    reviews: list[str]

    def has(self, sign: str, text: str) -> bool:
        """Whether a text has any word of the named list. Latin words match from the start of a word.

        Each word is looked for plainly first, which is many times faster than one pattern for all in a long text.
        """
        return _has_any(text, self._words[sign])

    def removes_nobody(self, text: str) -> bool:
        """Whether a text says that members stay, however quiet they are."""
        found = _NOBODY_GOES.search(text)
        return self.has("keeps_all", text) or bool(
            found and not _BUT_SOME_GO.match(text[found.end() :].lstrip(" ,，、"))
        )

    def is_nothing(self, text: str) -> bool:
        """Whether an answer says only that there is nothing, or nothing special."""
        first, *rest = [clause for clause in _CLAUSES.split(text) if clause.strip()] or [""]
        if not rest and first.strip().casefold() in ("", *self.nothing):
            return True
        says_nothing = first.strip().removesuffix("的").removesuffix("吧").casefold() in self.ordinary
        return says_nothing and all(self.has("not_more", clause) and not _BUT.search(clause) for clause in rest)

    def clause(self, text: str, *signs: str) -> str:
        """The first clause of a text that has a word of each named list and isn't against it; empty if none.

        In the clauses only the words are looked for that the text has at all: a few of hundreds.
        """
        folded = text.casefold()
        in_text = [tuple(word for word in self._words[sign] if word in folded) for sign in signs]
        if not all(_has_any(text, words) for words in in_text):
            return ""
        clauses = (one.strip() for one in _CLAUSES.split(text) if all(_has_any(one, words) for words in in_text))
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


def _has_any(text: str, words: tuple[str, ...]) -> bool:
    folded = text.casefold()
    return any(word in folded and _stands_in(folded, word) for word in words)


def _stands_in(text: str, word: str) -> bool:
    return not _is_latin(word) or re.search(_pattern(word), text) is not None


def _pattern(word: str) -> str:
    return rf"\b{re.escape(word)}" if _is_latin(word) else re.escape(word)


def _is_latin(word: str) -> bool:
    return word.isascii() and word[0].isalnum()
