"""What a text says, as suggestions count it: words without their endings, and what people call the same as one.

What people call the same stands in `swedish/`, written for what is said in workshops of a social service.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import snowballstemmer

_HERE = Path(__file__).parent / "swedish"
_WORD = re.compile(r"[^\W\d_]+|\d{2,}")
_LACKS = ("bristen", "brist", "fritt", "fria", "fri", "löst", "lösa", "lös")  # "personalbrist", "avgiftsfri"
_HARD = "svår"  # what is hard to do cannot be done: "svårt att nå"


class Said(NamedTuple):
    """What a text is about, whether it denies, and all its longer words as they came."""

    about: frozenset[str]
    denies: bool
    words: Counter[str]


class Lexicon:
    """The words of `swedish/`; read when somebody first asks for suggestions, which takes a fifth of a second."""

    def __init__(self) -> None:
        #: What says nothing, what denies, what turns round what is said.
        self.nothing, self.denies, self.without = map(_words, ("nothing", "denies", "without"))
        self.silent = self.nothing | self.denies | self.without
        #: By word, and by word without its ending, the first of those it is called the same as.
        self.called = _called()
        #: By word for how something is, the other way round, or nothing.
        self.opposite = _opposite()
        words = Words(self)
        #: By phrase, word for word as they count, what it counts as.
        self.phrases: dict[tuple[str, ...], list[str]] = {}
        for heads, phrases in pairs("phrases"):
            for phrase in phrases.split(","):
                self.phrases.setdefault(tuple(map(words.in_phrase, phrase.split())), heads.split())
        #: By the word a phrase begins with, how many words such phrases have, longest first.
        self.lengths = _lengths(self.phrases)
        #: What very many say.
        self.often = frozenset(map(words.counts, _words("common")))
        #: By word, those that may well mean it.
        self.nearly: dict[str, set[str]] = {}
        for word, others in pairs("nearly"):
            for one, other in ((words.counts(word), words.counts(other)) for other in others.split()):
                self.nearly.setdefault(one, set()).add(other)
                self.nearly.setdefault(other, set()).add(one)
        # What the list has; any other word may be about anything, or about nothing.
        heads = {word for heads in self.phrases.values() for word in heads}
        self.known = frozenset(self.called.values()) | self.nearly.keys() | heads


@cache
def lexicon() -> Lexicon:
    """The one there is."""
    return Lexicon()


class Words:
    """What words count as. One for each wall: a stemmer has room for one word at a time, and none is to be kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._stemmer = snowballstemmer.stemmer("swedish")
        self._stems: dict[str, str] = {}

    def said(self, text: str) -> Said:
        """What a text says."""
        words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
        # "Ringer inte tillbaka" holds "ringer tillbaka" too.
        telling = list(self._telling([word for word in words if word not in self._lexicon.denies]))
        denies = not self._lexicon.denies.isdisjoint(words) or not self._lexicon.denies.isdisjoint(telling)
        about: set[str] = set()
        for word in telling:
            if word not in self._lexicon.silent:
                turned = self._turned(word)
                denies = denies or bool(turned)
                about.update(self._parts(turned or word))
        return Said(
            frozenset(about),
            (denies or _HARD in about) == self._lexicon.without.isdisjoint(telling),
            Counter(self.counts(word) for word in words if len(word) > 2),
        )

    def _telling(self, words: list[str]) -> Iterator[str]:
        """The words, where the longest phrase that begins at one stands for what it counts as."""
        counted, at = [self.in_phrase(word) for word in words], 0
        while at < len(words):
            for many in self._lexicon.lengths.get(counted[at], ()):
                found = self._lexicon.phrases.get(tuple(counted[at : at + many]))
                if found:
                    yield from found
                    at += many
                    break
            else:
                yield words[at]
                at += 1

    def in_phrase(self, word: str) -> str:
        """A word as a phrase has it: as it counts, but "för långt" is not "för länge", nor "få etta" "få ett"."""
        if word in self._lexicon.nothing:
            return word
        counts = self.counts(word)
        return self._stem(word) if counts in self._lexicon.opposite else counts

    def counts(self, word: str) -> str:
        """A word as it counts."""
        stem = self._stem(word)
        return self._lexicon.called.get(word) or self._lexicon.called.get(stem, stem)

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = self._stemmer.stemWord(word)
        return self._stems[word]

    def _known(self, word: str) -> bool:
        return word in self._lexicon.called or self._stem(word) in self._lexicon.called

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


def lines(name: str) -> list[str]:
    """The entries of a list: a line each, and those that begin with a space go on from the one before."""
    text = (_HERE / f"{name}.txt").read_text("utf-8").replace("\n ", " ")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in lines(name) for word in line.split())


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """What stands before the colon, and what stands after."""
    for line in lines(name):
        before, after = line.split(": ", 1)
        yield before, after


def _called() -> dict[str, str]:
    stem = snowballstemmer.stemmer("swedish").stemWord
    same = [line.split() for line in lines("same")]
    same += [side.split() for line in lines("ways") for side in line.split("|")]
    called: dict[str, str] = {}
    for words in same:
        for word in words:
            called.setdefault(stem(word), words[0])
    return called | {word: words[0] for words in same for word in words}


def _opposite() -> dict[str, str]:
    ways: dict[str, str] = {}
    for line in lines("ways"):
        first, *other = (side.split()[0] for side in line.split("|"))
        ways[first] = other[0] if other else ""
        ways.update(dict.fromkeys(other, first))
    return ways


def _lengths(phrases: dict[tuple[str, ...], list[str]]) -> dict[str, list[int]]:
    many: dict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        many[phrase[0]].add(len(phrase))
    return {word: sorted(found, reverse=True) for word, found in many.items()}
