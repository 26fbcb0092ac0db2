"""Marked words, names, numbers, tokens and addresses are let loose in a day, and then everything is searched for them.

Everything: logs, the database's files as raw bytes, a backup, every page and document, and every frame that any screen
has heard. Each may stand where it must, and nowhere else.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from flask import Flask
from msgspec import structs

from app import clock, create_app
from app.config import Settings
from app.documents.seen import Seen
from app.domain import rules
from app.domain.entities import Action, Group, Idea, Meeting, Seat, Step, Workshop
from app.domain.view import LEAD
from app.domain.who import hash_secret
from app.keeping.backup import make_backup
from app.live import registry, room
from app.pages import minutes as minutes_page
from app.storage.engine import write as write_rows
from app.storage.installation_tables import account
from tests.cast import ID, OWNER, Play, handle, secret_of
from tests.live.hall import write
from tests.live.test_real_sockets import Client, lead
from tests.privacy.evidence import logged

ADDRESS, BROWSER = "192.0.2.77", "Kanariebrowser/7"
FROM_HERE = {
    "HTTP_HOST": "localhost",
    "HTTP_ORIGIN": "http://localhost",
    "REMOTE_ADDR": ADDRESS,
    "HTTP_USER_AGENT": BROWSER,
    "HTTP_X_FORWARDED_FOR": "198.51.100.9",
}
FILE, BACKUP, INDEX, DOCUMENTS = "the workshop's file", "the backup", "the installation's file", "documents"
KEPT = {FILE, BACKUP}
# What screens have heard: all day, but for a board that is opened at its end. The writer's phone has written most.
BOARD, LATE_BOARD, LEAD_PAGE, WRITER, OTHER, GROUP = (
    "a board",
    "a board opened late",
    "a lead",
    "the writer's phone",
    "another phone",
    "a group's page",
)
HEARD = {BOARD, LATE_BOARD, LEAD_PAGE, WRITER, OTHER, GROUP}
ROOM = {BOARD, LATE_BOARD, LEAD_PAGE, WRITER, OTHER}
SLIPS = "slips"
NUMBER, MOBILE, MAIL, NAMED = "19121212-1212", "070-987 65 43", "kanarie@exempel.se", "Kanarina Fågelberg"

# canary → where it may, and must, be found. What is in no row here must be found nowhere.
PLANTED = {
    "kanarie på väggen": {*KEPT, DOCUMENTS, *ROOM},
    "kanarie från en annan": {*KEPT, DOCUMENTS, *ROOM},
    "kanarie som är gömd": {*KEPT, LEAD_PAGE, WRITER},  # before it was shown
    "kanarie i ett löfte": {*KEPT, DOCUMENTS, BOARD, LATE_BOARD, LEAD_PAGE, GROUP},
    "kanarie i ett gömt löfte": {*KEPT, BOARD, LEAD_PAGE, GROUP},  # it was there until it was hidden
    MOBILE: {*KEPT, DOCUMENTS, *ROOM},  # its author was sure
    NAMED: {*KEPT, LEAD_PAGE},  # on the lead's list, and never written by anybody who was sure
    "secret": set(),
    "session": set(),
    "password": set(),
    ADDRESS: set(),
    BROWSER: set(),
    "198.51.100.9": set(),
    NUMBER: set(),
    NUMBER.replace("-", ""): set(),
    MAIL: set(),
    "kanarie som vägrades": set(),
    "the door's token": {FILE, BACKUP, INDEX, BOARD, LATE_BOARD, LEAD_PAGE},
    "the board's token": {*KEPT, LEAD_PAGE},
    "the group's token": {*KEPT, LEAD_PAGE},
    "the seat": {*KEPT, WRITER},
    "the seat's hash": KEPT,
    "another secret": set(),
    "another's seat": {*KEPT, OTHER},
    "another's handle": {FILE, OTHER},
    "a handle": {FILE, WRITER},
    "a tag": {FILE},
}


class Searched:
    """A day, and everything it has left: {place: its bytes}. `known` gives the values canaries stand for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, str] = {
            "secret": secret_of("canary"),
            "another secret": secret_of("another"),
            "password": "kanariens lösenord",
        }
        self.screens: dict[str, Client] = {}
        self.places: dict[str, bytes] = {}
        with logged(folder / "log.txt"):
            app = self.opened()
            try:
                self.play(app)
                self.look(app)
            finally:
                app.extensions["live"].close()
                app.extensions["installation"].close()
        self.places["log"] = (folder / "log.txt").read_bytes()

    def opened(self) -> Flask:
        play = Play()
        play.fatima("show_step", step=play.step("groups"))
        play.fatima("add_group", step=play.step("groups"), name="Svar")
        play.fatima("show_step", step=play.step("critique"))
        write(self.folder / "data", play)
        return create_app(Settings(data_dir=self.folder / "data", async_mode="threading"))

    def play(self, app: Flask) -> None:
        """Somebody sits down and writes; some of it is refused, hidden, or sent again by somebody who is sure."""
        state = app.extensions["live"].state(ID)
        meeting = next(each for each in state.all(Meeting) if each.stage == "open")
        board = {"as": "board", "token": state.one(Workshop).board_token}
        self.screens[BOARD] = Client(app, board)
        phone = self.screens[WRITER] = self.comes_in(app, meeting, "secret")
        other = self.screens[OTHER] = self.comes_in(app, meeting, "another secret")
        fatima = self.screens[LEAD_PAGE] = lead(app, OWNER)
        assert fatima.send("list_names", names=[NAMED])["ok"]
        step = meeting.current
        post = {"step": step}
        self.known["a handle"] = handle()
        sent = {"text": "kanarie på väggen", "handle": self.known["a handle"]}
        assert phone.send("post_idea", **post, **sent)["ok"]
        assert phone.send("post_idea", **post, text="kanarie som är gömd", handle=handle())["ok"]
        self.known["another's handle"] = handle()
        said = {"text": "kanarie från en annan", "handle": self.known["another's handle"]}
        assert other.send("post_idea", **post, **said)["ok"]
        for words in (
            f"kanarie som vägrades {NUMBER}",
            f"kanarie som vägrades {NAMED}",
            f"kanarie som vägrades {MAIL}",
        ):
            done = phone.send("post_idea", **post, text=words, handle=handle())
            assert done["error"]["code"] in ("identity_number", "listed_name", "contact_details")
            again = phone.send(
                "post_idea", **post, text=words.replace("-", ""), handle=handle(), sure=NUMBER in words
            )
            assert not again["ok"], "nobody is sure of a number"
        assert phone.send("post_idea", **post, text=f"Ring {MOBILE}", handle=handle(), sure=True)["ok"]
        assert fatima.send("gather", step=step)["ok"]
        hidden = next(idea for idea in state.all(Idea) if idea.text == "kanarie som är gömd")
        assert fatima.send("hide_idea", idea=hidden.id)["ok"]
        assert fatima.send("reveal_ideas", step=step)["ok"]
        self.promise(app, fatima)
        mine = next(idea for idea in state.all(Idea) if idea.handle == self.known["a handle"])
        self.known["a tag"] = mine.tag
        self.screens[LATE_BOARD] = Client(app, board)

    def comes_in(self, app: Flask, meeting: Meeting, secret: str) -> Client:
        seat = {"token": meeting.token, "secret": self.known[secret], "perspective": "client"}
        answer = app.test_client().post(f"/w/{ID}/seat", json=seat, environ_overrides=FROM_HERE)
        assert answer.status_code == 200
        return Client(app, {"as": "phone", "secret": self.known[secret]})

    def promise(self, app: Flask, fatima: Client) -> None:
        state = app.extensions["live"].state(ID)
        plan = next(step for step in state.all(Step) if step.kind == "plan" and step.phase == "realisation")
        assert fatima.send("show_step", step=plan.id)["ok"]
        (group,) = state.all(Group)
        page = self.screens[GROUP] = Client(app, {"as": "group", "token": group.token})
        for what in ("kanarie i ett löfte", "kanarie i ett gömt löfte"):
            assert page.send("add_action", group=group.id, what=what)["ok"]
        hidden = next(action for action in state.all(Action) if action.what == "kanarie i ett gömt löfte")
        assert fatima.send("hide_words", what="action", id=hidden.id)["ok"]

    def look(self, app: Flask) -> None:
        """Every file, a backup's own files, every page as it is sent, and the minutes."""
        state = app.extensions["live"].state(ID)
        installation = app.extensions["installation"]
        meeting = next(each for each in state.all(Meeting) if each.stage == "open")
        seats = {seat.secret_hash: seat for seat in state.all(Seat)}
        seat, another = (seats[hash_secret(self.known[whose])] for whose in ("secret", "another secret"))
        self.known |= {
            "the door's token": meeting.token,
            "the board's token": state.one(Workshop).board_token,
            "the group's token": state.all(Group)[0].token,
            "the seat": seat.id,
            "the seat's hash": seat.secret_hash,
            "another's seat": another.id,
        }
        named = {"id": OWNER, "name": "Fatima", "name_key": "fatima"}
        row = {**named, "password_hash": "none", "administrator": 1}
        write_rows(installation.engine, lambda connection: connection.execute(account.insert().values(row)))
        self.known["session"] = installation.start_session(OWNER, clock.now_ms(), clock.now_ms() + 10**9)
        browser = app.test_client()
        # A sign-in that does not succeed must leave nothing of what was typed either.
        typed = {"name": "Fatima", "password": self.known["password"]}
        browser.post("/sign-in", data=typed, environ_overrides=FROM_HERE)
        browser.set_cookie("session", self.known["session"])
        minutes = f"/w/{ID}/minutes/{meeting.id}"
        shells = ("/", "/workshops", "/administration", "/privacy", "/accessibility")
        shells += tuple(f"/w/{ID}/{page}" for page in ("phone", "board", "group", "lead", "next"))
        self.places["pages"] = b"\n".join(self.answers(browser, shells))
        self.places[SLIPS] = b"\n".join(self.answers(browser, (f"/w/{ID}/slips/{meeting.agenda[1]}",)))
        self.places |= {
            name: orjson.dumps([*screen.heard, *screen.left()], default=bytes.decode)
            for name, screen in self.screens.items()
        }
        self.places[DOCUMENTS] = b"\n".join(self.answers(browser, (minutes, f"{minutes}.csv")))
        backup = self.folder / "backup.zip"
        make_backup(app.extensions["settings"], installation, backup)
        with zipfile.ZipFile(backup) as container:
            self.places[BACKUP] = b"\n".join(container.read(name) for name in container.namelist())
        files = sorted(path for path in (self.folder / "data").rglob("*") if path.is_file())
        self.places[FILE] = b"\n".join(path.read_bytes() for path in files if path.parent.name == "workshops")
        self.places[INDEX] = b"\n".join(
            path.read_bytes() for path in files if path.parent.name != "workshops"
        )

    @staticmethod
    def answers(browser, paths: tuple[str, ...]) -> Iterator[bytes]:
        for path in paths:
            answer = browser.get(path, environ_overrides=FROM_HERE)
            assert answer.status_code == 200, path
            yield str(answer.headers).encode() + answer.data

    def where(self, canary: str) -> set[str]:
        value = self.known.get(canary, canary).encode()
        return {place for place, content in self.places.items() if value in content}


def astray(day: Searched) -> list[tuple[str, str]]:
    """(canary, place) where it must not be."""
    return [(canary, place) for canary, may in PLANTED.items() for place in sorted(day.where(canary) - may)]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Searched:
    return Searched(tmp_path_factory.mktemp("canaries"))


def test_every_canary_is_where_it_must_be_and_nowhere_else(day: Searched, say):
    assert set(day.places) == {FILE, BACKUP, INDEX, DOCUMENTS, "pages", SLIPS, "log", *HEARD}
    assert all(day.places.values())
    sums = ", ".join(f"{place} {len(content):,}" for place, content in day.places.items())
    say(f"{len(PLANTED)} canaries, bytes searched: {sums}; astray: {len(astray(day))}")
    assert astray(day) == []
    assert {canary: day.where(canary) for canary in PLANTED} == PLANTED, "the search finds what is there"


# --- the controls: builds that let one out ---


def test_control_a_build_that_logs_what_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    decide = room.decide

    def telling(draft, who, message) -> None:
        try:
            decide(draft, who, message)
        except Exception:
            room.log.warning("refused: %r", message)
            raise

    monkeypatch.setattr(room, "decide", telling)
    found = set(astray(Searched(tmp_path)))
    assert {(NUMBER, "log"), (MAIL, "log"), ("kanarie som vägrades", "log")} <= found


def test_control_a_build_that_does_not_look_for_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is kept, and goes into the backup and the minutes like all else."""
    monkeypatch.setattr(rules, "holds_identity_number", lambda _text: False)
    monkeypatch.setattr(rules, "slips", lambda *_: [])
    monkeypatch.setattr(Searched, "play", play_without_looking)
    found = set(astray(Searched(tmp_path)))
    assert {(NUMBER, FILE), (NUMBER, BACKUP), (NUMBER, DOCUMENTS)} <= found


def play_without_looking(day: Searched, app: Flask) -> None:
    state = app.extensions["live"].state(ID)
    meeting = next(each for each in state.all(Meeting) if each.stage == "open")
    step = meeting.current
    phone, _other = (day.comes_in(app, meeting, whose) for whose in ("secret", "another secret"))
    fatima = lead(app, OWNER)
    assert phone.send("post_idea", step=step, handle=handle(), text=f"Hej {NUMBER}")["ok"]
    assert fatima.send("gather", step=step)["ok"]
    assert fatima.send("reveal_ideas", step=step)["ok"]
    day.known |= dict.fromkeys(("a handle", "another's handle", "a tag"), "-" * 30)
    day.promise(app, fatima)


def test_control_a_see_that_adds_the_tag_and_the_handle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say):
    see = registry.SEE[Idea]

    def telling(viewer, idea, state) -> dict | None:
        seen = see(viewer, idea, state)
        return seen and seen | {"tag": idea.tag, "handle": idea.handle}

    monkeypatch.setitem(registry.SEE, Idea, telling)
    found = set(astray(Searched(tmp_path)))
    say(f"canaries, control, an idea seen with its tag and handle: {len(found)} astray")
    assert {("a tag", place) for place in ROOM} <= found
    assert {("another's handle", WRITER), ("a handle", OTHER)} <= found


def test_control_a_see_that_forgets_what_is_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(registry.SEE, Action, lambda viewer, action, state: structs.asdict(action))
    assert ("kanarie i ett gömt löfte", LATE_BOARD) in set(astray(Searched(tmp_path)))


def test_control_minutes_made_from_what_the_lead_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def seen_by_lead(kinds: dict[str, list[dict]], language: str) -> Seen:
        """With the one count that only the minutes are told, so that they can be made at all."""
        return Seen(kinds | {"step": [{"unrendered": 0, **step} for step in kinds["step"]]}, language)

    monkeypatch.setattr(minutes_page, "MINUTES", LEAD)
    monkeypatch.setattr(minutes_page, "Seen", seen_by_lead)
    found = set(astray(Searched(tmp_path)))
    assert ("kanarie i ett gömt löfte", DOCUMENTS) in found
    assert ("kanarie som är gömd", DOCUMENTS) in found
