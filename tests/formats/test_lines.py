"""Every value of a TOML file is found on the line where it stands, whatever way it is written."""

import tomllib

import pytest

from app.config import ROOT
from app.formats.lines import line_of, lines

EVERY_WAY = '''\
# a comment with [[a.table]] and key = "value" in it
plain = 1
"quoted key" = "a # that is no comment"
dotted.inner = true
long = """
not = "a pair"
[not.a.table]
""" # over
raw = \'\'\'
also \\ not = 1\'\'\'
list = [
  "one", # first
  [ "two", 3 ],
  { inside = "four", more.of = "it" },
]

[table.deep]
when = 1979-05-27T07:32:00Z

[[many]]
name = 'first'
  [[many.inner]]
  x = 1
  [[many.inner]]
  x = 2
[[many]]
name = "second"
  [[many.inner]]
  x = 3
  [many.inner.below]
  y = "4"
'''


def paths(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(inner, (*path, name))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("plain",), 2),
        (("quoted key",), 3),
        (("dotted", "inner"), 4),
        (("long",), 5),
        (("raw",), 9),
        (("list", 0), 12),
        (("list", 1, 1), 13),
        (("list", 2, "inside"), 14),
        (("list", 2, "more", "of"), 14),
        (("table", "deep"), 17),
        (("table", "deep", "when"), 18),
        (("many", 0), 20),
        (("many", 0, "name"), 21),
        (("many", 0, "inner", 1, "x"), 25),
        (("many", 1), 26),
        (("many", 1, "inner", 0, "x"), 29),
        (("many", 1, "inner", 0, "below", "y"), 31),
    ],
)
def test_a_value_is_found_on_its_line(path, line):
    assert lines(EVERY_WAY)[path] == line


def test_what_is_missing_is_pointed_at_by_the_table_around_it():
    found = lines(EVERY_WAY)
    assert line_of(found, ("many", 1, "inner", 0, "missing")) == 28
    assert line_of(found, ("nothing", "at", "all")) == 1


@pytest.mark.parametrize(
    "source", [EVERY_WAY, *(f.read_text("utf-8") for f in (ROOT / "workshops").glob("*.toml"))]
)
def test_nothing_tomllib_reads_is_without_a_line(source):
    found = lines(source)
    for path in paths(tomllib.loads(source)):
        assert path in found
