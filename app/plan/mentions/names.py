"""Names in a text: whole words only, and how sure it is that a name is meant.

Where words are separated, a name inside a longer word is none. Chinese has no spaces: a long name is found anywhere, a
short one surely only where its neighbours seldom form a word with it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from app.plan.mentions.mention import Found

_HAN = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LONG = 4
_JOINERS = "-‐‑'’./@&_"
# Signs that belong to the one before: accents, joined emoji, tones of skin.
_CONTINUES = frozenset({"Mn", "Me"})
_JOINED = "\u200d\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
# Characters that stand before or after a name far more often than they form a word with its edge.
_BEFORE = frozenset(
    "的是由和跟与與及或请請给給找让讓向對对在到從从为為把被叫来來问問等你他她您当當按以将將了过過着著就都也还還再先后後里裡"
    "这這那谁誰说說见見用含靠比如非每各归歸陪帮幫替有原前除任新"
)
_AFTER = frozenset(
    "的是在和跟与與及或也都就还還再们們每当當把被给給来來去说說请請让讓可要不没沒有里裡了吗嗎呢吧啊今明昨周週早晚"
    "带帶发發看做写寫讲講问問审審拉提选選找帮幫负負收开開回先为為对對向从從到时時用按将將想该該能等替陪挑记記盯拿定排管一二三两兩几幾各私直逐"
)
_ARTICLES = re.compile(r"\b(?:a|an|the|our|your|their|each|every|any|one|first|second|new)\s+$", re.IGNORECASE)
# Given names that begin sentences as other words do.
_ORDINARY = frozenset({"will", "may", "mark", "bill", "grace", "hope", "faith", "joy", "sunny", "rose", "drew", "art"})


class Naming(Enum):
    """What a name is, and so how it is written: a title often without its capital, a label in ordinary words."""

    PROPER = "proper"
    TITLE = "title"
    LABEL = "label"


@dataclass(frozen=True)
class Renaming:
    """A name that has changed. A vague one may mean something else wherever it stands."""

    old: str
    new: str
    naming: Naming = Naming.PROPER
    is_vague: bool = False

    @property
    def is_worth_telling(self) -> bool:
        """Whether there is an old name that can be looked for, and another to put in its place."""
        return len(self._old) >= 2 and bool(self._new) and self._old != self._new and _has_letters(self._old)

    def find(self, text: str) -> Iterator[Found]:
        """Where a text has the old name. What is part of the new name, which may hold the old one, is not among it."""
        if self._first_word not in text.casefold():
            return
        taken = [match.span() for match in self._new_pattern.finditer(text)] if self._is_inside_new else []
        for match in self._pattern.finditer(text):
            start, end = match.span()
            is_taken = any(first <= start and end <= last for first, last in taken)
            if not is_taken and self._is_whole(text, start, end) and self._may_be_meant(match[0]):
                is_certain = not self.is_vague and self._is_certain(text, start, end)
                yield Found(start, end, self._written(match[0]), is_certain)

    @cached_property
    def _old(self) -> str:
        return " ".join(self.old.split())

    @cached_property
    def _new(self) -> str:
        return " ".join(self.new.split())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self._old, is_exact=self._is_same_but_capitals)

    @cached_property
    def _new_pattern(self) -> re.Pattern[str]:
        return _pattern(self._new, is_exact=self._is_same_but_capitals)

    @cached_property
    def _is_same_but_capitals(self) -> bool:
        """Whether only capitals have changed, so that they alone tell the old name from the new one."""
        return self._old.casefold() == self._new.casefold()

    @cached_property
    def _first_word(self) -> str:
        """What is looked for first, as that is quick."""
        return self._old.partition(" ")[0].casefold()

    @cached_property
    def _is_inside_new(self) -> bool:
        return bool(self._pattern.search(self._new))

    @cached_property
    def _is_short(self) -> bool:
        """Whether it has few characters of Chinese, a word of another script counting as one."""
        return len(_HAN.findall(self._old)) + len(_WORD.findall(self._old)) < _LONG

    @cached_property
    def _is_one_word(self) -> bool:
        return bool(_WORD.fullmatch(self._old))

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        before, after = text[start - 1 : start], text[end : end + 1]
        joins_before = _is_letter(before) and _is_letter(text[start])
        joins_after = _is_letter(after) and _is_letter(text[end - 1])
        return not (joins_before or joins_after or _continues(after) or before == "\u200d")

    def _may_be_meant(self, found: str) -> bool:
        """Whether capitals leave it possible: Slack is no slack."""
        is_other_word = self.naming is not Naming.TITLE and self._is_one_word and found.islower()
        return found == self._old or not is_other_word

    def _is_certain(self, text: str, start: int, end: int) -> bool:
        found = " ".join(text[start:end].split())
        if text.strip() == text[start:end]:
            return found == self._old or self.naming is Naming.TITLE
        if _is_joined(text, start, end) or not self._has_free_edges(text, start, end):
            return False
        if self._is_one_word and self.naming is Naming.LABEL:
            return False
        if self._is_same_but_capitals and self.naming is not Naming.PROPER:
            return False
        if found == self._old:
            return found.casefold() not in _ORDINARY
        return self.naming is Naming.TITLE and self._is_title(text, start, found)

    def _has_free_edges(self, text: str, start: int, end: int) -> bool:
        """Whether no Chinese character touches an edge of Chinese that could form a longer word with it."""
        if not self._is_short:
            return True
        before, after = text[start - 1 : start], text[end : end + 1]
        touches_before = _is_han(before) and _is_han(text[start]) and before not in _BEFORE
        touches_after = _is_han(after) and _is_han(text[end - 1]) and after not in _AFTER
        return not (touches_before or touches_after)

    def _is_title(self, text: str, start: int, found: str) -> bool:
        """Whether a title is meant that is written with other capitals, and not a verb or the like."""
        if found.isupper():
            return False
        return not self._is_one_word or found == _capitalised(self._old) or bool(_ARTICLES.search(text[:start]))

    def _written(self, found: str) -> str:
        """The new name, for a title with capitals like those that were found."""
        words = " ".join(found.split())
        if self.naming is not Naming.TITLE or words == self._old:
            return self._new
        if words == _capitalised(self._old):
            return _capitalised(self._new)
        return " ".join(_lower(word) for word in self._new.split(" ")) if words.islower() else self._new


def _pattern(name: str, *, is_exact: bool) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(words, re.NOFLAG if is_exact else re.IGNORECASE)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a sign ties it to another word, as in an address."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    is_tied_before = len(before) == 2 and before[1] in _JOINERS and before[0].isalnum()
    is_tied_after = (
        len(after) == 2 and after[0] in _JOINERS and after[1].isalnum() and after.lower() not in ("'s", "’s")
    )
    return is_tied_before or is_tied_after


def _is_han(character: str) -> bool:
    return bool(_HAN.match(character))


def _is_letter(character: str) -> bool:
    return bool(_WORD.match(character))


def _has_letters(name: str) -> bool:
    return any(character.isalnum() or unicodedata.category(character) == "So" for character in name)


def _continues(character: str) -> bool:
    return bool(character) and (character in _JOINED or unicodedata.category(character) in _CONTINUES)


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _lower(word: str) -> str:
    """A word in small letters, unless it is one of capitals, such as PR."""
    return word.lower() if word[1:].islower() or len(word) == 1 else word
