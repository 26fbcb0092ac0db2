"""An identity number in a form is refused in words beside its field, and nothing of it is kept anywhere."""

from pathlib import Path

import pytest

from app.clock import DAY_MS, now_ms
from app.pages.new_workshop import LONGEST
from tests.pages.visitor import PASSWORD, words

NUMBERS = (
    "121212-1212",
    "Kim 19121212 1212",
    "12\u200b1212\u20131212",
    "\u0661\u0662\u0661\u0662\u0661\u0662-1212",
)
LOOKS_SO = "Det ser ut som ett personnummer."
DIGITS = (
    "1212-1212",
    "121212-1212",
    "19121212 1212",
    "121212\u20131212",
    "\u0661\u0662\u0661\u0662\u0661\u0662-1212",
)


def kept(folder: Path) -> list[str]:
    """Which files hold one, as it was written or as it would be kept."""
    found = [(file, file.read_bytes()) for file in folder.rglob("*") if file.is_file()]
    sought = {text.encode() for text in (*NUMBERS, *DIGITS)}
    return [str(file) for file, held in found if any(each in held for each in sought)]


def each_with_each() -> list:
    """Every field with one of the numbers, and the first with all of them; the rest with --long."""
    fields = sorted(LONGEST)
    usual = {(field, NUMBERS[n % len(NUMBERS)]) for n, field in enumerate(fields)}
    usual |= {(fields[0], number) for number in NUMBERS}
    return [
        pytest.param(field, number, marks=() if (field, number) in usual else pytest.mark.long)
        for field in fields
        for number in NUMBERS
    ]


@pytest.mark.parametrize(("field", "number"), each_with_each())
def test_a_new_workshop_takes_none(fatima, installation, tmp_path, field, number):
    answer = fatima.fills_in("/workshops/new", **({"title": "Dagen"} | {field: number}))
    assert answer.status_code == 400
    assert LOOKS_SO in words(answer.text)
    assert installation.count_workshops() == 0
    assert kept(tmp_path) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_no_account_is_called_so(visitor, installation, tmp_path, number):
    token = installation.invite("account", now_ms() + DAY_MS)
    answer = visitor.fills_in("/new-account", name=number, password=PASSWORD, invite=token)
    assert answer.status_code == 400
    assert LOOKS_SO in words(answer.text)
    assert installation.accounts(now_ms()) == []
    assert kept(tmp_path) == []


def test_control_the_search_finds_one_that_is_kept(installation, tmp_path):
    installation.add_account(NUMBERS[0], "hash")
    assert kept(tmp_path) != []
