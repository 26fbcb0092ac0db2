"""What a simulated participant's phone knows: what it has been shown, by channel, and what is its own."""

from typing import Any


class Store:
    def __init__(self) -> None:
        self._shared: dict[str, dict[str, dict[str, dict]]] = {}
        self._own: dict[str, dict[str, dict]] = {}

    def hears(self, event: str, what: Any) -> None:
        """Take in what the server sends; other events change nothing."""
        if event == "snapshot":
            self._shared[what["channel"]] = {}
            _take(self._shared[what["channel"]], what)
        elif event == "changes":
            _take(self._shared.setdefault(what["channel"], {}), what)
        elif event == "mine":
            self._own = {}
            _take(self._own, what)
        elif event == "my_changes":
            _take(self._own, what)

    def all(self, kind: str, **fields: object) -> list[dict]:
        """Everything of a kind with these fields, whichever channel it came by."""
        tables = [*self._shared.values(), self._own]
        found = [each for table in tables for each in table.get(kind, {}).values()]
        return [each for each in found if all(each.get(name) == value for name, value in fields.items())]

    def one(self, kind: str, **fields: object) -> dict | None:
        return next(iter(self.all(kind, **fields)), None)


def _take(table: dict[str, dict[str, dict]], what: dict) -> None:
    for kind, entities in what.get("put", {}).items():
        table.setdefault(kind, {}).update({each["id"]: each for each in entities})
    for kind, ids in what.get("drop", {}).items():
        for id in ids:
            table.get(kind, {}).pop(id, None)
