"""What each audience sees now, and the frames that tell it what has changed since.

An audience's view is kept; after a batch what was touched is seen again, and what looks the same is not sent.
So a snapshot and the changes after it cannot disagree.
"""

import re
from collections import deque

from app.chance import new_id
from app.domain.entities import Entity
from app.domain.state import State
from app.domain.view import Viewer
from app.live.registry import SEE, kind_for, see
from app.live.wire import encode

KEPT_FRAMES = 256
COUNTING = re.compile("^[0-9]{1,15}$")
Key = tuple[type[Entity], str]


class Audience:
    """One channel: its view, its number, and the frames it has sent lately."""

    def __init__(self, viewer: Viewer, state: State, epoch: str) -> None:
        self.viewer = viewer
        self.channel = viewer.channel
        self.epoch = epoch
        self.number = 0
        self.view: dict[Key, dict] = {}
        self.frames: deque[tuple[int, bytes]] = deque(maxlen=KEPT_FRAMES)
        self._snapshot: bytes | None = None
        for cls in SEE:
            for entity in state.all(cls):
                if (seen := see(viewer, entity, state)) is not None:
                    self.view[cls, entity.id] = seen

    @property
    def frame(self) -> str:
        return f"{self.epoch}:{self.number}"

    def change(self, keys: set[Key], state: State) -> bytes | None:
        """See what was touched again; the encoded frame, or None if it all looks the same."""
        put: dict[str, list[dict]] = {}
        drop: dict[str, list[str]] = {}
        for key in keys:
            cls, id = key
            if cls not in SEE:
                continue
            entity = state.get(cls, id)
            seen = None if entity is None else see(self.viewer, entity, state)
            if seen == self.view.get(key):
                continue
            kind = kind_for(self.viewer, cls)
            if seen is None:
                del self.view[key]
                drop.setdefault(kind, []).append(id)
            else:
                self.view[key] = seen
                put.setdefault(kind, []).append(seen)
        if not put and not drop:
            return None
        for views in put.values():
            views.sort(key=lambda view: view["id"])
        for ids in drop.values():
            ids.sort()
        self.number += 1
        self._snapshot = None
        frame = encode({"channel": self.channel, "frame": self.frame, "put": put, "drop": drop})
        self.frames.append((self.number, frame))
        return frame

    def entities(self) -> dict[str, list[dict]]:
        """Everything the audience sees, by kind, each kind in the order of ids."""
        found: dict[str, list[dict]] = {}
        for (cls, _id), seen in self.view.items():
            found.setdefault(kind_for(self.viewer, cls), []).append(seen)
        return {kind: sorted(views, key=lambda view: view["id"]) for kind, views in sorted(found.items())}

    def snapshot(self) -> bytes:
        """The whole view, encoded once until something changes."""
        if self._snapshot is None:
            self._snapshot = encode({"channel": self.channel, "frame": self.frame, "put": self.entities()})
        return self._snapshot

    def since(self, frame: str) -> list[bytes] | None:
        """The frames after the one a screen has, or None if it needs a snapshot."""
        epoch, _, number = frame.partition(":")
        if epoch != self.epoch or not COUNTING.match(number) or int(number) > self.number:
            return None
        missed = [sent for n, sent in self.frames if n > int(number)]
        return missed if len(missed) == self.number - int(number) else None


class Views:
    """The audiences of one workshop; one is made when it is first asked for."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._epoch = new_id()[:8]
        self._audiences: dict[str, Audience] = {}

    def audience(self, viewer: Viewer) -> Audience:
        if viewer.channel not in self._audiences:
            self._audiences[viewer.channel] = Audience(viewer, self._state, self._epoch)
        return self._audiences[viewer.channel]

    def change(self, keys: set[Key]) -> list[tuple[str, bytes]]:
        """(channel, frame) for each audience for which anything looks different."""
        frames = []
        for audience in self._audiences.values():
            if (frame := audience.change(keys, self._state)) is not None:
                frames.append((audience.channel, frame))
        return frames
