"""Flask-SocketIO on eventlet as it comes, doing what the program does in the way one writes it first.

    python stock.py PORT FILE [DATABASE]

FILE is JSON with the messages to send, as the program sends them: "changes", and for those who join "snapshot",
"mine", "pulse" and the page. With DATABASE, each post and each seat is one row and one commit of its own, in SQLite
with the program's pragmas. Not as it comes: room for more than 1,024 connections, and the letters of other
languages written as they are, without which the bytes would not be the same.
"""
# ruff: noqa: E402  eventlet takes its place before anything else is imported

from __future__ import annotations

import warnings

warnings.filterwarnings("ignore")

import eventlet

eventlet.monkey_patch()

import json
import os
import secrets
import sqlite3
import sys
from types import SimpleNamespace

from flask import Flask, Response, jsonify, request
from flask_socketio import SocketIO, emit, join_room

PRAGMAS = ("journal_mode=wal", "synchronous=full", "secure_delete=on")
COLUMNS = {
    "idea": "workshop, id, step, text, handle, tag, theme, hidden, reason, merged_into, tray, released",
    "seat": "workshop, id, meeting, secret_hash, perspective",
}


def parsed(message: str) -> dict:
    """`42["changes",{…}]` → {…}."""
    return json.loads(message[2:])[1]


def letters(value: object, **options: object) -> str:
    return json.dumps(value, ensure_ascii=False, **options)


with open(sys.argv[2], encoding="utf-8") as file:
    ready = json.load(file)
changes = parsed(ready["changes"])
joining = {name: parsed(ready[name]) for name in ("snapshot", "mine", "pulse") if name in ready}
entities = joining["snapshot"]["put"] if joining else {}

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet", json=SimpleNamespace(dumps=letters, loads=json.loads))
database = None
if len(sys.argv) > 3:
    database = sqlite3.connect(sys.argv[3], isolation_level=None)
    for pragma in PRAGMAS:
        database.execute(f"PRAGMA {pragma}")
    for table, columns in COLUMNS.items():
        database.execute(f"CREATE TABLE {table} ({columns}, PRIMARY KEY (workshop, id)) WITHOUT ROWID")
seq = 0


def commit(table: str, *values: object) -> None:
    marks = ", ".join("?" * len(values))
    database.execute("BEGIN IMMEDIATE")
    database.execute(f"INSERT INTO {table} VALUES ({marks})", values)
    database.execute("COMMIT")


@app.get("/w/<workshop>/phone")
def phone(workshop: str) -> Response:
    return Response(ready["page"], mimetype="text/html")


@app.post("/w/<workshop>/seat")
def seat(workshop: str) -> Response:
    wanted = request.get_json()
    commit("seat", workshop, secrets.token_hex(11), "day", wanted["secret"], wanted["perspective"])
    return jsonify(ok=True)


@socketio.on("connect")
def connect(auth: dict) -> None:
    join_room("room" if auth["as"] == "phone" else "lead")
    if auth["as"] == "lead":
        join_room("room")
    if joining:
        # Built for each who joins: here from dicts that are ready, where a real one would ask its database.
        put = {kind: [dict(entity) for entity in found] for kind, found in entities.items()}
        emit("snapshot", {**joining["snapshot"], "put": put})
        emit("mine", joining["mine"])
        emit("pulse", joining["pulse"])


@socketio.on("command")
def command(message: dict) -> None:
    global seq
    if database is not None and message["name"] == "post_idea":
        idea = message["data"]
        row = (
            idea["step"],
            idea["text"],
            idea["handle"],
            secrets.token_hex(16),
            "",
            False,
            "",
            "",
            "",
            False,
        )
        commit("idea", "bench0000001", secrets.token_hex(11), *row)
    emit("changes", changes, to=ready.get("room", "room"))
    seq += 1
    emit("done", {"id": message["id"], "ok": True, "seq": seq})


if __name__ == "__main__":
    import resource

    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    print(json.dumps({"pid": os.getpid()}), flush=True)
    socketio.run(app, host="127.0.0.1", port=int(sys.argv[1]), max_size=20_000)
