"""What a text says, as suggestions count it: words without their endings, and what people call the same as one."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import snowballstemmer

from app.domain import words_sv

_WORD = re.compile(r"[^\W\d_]+|\d{2,}")
_NOTHING, _DENIES = frozenset(words_sv.NOTHING.split()), frozenset(words_sv.DENIES.split())
_WITHOUT = frozenset(words_sv.WITHOUT.split())
_LACKS = ("bristen", "brist", "fritt", "fria", "fri", "löst", "lösa", "lös")  # "personalbrist", "avgiftsfri"
_HARD = "svår"  # what is hard to do cannot be done: "svårt att nå"


class Said(NamedTuple):
    """What a text is about, whether it denies, and all its longer words as they came."""

    about: frozenset[str]
    denies: bool
    words: Counter[str]


class Words:
    """What words count as. One for each wall: a stemmer has room for one word at a time, and none is to be kept."""

    def __init__(self) -> None:
        self._stemmer = snowballstemmer.stemmer("swedish")
        self._stems: dict[str, str] = {}

    def said(self, text: str) -> Said:
        """What a text says."""
        words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
        # "Ringer inte tillbaka" holds "ringer tillbaka" too.
        telling = list(self._telling([word for word in words if word not in _DENIES]))
        denies = not _DENIES.isdisjoint(words) or not _DENIES.isdisjoint(telling)
        about: set[str] = set()
        for word in telling:
            if word not in _NOTHING and word not in _DENIES and word not in _WITHOUT:
                turned = self._turned(word)
                denies = denies or bool(turned)
                about.update(self._parts(turned or word))
        return Said(
            frozenset(about),
            (denies or _HARD in about) == _WITHOUT.isdisjoint(telling),
            Counter(self.counts(word) for word in words if len(word) > 2),
        )

    def _telling(self, words: list[str]) -> Iterator[str]:
        """The words, where the longest phrase that begins at one stands for what it counts as."""
        counted, at = [self.in_phrase(word) for word in words], 0
        while at < len(words):
            for many in _PHRASES.get(counted[at], ()):
                found = _COUNTS.get(tuple(counted[at : at + many]))
                if found:
                    yield from found
                    at += many
                    break
            else:
                yield words[at]
                at += 1

    def in_phrase(self, word: str) -> str:
        """A word as a phrase has it: as it counts, but "för långt" is not "för länge", nor "få etta" "få ett"."""
        if word in _NOTHING:
            return word
        counts = self.counts(word)
        return self._stem(word) if counts in OPPOSITE else counts

    def counts(self, word: str) -> str:
        """A word as it counts."""
        stem = self._stem(word)
        return _CALLED.get(word) or _CALLED.get(stem, stem)

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = self._stemmer.stemWord(word)
        return self._stems[word]

    def _known(self, word: str) -> bool:
        return word in _CALLED or self._stem(word) in _CALLED

    def _turned(self, word: str) -> str:
        """What a word that is not known itself denies: "otydlig", "bostadsbrist", "avgiftsfri"; or nothing."""
        if len(word) > 5 and not self._known(word):
            rests = [word[1:]] if word[0] == "o" else []
            rests += [word.removesuffix(lack).removesuffix("s") for lack in _LACKS if word.endswith(lack)]
            return next((rest for rest in rests if self._known(rest)), "")
        return ""

    def _parts(self, word: str) -> tuple[str, ...]:
        """A word as it counts, or both parts of a compound of words that are known: "anhörigstöd"."""
        if not self._known(word):
            for cut in range(3, len(word) - 2):
                first, last = word[:cut], word[cut:]
                if self._known(last):
                    for known in (first, first.removesuffix("s"), first + "a", first + "e"):
                        if self._known(known):
                            return self.counts(known), self.counts(last)
        return (self.counts(word),)


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.split("\n")))


def _called() -> dict[str, str]:
    """By word, and by word without its ending, the first of those it is called the same as."""
    stem = snowballstemmer.stemmer("swedish").stemWord
    same = [line.split() for line in _lines(words_sv.SAME + words_sv.WAYS.replace("|", "\n"))]
    called: dict[str, str] = {}
    for words in same:
        for word in words:
            called.setdefault(stem(word), words[0])
    return called | {word: words[0] for words in same for word in words}


def _counts() -> dict[tuple[str, ...], list[str]]:
    """By phrase, word for word as they count, what it counts as."""
    in_phrase, found = Words().in_phrase, dict[tuple[str, ...], list[str]]()
    for line in _lines(words_sv.PHRASES):
        words, phrases = line.split(": ")
        for phrase in phrases.split(","):
            found.setdefault(tuple(map(in_phrase, phrase.split())), words.split())
    return found


def _phrases() -> dict[str, list[int]]:
    """By the word a phrase begins with, how many words such phrases have, longest first."""
    many: dict[str, set[int]] = defaultdict(set)
    for phrase in _COUNTS:
        many[phrase[0]].add(len(phrase))
    return {word: sorted(found, reverse=True) for word, found in many.items()}


def _opposite() -> dict[str, str]:
    """By word for how something is, the other way round, or nothing."""
    ways: dict[str, str] = {}
    for line in _lines(words_sv.WAYS):
        first, *other = (side.split()[0] for side in line.split("|"))
        ways[first] = other[0] if other else ""
        ways.update(dict.fromkeys(other, first))
    return ways


def _nearly() -> dict[str, set[str]]:
    """By word, those that may well mean it."""
    counts, nearly = Words().counts, defaultdict[str, set[str]](set)
    for line in _lines(words_sv.NEARLY):
        word, others = line.split(": ")
        for other in others.split():
            nearly[counts(word)].add(counts(other))
            nearly[counts(other)].add(counts(word))
    return dict(nearly)


_CALLED = _called()
OPPOSITE = _opposite()
_COUNTS = _counts()
_PHRASES = _phrases()
OFTEN = frozenset(map(Words().counts, words_sv.COMMON.split()))
NEARLY = _nearly()
# What the list has; any other word may be about anything, or about nothing.
KNOWN = frozenset(_CALLED.values()) | NEARLY.keys() | {word for words in _COUNTS.values() for word in words}
