"""What each audience sees now, and the frames that tell it what has changed since.

A view is kept; after a batch what was touched is seen again, and what looks the same is not sent. So a
snapshot and the changes after it cannot disagree. Audiences that see with the same eyes share one view and its bytes.
"""

import re
from collections import deque

from app.chance import new_id
from app.domain.entities import Entity
from app.domain.state import State
from app.domain.view import Viewer
from app.live.registry import SEE, kind_for, see, seer
from app.live.wire import encode

KEPT_FRAMES = 256
UNCHANGED = encode({"put": {}, "drop": {}})
COUNTING = re.compile("^[0-9]{1,15}$")
Key = tuple[type[Entity], str]


class View:
    """What a viewer sees: all of it, encoded once until something changes."""

    def __init__(self, viewer: Viewer, state: State) -> None:
        self.viewer = viewer
        self._seen: dict[Key, dict] = {}
        self._whole: bytes | None = None
        for cls in SEE:
            for entity in state.all(cls):
                if (seen := see(viewer, entity, state)) is not None:
                    self._seen[cls, entity.id] = seen

    def change(self, keys: set[Key], state: State) -> bytes | None:
        """See what was touched again; `{put, drop}` encoded, or None if it all looks the same."""
        put: dict[str, list[dict]] = {}
        drop: dict[str, list[str]] = {}
        for key in keys:
            cls, id = key
            entity = state.get(cls, id)
            seen = None if entity is None else see(self.viewer, entity, state)
            if seen == self._seen.get(key):
                continue
            kind = kind_for(self.viewer, cls)
            if seen is None:
                del self._seen[key]
                drop.setdefault(kind, []).append(id)
            else:
                self._seen[key] = seen
                put.setdefault(kind, []).append(seen)
        if not put and not drop:
            return None
        for views in put.values():
            views.sort(key=lambda view: view["id"])
        for ids in drop.values():
            ids.sort()
        self._whole = None
        return encode({"put": put, "drop": drop})

    def entities(self) -> dict[str, list[dict]]:
        """Everything seen, by kind, each kind in the order of ids."""
        found: dict[str, list[dict]] = {}
        for (cls, _id), seen in self._seen.items():
            found.setdefault(kind_for(self.viewer, cls), []).append(seen)
        return {kind: sorted(views, key=lambda view: view["id"]) for kind, views in sorted(found.items())}

    def whole(self) -> bytes:
        """`{put}` with everything, encoded."""
        if self._whole is None:
            self._whole = encode({"put": self.entities()})
        return self._whole


class Audience:
    """One channel on a view: its number, and the frames it has sent lately."""

    def __init__(self, view: View, channel: str, epoch: str) -> None:
        self.view = view
        self.channel = channel
        self.epoch = epoch
        self.number = 0
        self.frames: deque[tuple[int, bytes]] = deque(maxlen=KEPT_FRAMES)
        self._snapshot: bytes | None = None

    @property
    def frame(self) -> str:
        return f"{self.epoch}:{self.number}"

    def add(self, change: bytes) -> bytes:
        """The next frame, telling the channel of a change of its view."""
        self.number += 1
        self._snapshot = None
        frame = self._addressed(change)
        self.frames.append((self.number, frame))
        return frame

    def snapshot(self) -> bytes:
        """The whole view, put together once until something changes."""
        if self._snapshot is None:
            self._snapshot = self._addressed(self.view.whole())
        return self._snapshot

    def since(self, frame: str) -> list[bytes] | None:
        """The frames after the one a screen has, or None if it needs a snapshot."""
        epoch, _, number = frame.partition(":")
        if epoch != self.epoch or not COUNTING.match(number) or int(number) > self.number:
            return None
        missed = [sent for n, sent in self.frames if n > int(number)]
        return missed if len(missed) == self.number - int(number) else None

    def _addressed(self, object_: bytes) -> bytes:
        """The encoded object with the channel and the frame before its own fields."""
        return encode({"channel": self.channel, "frame": self.frame})[:-1] + b"," + object_[1:]


class Views:
    """The audiences of one workshop; one is made when it is first asked for."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._epoch = new_id()[:8]
        self._views: dict[Viewer, View] = {}
        self._audiences: dict[Viewer, Audience] = {}

    def audience(self, viewer: Viewer) -> Audience:
        if viewer not in self._audiences:
            eyes = seer(viewer)
            view = self._views.get(eyes) or View(eyes, self._state)
            self._views[eyes] = view
            self._audiences[viewer] = Audience(view, viewer.channel, self._epoch)
        return self._audiences[viewer]

    def begin_anew(self) -> list[tuple[str, bytes]]:
        """All is seen anew; (channel, frame) by which every screen notices, for it follows on nothing it has."""
        viewers = list(self._audiences)
        self._epoch = new_id()[:8]
        self._views, self._audiences = {}, {}
        return [(viewer.channel, self.audience(viewer).add(UNCHANGED)) for viewer in viewers]

    def change(self, keys: set[Key]) -> list[tuple[str, bytes]]:
        """(channel, frame) for each audience for which anything looks different."""
        seen = {key for key in keys if key[0] in SEE}
        changes = {id(view): view.change(seen, self._state) for view in self._views.values()}
        return [
            (audience.channel, audience.add(change))
            for audience in self._audiences.values()
            if (change := changes[id(audience.view)]) is not None
        ]
