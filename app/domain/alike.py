"""Which ideas look like the same, and which themes an idea is nearest to: suggestions, for a person to accept or not.

What each says is read by `said.py`. Spellings that lie close count as one (rapidfuzz), and words that may well mean the
same count in part. A word few have used tells more than one many have. How right it is: decision 27.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from app.domain.said import Lexicon, Words, lexicon

# How many suggestions one idea gets.
MOST_SAME, MOST_NEAR = 2, 3

# How the figures were chosen, and with what in view: app/decisions/0027-suggestions.md.
# For two that are each other's likest, each other's next likest, and the ones after.
_ENOUGH = (0.39, 0.47, 0.55)
_COMMON, _WAY = 0.8, 0.8  # what a common word weighs, and one for how something is
_UNKNOWN = 0.65  # ... and one that the list does not have and nobody else says
_SPELT, _PART, _NEARLY = (
    0.9,
    0.8,
    0.5,
)  # how alike two spellings are, a word and its end, and what may mean the same
_TURNED = 0.9  # ... and "öppet" and "stängt", where one denies
_BOTH, _EITHER = 0.6, 1.1  # what weighs that only one says: where both say more, and where either does
_FEW = 0.6  # two that share little share it by chance
_ONE_DENIES = 0.8
_CROWD = 100  # a word that more say is no reason by itself to look whether they say the same


class Note(NamedTuple):
    """An idea that stands by itself; `theme` is "" while it is unsorted."""

    id: str
    text: str
    theme: str


class Hints(NamedTuple):
    """By idea: the ids of those that look like it (`same`) and of the themes it is nearest to (`near`), best first."""

    same: dict[str, list[str]]
    near: dict[str, list[str]]


def hints(notes: Sequence[Note], themes: Mapping[str, str]) -> Hints:
    """What may be suggested about the `notes`; `themes` are names by id. Their order changes nothing."""
    notes, ids = sorted(notes), sorted(themes)
    wall = _Wall([note.text for note in notes] + [themes[id] for id in ids])
    likest: list[list[tuple[float, int]]] = []
    near: dict[str, list[str]] = {}
    for at, note in enumerate(notes):
        found: list[tuple[float, int]] = []
        points: dict[str, float] = defaultdict(float)
        for there, alike in wall.like(at):
            if there >= len(notes):
                theme = ids[there - len(notes)]
            else:
                theme = notes[there].theme
                if alike >= _ENOUGH[0] and not wall.one_word_apart(at, there):
                    found.append((-alike, there))
            if theme in themes and alike > points[theme]:
                points[theme] = alike
        likest.append(sorted(found))
        if points:
            near[note.id] = sorted(points, key=lambda id: (-points[id], id))[:MOST_NEAR]
    same = {
        note.id: [notes[there].id for minus, there in found if _enough(-minus, found, likest[there])]
        for note, found in zip(notes, likest, strict=True)
    }
    return Hints({id: others[:MOST_SAME] for id, others in same.items() if others}, near)


def _enough(alike: float, *likest: list[tuple[float, int]]) -> bool:
    """Whether two that are so alike look like the same: something that is like everything is like nothing."""
    place = max(sum(-minus > alike + 1e-9 for minus, _ in found) for found in likest)
    return place < len(_ENOUGH) and alike >= _ENOUGH[place]


class _Wall:
    """What has been said, what each word weighs, and which other words it counts as."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._lexicon = lexicon()
        words = Words(self._lexicon)
        self._said = [words.said(text) for text in texts]
        self._having: dict[str, list[int]] = defaultdict(list)
        for at, said in enumerate(self._said):
            for word in said.about:
                self._having[word].append(at)
        rarest = log(1 + len(texts))
        self._weight = {
            word: log(1 + len(texts) / len(at)) / rarest * _weighs(self._lexicon, word, len(at))
            for word, at in self._having.items()
        }
        self._close = _close(self._lexicon, sorted(self._having))
        self._weighs = [sum(self._weight[word] for word in sorted(said.about)) for said in self._said]

    def like(self, at: int) -> Iterator[tuple[int, float]]:
        """The others that share anything telling with one, and how alike they are: 0 to 1."""
        one, weight, said = self._said[at], self._weight, self._said
        opposites = self._lexicon.opposite
        mine: dict[int, float] = {}
        theirs: dict[int, float] = {}
        turned: set[int] = set()
        for word in sorted(one.about, key=lambda word: (-weight[word], word)):
            for there in self._saying(word, mine):
                mine[there] = mine.get(there, 0) + weight[word]
                theirs[there] = theirs.get(there, 0) + weight[word]
            for other, how in self._close.get(word, ()):
                if other in one.about:  # What both say is not also alike to something else in the other.
                    continue
                opposite = opposites.get(word) == other
                its, others = how * weight[word], how * weight[other]
                for there in self._saying(other, mine):
                    if word in said[there].about or (opposite and one.denies == said[there].denies):
                        continue
                    if opposite:
                        turned.add(there)
                    mine[there] = mine.get(there, 0) + its
                    theirs[there] = theirs.get(there, 0) + others
        mine.pop(at, None)
        whole = self._weighs[at]
        for there, its in mine.items():
            # From what they share, by its weight in each, and what each says besides.
            shared = (its + theirs[there]) / 2
            less, more = whole - its, self._weighs[there] - theirs[there]
            if less > more:
                less, more = more, less
            besides = (_BOTH * less if less > 0 else 0) + (_EITHER * more if more > 0 else 0)
            alike = shared / (shared + besides + _FEW)
            yield there, alike if one.denies == said[there].denies or there in turned else alike * _ONE_DENIES

    def _saying(self, word: str, found: Mapping[int, float]) -> list[int]:
        """Who says a word; where very many do, only of those that are found already."""
        having = self._having[word]
        return having if len(having) <= _CROWD else [at for at in found if word in self._said[at].about]

    def one_word_apart(self, at: int, there: int) -> bool:
        """Whether it is the same sentence about something else."""
        one, other = self._said[at], self._said[there]
        lacks, adds = one.words - other.words, other.words - one.words
        if lacks.total() != 1 or adds.total() != 1 or (one.words & other.words).total() < 2:
            return False
        (lack,), (add,) = lacks, adds
        telling = lack in self._having and add in self._having
        same = add in dict(self._close.get(lack, ())) and add != self._lexicon.opposite.get(lack)
        return telling and not same


def _weighs(lexicon: Lexicon, word: str, many: int) -> float:
    """What a word weighs before it is counted how many say it; what one alone says may be no more than a turn."""
    known = 1 if word in lexicon.known or many > 1 else _UNKNOWN
    return (_COMMON if word in lexicon.often else 1) * (_WAY if word in lexicon.opposite else 1) * known


def _close(lexicon: Lexicon, words: list[str]) -> dict[str, list[tuple[str, float]]]:
    """By word, those that begin or end it, are another spelling, may mean it, or are the other way round: how much."""
    close: dict[str, dict[str, float]] = defaultdict(dict)

    def put(word: str, other: str, how: float) -> None:
        close[word][other] = close[other][word] = how

    known = set(words)
    beginnings: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for cut in range(5, len(word)):
            for part in (word[:cut], word[-cut:]):
                if part in known:
                    put(word, part, _PART)
        if len(word) >= 6:
            beginnings[word[0]].append(word)
    for alike in beginnings.values():
        for word in alike:
            slips = 1 if len(word) < 9 else 2
            for other, _, _ in extract(word, alike, scorer=OSA.distance, score_cutoff=slips, limit=None):
                if other != word:
                    put(word, other, _SPELT)
    for word in words:
        for other in lexicon.nearly.get(word, set()) & known:
            put(word, other, _NEARLY)
        if lexicon.opposite.get(word) in known:
            put(word, lexicon.opposite[word], _TURNED)
    return {word: sorted(others.items()) for word, others in close.items()}
