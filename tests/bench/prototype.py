"""The prototype the design was measured with, written anew as a yardstick: how fast this computer is.

The smallest thing that decides, persists, sees and encodes: one kind of command, six columns, three audiences, no
identity, no receipts, no undo. The design's figures come from the first one (8 µs of CPU a command in batches of 64
that nobody sees yet), and so does the bound for the program's own commands, 40 µs. This one, measured beside that one,
costs a tenth more.
"""

from __future__ import annotations

import secrets
from pathlib import Path

import msgspec
import sqlalchemy as sa
from msgspec import structs

AUDIENCES = ("board", "lead", "phones")
PRAGMAS = ("journal_mode=wal", "synchronous=full", "secure_delete=on")


class Step(msgspec.Struct, frozen=True):
    id: str
    stage: str


class Idea(msgspec.Struct, frozen=True):
    id: str
    step: str
    text: str
    owner: str = ""
    cluster: str = ""
    hidden: bool = False


class Post(msgspec.Struct, forbid_unknown_fields=True):
    step: str
    text: str


class Prototype:
    """A workshop of one step; its ideas are seen at once if it is `open`, and by nobody if not."""

    def __init__(self, file: Path, *, open: bool) -> None:
        columns = [
            sa.Column(name, sa.String, primary_key=name == "id") for name in Idea.__struct_fields__[:-1]
        ]
        metadata = sa.MetaData()
        self.table = sa.Table(
            "idea", metadata, *columns, sa.Column("hidden", sa.Boolean), sqlite_with_rowid=False
        )
        engine = sa.create_engine(f"sqlite:///{file}")
        sa.event.listen(engine, "connect", _prepare)
        metadata.create_all(engine)
        self.connection = engine.connect()
        self.step = Step("s1", "open" if open else "writing")
        self.ideas: dict[str, Idea] = {}
        self.views: dict[str, dict[str, dict]] = {audience: {} for audience in AUDIENCES}
        self.seq = 0

    def batch(self, commands: list[tuple[str, Post]]) -> dict[str, bytes]:
        """decide → persist → adopt → show: the frame of each audience that sees something else."""
        over: dict[str, Idea] = {}
        for who, command in commands:
            mine: dict[str, Idea] = {}
            self.post(mine, who, command)
            over.update(mine)
        new = [idea for id, idea in over.items() if idea != self.ideas.get(id)]
        with self.connection.begin():
            self.connection.execute(self.table.insert(), [structs.asdict(idea) for idea in new])
        self.ideas.update(over)
        self.seq += 1
        frames = {}
        for audience in AUDIENCES:
            view, put = self.views[audience], []
            for id in over:
                seen = self.see(audience, self.ideas[id])
                if seen != view.get(id):
                    view[id] = seen
                    put.append(seen)
            if put:
                frames[audience] = msgspec.json.encode({"seq": self.seq, "put": {"idea": put}})
        return frames

    def post(self, mine: dict[str, Idea], who: str, command: Post) -> None:
        if command.step != self.step.id or not 0 < len(command.text) <= 280:
            raise ValueError("refused")
        idea = Idea(secrets.token_hex(8), command.step, command.text, who)
        mine[idea.id] = idea

    def see(self, audience: str, idea: Idea) -> dict | None:
        if self.step.stage != "open":
            return None
        seen = {"id": idea.id, "text": idea.text, "cluster": idea.cluster}
        return seen | {"hidden": idea.hidden} if audience == "lead" else seen

    def close(self) -> None:
        self.connection.close()


def _prepare(connection, _record) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
