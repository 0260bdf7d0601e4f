"""Whether two short names mean the same thing, though they are not written alike: shared words, in either language."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

_HAN = r"\u3400-\u9fff"
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_WORD = re.compile(rf"[^\W\d_{_HAN}]+(?:['’][^\W\d_{_HAN}]+)?")
_RHYTHM = re.compile(
    r"第[一二三四五六七八九十两兩首]+[次场場期波夜讲講届屆回季集]?|[每本上下][周週月日天晚早年季次]|[周週][一二三四五六日天末]"
    r"|星期[一二三四五六日天]|我们的?|我們的?|大家|一起|线上|線上|线下|線下|月度|年度|首次|的"
)
_CLASS_OF_EVENT = re.compile(r"(?<=..)(?:活动|活動|时间|時間|环节|環節|栏目|欄目|[会會夜场場期局])$")
_FILLER = re.compile(
    r"an?|the|our|my|your|their|this|that|of|for|and|or|with|at|on|in|to|by|from|about|first|second|new|each|every|daily"
    r"|weekly|monthly|month|week|day|night|evening|morning|session|event|time|club|group"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_SAME = (
    ("salon", "沙龙", "沙龍"),
    ("workshop", "工作坊"),
    ("swap", "exchange", "交换", "交換"),
    ("talk", "lecture", "讲座", "講座"),
    ("quiz", "竞猜", "競猜"),
    ("reading", "读书", "讀書", "共读", "共讀"),
    ("screening", "观影", "觀影"),
    ("newsletter", "周刊", "週刊", "周报", "週報"),
    ("digest", "精华", "精華"),
    ("cookbook", "菜谱", "食譜", "食谱"),
    ("map", "地图", "地圖"),
    ("market", "市集"),
)
_LONG_WORD = 4
_MOSTLY = 0.6


def is_same_name(one: str, other: str) -> bool:
    """Whether either of two names has all that the other says."""
    first, second = _words_of(one), _words_of(other)
    if first.is_empty or second.is_empty:
        return False
    return first.is_within(second) or second.is_within(first)


def kept_among(names: Iterable[str], texts: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names that some text has all of, and the texts that have all of some name.

    Looked up by the rarest part of each name: many names and many texts are not each compared with each.
    """
    by_words, of_texts = _grouped(names), _grouped(texts)
    parts = {part for words in by_words for part in words.parts}
    counts = Counter(part for words in of_texts for part in words.parts & parts)
    rare = defaultdict[str, list[_Words]](list)
    for words in by_words:
        for part in words.rarest(counts):
            rare[part].append(words)
    kept, keeping = set[str](), set[str]()
    for words, found in of_texts.items():
        wanted = dict.fromkeys(one for part in words.parts & rare.keys() for one in rare[part])
        if within := [one for one in wanted if one.is_within(words)]:
            keeping.update(found)
            kept.update(name for one in within for name in by_words[one])
    return frozenset(kept), frozenset(keeping)


def first_alike(names: Iterable[str], texts: Sequence[str]) -> Mapping[str, int]:
    """The place of the first text that shares something with a name, by the name."""
    first: dict[str, int] = {}
    for place, text in enumerate(texts):
        for part in _words_of(text).shared_parts:
            first.setdefault(part, place)
    places = {name: [first[part] for part in _words_of(name).shared_parts if part in first] for name in names}
    return {name: min(found) for name, found in places.items() if found}


@dataclass(frozen=True, slots=True)
class _Words:
    """What a name says: words of languages that separate them, without their endings, and Chinese without fillers."""

    words: frozenset[str]
    han: str

    @property
    def is_empty(self) -> bool:
        return not self.words and not self.han

    @property
    def parts(self) -> frozenset[str]:
        """What is looked up: words, and Chinese by twos; a single character by itself."""
        return self.words | _pairs(self.han) | frozenset(self.han)

    @property
    def shared_parts(self) -> frozenset[str]:
        """What makes two names alike, if it is in both."""
        return frozenset(word for word in self.words if len(word) >= _LONG_WORD) | _pairs(self.han)

    def rarest(self, counts: Mapping[str, int]) -> Sequence[str]:
        """Parts of which each text that has all of this has at least one: as many as such a text may lack, and one."""
        if self.words:
            return [min(self.words, key=lambda word: (counts.get(word, 0), word))]
        pairs = sorted(_pairs(self.han) or self.han, key=lambda pair: (counts.get(pair, 0), pair))
        return pairs[: len(pairs) - ceil(_MOSTLY * len(pairs)) + 1]

    def is_within(self, other: "_Words") -> bool:
        if not self.words <= other.words:
            return False
        if not self.han or self.han in other.han:
            return True
        return _follows(self.han, other.han) and _share(_pairs(self.han), _pairs(other.han)) >= _MOSTLY


def _grouped(names: Iterable[str]) -> Mapping[_Words, list[str]]:
    """Names by what they say, without those that say nothing."""
    found = defaultdict[_Words, list[str]](list)
    for name in dict.fromkeys(names):
        words = _words_of(name)
        if not words.is_empty:
            found[words].append(name)
    return found


@lru_cache(maxsize=4096)
def _words_of(name: str) -> _Words:
    text = _translated(name.casefold())
    every = [match[0] for match in _WORD.finditer(text)]
    telling = [word for word in every if not _FILLER.fullmatch(word)]
    bare = _CLASS_OF_EVENT.sub("", "".join(_HAN_RUN.findall(_RHYTHM.sub(" ", text))))
    if telling or bare:
        return _Words(frozenset(map(_stem, telling)), bare)
    return _Words(frozenset(map(_stem, every)), "".join(_HAN_RUN.findall(text)))


def _translated(text: str) -> str:
    """A text with one word for what both languages name."""
    for word, *others in _SAME:
        for other in others:
            text = text.replace(other, f" {word} ")
    return text


def _stem(word: str) -> str:
    """A word without the ending of its plural or its possessive."""
    word = re.sub(r"['’]s?$", "", word)
    if len(word) > _LONG_WORD and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > _LONG_WORD and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > _LONG_WORD - 1 and word.endswith("s") and not word.endswith("ss") else word


def _follows(short: str, long: str) -> bool:
    """Whether all characters of a text stand in another in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[start : start + 2] for start in range(len(text) - 1))


def _share(wanted: Iterable[str], given: frozenset[str]) -> float:
    pairs = list(wanted)
    return sum(pair in given for pair in pairs) / len(pairs) if pairs else 0.0
