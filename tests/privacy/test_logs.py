"""No log ever says what people wrote, nor anything by which they or their ways in could be known.

Played on the whole app, pages and Flask-SocketIO included, at the level at which everything is logged; then
things go wrong on purpose, because a mishap is when programs say too much.
"""

import logging
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from app import create_app
from app.config import Settings
from app.domain.entities import Group, Idea, Meeting, Seat, Workshop
from app.live import room
from app.steps.collect import commands
from tests.cast import ID, Play, handle, secret_of
from tests.live.hall import write
from tests.live.test_real_sockets import Client, lead
from tests.privacy.conftest import CANARY
from tests.privacy.evidence import logged

SECRET = secret_of("canary")
GUESS = "guessed0kanariefagel0token"
ADDRESS = "192.0.2.77"
FROM_HERE = {"HTTP_HOST": "localhost", "HTTP_ORIGIN": "http://localhost", "REMOTE_ADDR": ADDRESS}


def scene(folder: Path) -> Play:
    play = Play()
    play.fatima("show_step", step=play.step("critique"))
    play.kim("post_idea", step=play.step("critique"), handle=handle(), text=f"{CANARY} redan där")
    play.fatima("show_step", step=play.step("groups"))
    play.fatima("add_group", step=play.step("groups"), name=f"{CANARY} grupp")
    play.fatima("show_step", step=play.step("critique"))
    write(folder, play)
    return play


def a_meeting_with_mishaps(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that happened: a seat taken, words written, guesses, a failing disk, a failing rule. The canaries."""
    play = scene(folder)
    meeting = play.find(Meeting, stage="open")
    app = create_app(Settings(data_dir=folder, async_mode="threading"))
    live = app.extensions["live"]
    browser = app.test_client()
    seat = {"token": meeting.token, "secret": SECRET, "perspective": "client"}
    assert browser.post(f"/w/{ID}/seat", json=seat, environ_overrides=FROM_HERE).status_code == 200
    assert browser.get(f"/w/{ID}/phone", environ_overrides=FROM_HERE).status_code == 200
    browser.post(f"/w/{ID}/seat", json={**seat, "token": GUESS}, environ_overrides=FROM_HERE)
    browser.post("/code", json={"code": "987654"}, environ_overrides=FROM_HERE)
    phone = Client(app, {"as": "phone", "secret": SECRET})
    step = play.step("critique").id
    handles = [handle() for _ in range(4)]
    assert phone.send("post_idea", step=step, handle=handles[0], text=f"{CANARY} ett")["ok"]
    assert not phone.send("post_idea", step=step, handle=handles[1], text=f"{CANARY} " * 500)["ok"]
    assert not phone.send("post_idea", step=step, handle=handles[1], text=f"{CANARY} två", more=CANARY)["ok"]
    assert not Client(app, {"as": "phone", "secret": f"{CANARY} {GUESS}"}).is_connected()
    assert not Client(app, {"as": "group", "token": GUESS}).is_connected()
    assert lead(app, "fatima").send("end_meeting", meeting=f"{CANARY}")["error"]["code"] == "gone"

    def mishap(*_args, **_kwargs):
        raise ValueError(f"{CANARY} i ett undantag {SECRET}")

    with monkeypatch.context() as patch:
        patch.setattr(commands, "release", mishap)
        patch.setattr(commands, "in_words_of", mishap)
        done = phone.send("post_idea", step=step, handle=handles[2], text=f"{CANARY} tre")
        assert done["error"]["code"] == "unexpected"
    failing = sa.exc.IntegrityError(f"INSERT {CANARY}", {"text": CANARY}, sqlite3.IntegrityError(CANARY))
    with monkeypatch.context() as patch:
        patch.setattr(live.room(ID)._store, "persist", lambda *_: (_ for _ in ()).throw(failing))
        done = phone.send("post_idea", step=step, handle=handles[3], text=f"{CANARY} fyra")
        assert done["error"]["code"] == "not_saved"
    state = live.state(ID)
    canaries = [CANARY, SECRET, GUESS, ADDRESS, meeting.token, meeting.code, *handles]
    canaries += [state.one(Workshop).board_token, *(group.token for group in state.all(Group))]
    canaries += [seat.secret_hash for seat in state.all(Seat)] + [seat.id for seat in state.all(Seat)]
    canaries += [tagged for idea in state.all(Idea) for tagged in (idea.tag, idea.id)]
    shut(app)
    return canaries


def shut(app: Flask) -> None:
    app.extensions["live"].close()
    app.extensions["installation"].close()


def found(log: str, canaries: list[str]) -> set[str]:
    return {canary for canary in canaries if canary in log}


def test_no_log_holds_what_people_wrote_or_by_what_they_are_known(tmp_path: Path, monkeypatch, say):
    file = tmp_path / "log.txt"
    with logged(file):
        canaries = a_meeting_with_mishaps(tmp_path / "data", monkeypatch)
        # Opened again: everything is read.
        app = create_app(Settings(data_dir=tmp_path / "data", async_mode="threading"))
        assert app.extensions["live"].state(ID).all(Seat)
        shut(app)
    log = file.read_text("utf-8")
    assert "could not be saved" in log, "the log was on"
    assert "post_idea failed" in log
    lines = [line[:300] for line in log.splitlines() if found(line, canaries)]
    say(
        f"log: {len(set(canaries))} canaries in {len(log):,} bytes of DEBUG, with mishaps: {len(lines)} lines"
    )
    assert not lines


def test_control_a_log_that_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say):
    """A build that logs a mishap's own words, as `log.exception` would, is caught."""
    monkeypatch.setattr(room, "where", lambda problem: f"{problem!r}")
    file = tmp_path / "log.txt"
    with logged(file):
        canaries = a_meeting_with_mishaps(tmp_path / "data", monkeypatch)
    told = found(file.read_text("utf-8"), canaries)
    say(f"log, control, a mishap's own words: {len(told)} of them found")
    assert {CANARY, SECRET} <= told
    assert logging.getLogger().level != logging.DEBUG
