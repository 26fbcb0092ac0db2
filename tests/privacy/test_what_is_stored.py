"""The tables of app/PRIVACY.md and PRIVACY.sv.md are what is stored: a new column without a row is found."""

import re
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa
from msgspec import structs

from app.domain.entities import ENTITIES, RAW, kind_of
from app.process.forgetting import OWNED
from app.storage.installation_tables import metadata
from app.storage.tables import picture_file

APP = Path(__file__).parents[2] / "app"
LANGUAGES = {"PRIVACY.md": ("contributions' day", "closing"), "PRIVACY.sv.md": ("bidragens dag", "stängning")}
Column = tuple[str, str]


def stored() -> set[Column]:
    """(kind, column) of everything the program keeps on disk; a row's own random id says nothing."""
    found = {(kind_of(cls), field.name) for cls in ENTITIES for field in structs.fields(cls)}
    found -= {(kind_of(cls), "id") for cls in ENTITIES}
    return found | {
        (table.name, column.name)
        for table in (*metadata.tables.values(), picture_file)
        for column in table.columns
    }


def rows(text: str) -> list[tuple[str, list[str], str, str, str]]:
    """(kind, columns, why, how long, who) of each row of the two tables."""
    found = []
    for line in re.findall(r"^\| ([a-z_]+ \| .*) \|$", text, re.MULTILINE):
        kind, columns, *rest = (cell.strip() for cell in line.split(" | "))
        if kind != "kind" and len(rest) == 3:
            found.append((kind, re.split(", ", columns), *rest))
    return found


def said(text: str) -> Counter[Column]:
    return Counter((kind, column) for kind, columns, *_ in rows(text) for column in columns)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_column_has_its_row_and_no_other_has(name):
    told = said((APP / name).read_text("utf-8"))
    assert set(told) ^ stored() == set()
    assert [column for column, times in told.items() if times > 1] == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_control_a_column_without_a_row_is_found(name, monkeypatch):
    text = (APP / name).read_text("utf-8")
    assert stored() - set(said(text.replace("secret_hash, ", ""))) == {("seat", "secret_hash")}
    sa.Table("visit", metadata, sa.Column("address", sa.Text))
    try:
        assert stored() - set(said(text)) == {("visit", "address")}
    finally:
        metadata.remove(metadata.tables["visit"])


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_it_says_of_how_long_is_what_the_program_does(name):
    contributions, closing = LANGUAGES[name]
    text = (APP / name).read_text("utf-8")
    raw, owned = {kind_of(cls) for cls in RAW}, {kind_of(cls) for cls in OWNED}
    for kind, columns, _why, how_long, who in rows(text):
        assert who, (kind, columns)
        if {"tag", "handle"} & set(columns):
            assert how_long.startswith(closing), kind
            assert kind in owned, kind
        elif kind in raw:
            assert how_long.startswith(contributions), kind
        else:
            assert contributions not in how_long, kind


def test_both_languages_tell_of_the_same():
    one, other = ((APP / name).read_text("utf-8") for name in LANGUAGES)
    assert [row[:2] for row in rows(one)] == [row[:2] for row in rows(other)]
