"""What each audience sees now, and the frames that tell it what has changed since.

A view is kept; after a batch what was touched is seen again, and what looks the same is not sent. So a
snapshot and the changes after it cannot disagree. Audiences that see with the same eyes share one view and its bytes.
"""

import re
from collections import deque

from app.chance import new_id
from app.domain.entities import Entity, Meeting, Step, Workshop
from app.domain.state import State
from app.domain.view import Viewer
from app.live.registry import PHONES, SEE, kind_for, see, seer, stands_alone
from app.live.wire import encode

KEPT_FRAMES = 256
UNCHANGED = encode({"put": {}, "drop": {}})
#: The frame of a beginning: of no epoch, so that whoever has only that is sent everything.
BEGINNING = "first:0"
COUNTING = re.compile("^[0-9]{1,15}$")
Key = tuple[type[Entity], str]


class View:
    """What a viewer sees: all of it, encoded once until something changes."""

    def __init__(self, viewer: Viewer, state: State) -> None:
        self.viewer = viewer
        self._seen: dict[Key, dict] = {}
        self._whole: bytes | None = None
        self._beginning: bytes | None = None
        for cls in SEE:
            for entity in state.all(cls):
                if (seen := see(viewer, entity, state)) is not None:
                    self._seen[cls, entity.id] = seen

    def change(self, touched: list[tuple[Key, Entity | None]], state: State) -> bytes | None:
        """See what was touched again; `{put, drop}` encoded, or None if it all looks the same."""
        put: dict[str, list[dict]] = {}
        drop: dict[str, list[str]] = {}
        viewer, before = self.viewer, self._seen
        for key, entity in touched:
            seen = None if entity is None else see(viewer, entity, state)
            if seen == before.get(key):
                continue
            kind = kind_for(viewer, key[0])
            if seen is None:
                del before[key]
                drop.setdefault(kind, []).append(key[1])
            else:
                before[key] = seen
                put.setdefault(kind, []).append(seen)
        if not put and not drop:
            return None
        for views in put.values():
            views.sort(key=lambda view: view["id"])
        for ids in drop.values():
            ids.sort()
        self._whole = self._beginning = None
        # What was touched comes in an order in which something of who came first may be left; these say nothing.
        return encode({"put": dict(sorted(put.items())), "drop": dict(sorted(drop.items()))})

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

    def beginning(self) -> bytes:
        """`{put}` with what it takes to draw the step that is shown, where that is little; else nothing."""
        if self._beginning is None:
            put = self._little() if self.viewer == PHONES else None
            self._beginning = encode({"put": put}) if put else b""
        return self._beginning

    def _little(self) -> dict[str, list[dict]] | None:
        meetings = [seen for (cls, _id), seen in self._seen.items() if cls is Meeting]
        shown = [self._seen.get((Step, one["current"])) for one in meetings if one["stage"] == "open"]
        if not shown or not all(step and stands_alone(step) for step in shown):
            return None
        workshop = [seen for (cls, _id), seen in self._seen.items() if cls is Workshop]
        return {"workshop": workshop, "meeting": meetings, "step": shown}


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

    def beginning(self) -> bytes:
        """What a phone on a slow network is drawn from until the snapshot comes, which replaces it; or nothing."""
        put = self.view.beginning()
        return put and _addressed(put, self.channel, BEGINNING)

    def since(self, frame: str) -> list[bytes] | None:
        """The frames after the one a screen has, or None if it needs a snapshot."""
        epoch, _, number = frame.partition(":")
        if epoch != self.epoch or not COUNTING.match(number) or int(number) > self.number:
            return None
        missed = [sent for n, sent in self.frames if n > int(number)]
        return missed if len(missed) == self.number - int(number) else None

    def _addressed(self, object_: bytes) -> bytes:
        return _addressed(object_, self.channel, self.frame)


def _addressed(object_: bytes, channel: str, frame: str) -> bytes:
    """The encoded object with the channel and the frame before its own fields."""
    return encode({"channel": channel, "frame": frame})[:-1] + b"," + object_[1:]


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
        touched = [(key, self._state.get(*key)) for key in keys if key[0] in SEE]
        changes = {id(view): view.change(touched, self._state) for view in self._views.values()}
        return [
            (audience.channel, audience.add(change))
            for audience in self._audiences.values()
            if (change := changes[id(audience.view)]) is not None
        ]
