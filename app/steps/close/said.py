"""What most of a perspective answered, in words only, if nothing more can be worked out from saying so."""

from collections import Counter

from app.domain.entities import Answer
from app.domain.guess import Row, tells_too_much
from app.domain.perspectives import by_perspective

CHOICES = ("yes", "some", "no")


def said(answers: list[Answer]) -> dict[str, str]:
    """{perspective: the choice of more than half of it} for one question's answers, or nothing at all."""
    large, rest = by_perspective(answers)
    counts = {name: Counter(each.choice for each in those) for name, those in large.items()}
    most = {name: _of_most(counted) for name, counted in counts.items()}
    if not any(most.values()):
        return {}
    counted = Counter(each.choice for each in answers)
    totals = [counted[choice] for choice in CHOICES]
    people = [len(those) for those in large.values()]
    table = _table(people, len(rest), tuple(most.values()))
    if tells_too_much([table], totals):
        return {}
    return {name: choice for name, choice in most.items() if choice}


def _table(people: list[int], rest: int, most: tuple[str, ...]) -> list[Row]:
    rows = [_row(many, choice) for many, choice in zip(people, most, strict=True)]
    return [*rows, Row(rest, 1, rest, rest, (0, 0, 0), (rest,) * 3)] if rest else rows


def _of_most(counted: Counter) -> str:
    choice, n = counted.most_common(1)[0]
    return choice if 2 * n > counted.total() else ""


def _row(people: int, choice: str) -> Row:
    """More than half answered so; where no answer is said, none is that of more than half."""
    half = people // 2
    low = tuple(half + 1 if each == choice else 0 for each in CHOICES)
    high = tuple(people if each == choice or choice else half for each in CHOICES)
    return Row(people, 1, people, people, low, high)
