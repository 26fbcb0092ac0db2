"""What a spreadsheet makes of a table in text: its cells, and which of them it would calculate.

Stricter than any one program. Excel, LibreOffice and Google Sheets take a cell for a formula that begins with = (also
+ - @ in Excel, and their full-width forms where full-width is typed), some after leaving out what is not seen in
front; and which sign parts the cells depends on the computer's own country, not on who wrote the file.
"""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO

STARTS = frozenset("=+-@")
# "," and ";" by country, TAB where one pastes, "|" where one is asked.
DELIMITERS = (";", ",", "\t", "|")


def cells(table: bytes, delimiter: str) -> list[str]:
    """Every cell, read as a file whose cells are parted so; and each line of each, should it not heed the quotes."""
    text = table.decode("utf-8-sig")
    read = [cell for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter) for cell in row]
    unquoted = [cell for line in text.splitlines() for cell in line.split(delimiter)]
    return [*read, *(cell.strip('"') for cell in unquoted)]


def is_formula(cell: str) -> bool:
    """Whether it begins as a formula does, with everything unseen in front of it left out."""
    for sign in cell:
        if sign.isspace() or unicodedata.category(sign)[0] in "CZ" or unicodedata.category(sign) == "Mn":
            continue
        return unicodedata.normalize("NFKC", sign)[:1] in STARTS
    return False


def formulas(table: bytes) -> set[str]:
    """The cells some spreadsheet somewhere would calculate."""
    return {cell for delimiter in DELIMITERS for cell in cells(table, delimiter) if is_formula(cell)}
