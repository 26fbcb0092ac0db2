"""The personal part of one connection: sent whole when it comes or catches up, and after that what changed of it."""

from collections.abc import Iterable

from app.domain.state import State
from app.live import registry
from app.live.views import Key
from app.live.wire import encode


class Own:
    """What was last told to somebody of what is their own, by entity."""

    def __init__(self) -> None:
        self._seen: dict[Key, dict] = {}

    def whole(self, keys: registry.Keys, state: State) -> bytes:
        """All of it, encoded: `{put}`, which replaces everything."""
        self._seen = {
            (cls, id): view
            for cls in registry.MINE
            for id, view in registry.all_own(cls, keys, state).items()
        }
        put: dict[str, list[dict]] = {}
        for (cls, _id), view in self._seen.items():
            put.setdefault(registry.MINE[cls][0], []).append(view)
        return encode({"put": _sorted(put)})

    def change(self, touched: Iterable[Key], keys: registry.Keys, state: State) -> bytes | None:
        """`{put, drop}` encoded, or None if what was touched looks the same to its owner."""
        put: dict[str, list[dict]] = {}
        dropped: dict[str, set[str]] = {}
        for key, view in self._look(touched, keys, state).items():
            was = self._seen.get(key)
            if view == was:
                continue
            kind = registry.MINE[key[0]][0]
            if was is not None:
                dropped.setdefault(kind, set()).add(was["id"])
            if view is None:
                del self._seen[key]
            else:
                self._seen[key] = view
                put.setdefault(kind, []).append(view)
        # A phone knows its ideas by names of its own, which stay when the entity gets another id.
        drop = {
            kind: sorted(ids - {view["id"] for view in put.get(kind, ())}) for kind, ids in dropped.items()
        }
        drop = {kind: ids for kind, ids in drop.items() if ids}
        return encode({"put": _sorted(put), "drop": drop}) if put or drop else None

    def _look(self, touched: Iterable[Key], keys: registry.Keys, state: State) -> dict[Key, dict | None]:
        """What was touched as it is seen now; of a type of which only some are shown, all that was and is shown."""
        seen: dict[Key, dict | None] = {}
        for cls, id in touched:
            if cls not in registry.CHOSEN:
                seen[cls, id] = registry.see_own(cls, id, keys, state)
        for cls in {cls for cls, _id in touched} & registry.CHOSEN.keys():
            seen.update(dict.fromkeys(key for key in self._seen if key[0] is cls))
            seen.update({(cls, id): view for id, view in registry.all_own(cls, keys, state).items()})
        return seen


def _sorted(put: dict[str, list[dict]]) -> dict[str, list[dict]]:
    return {kind: sorted(views, key=lambda view: view["id"]) for kind, views in put.items()}
