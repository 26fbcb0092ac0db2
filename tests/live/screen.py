"""A screen in Python: a store that applies decoded frames exactly as `static/js/store.js` does, and what feeds it."""

import orjson

MINE = "mine"
MY_CHANGES = "my_changes"


def follows(frame: str, last: str) -> str:
    """next, known or gap."""
    if not last:
        return "gap"
    (epoch, number), (last_epoch, last_number) = frame.split(":"), last.split(":")
    if epoch != last_epoch:
        return "gap"
    if int(number) <= int(last_number):
        return "known"
    return "next" if int(number) == int(last_number) + 1 else "gap"


class Store:
    """What a screen has been told: {channel: {kind: {id: entity}}}, and each channel's last frame."""

    def __init__(self) -> None:
        self.channels: dict[str, dict[str, dict[str, dict]]] = {}
        self.last: dict[str, str] = {}

    def replace(self, channel: str, frame: str, put: dict[str, list[dict]]) -> None:
        self.last[channel] = frame
        self.channels[channel] = {kind: {e["id"]: e for e in entities} for kind, entities in put.items()}
        for kind, entities in put.items():
            assert len(entities) == len(self.channels[channel][kind]), f"two {kind} have one id"

    def changes(self, channel: str, frame: str, put: dict, drop: dict) -> str:
        order = follows(frame, self.last.get(channel, ""))
        if order == "next":
            self.last[channel] = frame
            self.change(channel, put, drop)
        return order

    def change(self, channel: str, put: dict, drop: dict) -> None:
        kinds = self.channels[channel]
        for kind, entities in put.items():
            kinds.setdefault(kind, {}).update({e["id"]: e for e in entities})
        for kind, ids in drop.items():
            for id in ids:
                kinds.get(kind, {}).pop(id, None)

    def frames(self) -> dict[str, str]:
        return {channel: frame for channel, frame in self.last.items() if channel != MINE}

    def seen(self) -> dict[str, dict]:
        """What it holds, without what is empty: {channel: {kind: {id: entity}}}."""
        held = {
            channel: {kind: entities for kind, entities in kinds.items() if entities}
            for channel, kinds in self.channels.items()
        }
        return {channel: kinds for channel, kinds in held.items() if kinds}

    def all(self, kind: str) -> list[dict]:
        """All of a kind; no kind may come by two channels, or one would overwrite the other."""
        channels = [kinds[kind] for kinds in self.seen().values() if kind in kinds]
        assert len(channels) <= 1 or kind.startswith("our_"), f"{kind} comes by two channels"
        return [entity for entities in channels for entity in entities.values()]


class Screen:
    """One socket's other end. `steady` ones never miss a frame, so none may ever be out of order for them.

    A deaf screen hears nothing until it `wakes`, as a phone asleep; then it asks `since`.
    """

    def __init__(self, auth: dict, workshop: str, *, steady: bool = True) -> None:
        self.auth = auth
        self.workshop = workshop
        self.steady = steady
        self.sid = ""
        self.deaf = False
        self.behind = False
        self.goodbye = ""
        self.store = Store()
        self.done: dict[str, dict] = {}
        self.heard = 0
        self.out_of_order = False

    def hears(self, event: str, data: bytes) -> None:
        if self.deaf:
            self.behind = True
            return
        self.heard += event in ("snapshot", "changes", MINE, MY_CHANGES, "goodbye")
        message = orjson.loads(data)
        if event == "snapshot":
            self.store.replace(message["channel"], message["frame"], message["put"])
        elif event == "changes":
            order = self.store.changes(**message)
            # Noted and not raised: the room outlives what goes wrong while it shows.
            self.out_of_order |= order != "next"
            self.behind |= order == "gap"
        elif event == MINE:
            self.store.replace(MINE, "", message["put"])
        elif event == MY_CHANGES:
            self.store.change(MINE, message["put"], message["drop"])
        elif event == "done":
            self.done[message["id"]] = message
        elif event == "goodbye":
            self.goodbye = message["code"]
