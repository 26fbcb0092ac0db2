"""An identity number is kept in no field of any command, whoever sends it and however sure they are.

Every field that takes text is tried, found from the commands themselves, so that a new one is not forgotten.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from app.domain import rules
from app.domain.command import COMMANDS, Saying
from app.domain.who import SYSTEM
from tests.cast import plain
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall
from tests.live.test_who_may import BY_SOCKET, MAY, screen_of

NUMBER = "19121212-1212"
PLANTED = f"a {NUMBER}"


def spoilt(name: str, example: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The example with the number in one field that takes text, each in its turn; all of them are sure."""
    message = COMMANDS[name].message
    sure = {"sure": True} if issubclass(message, Saying) else {}
    for field in msgspec.structs.fields(message):
        for planted in _planted(field.name, field.type):
            yield {**example, **sure, field.encode_name: planted}


def _planted(name: str, type_: Any) -> Iterator[Any]:
    said = str(type_)
    if name == "texts":
        yield from ({"sv": {"title": PLANTED}}, {"sv": {f"question_{PLANTED}": "Varför?"}})
    elif name == "settings":
        yield {"questions": [PLANTED]}
    elif "list[" in said:
        yield [PLANTED]
    elif "str" in said and name not in ("handle",):
        yield PLANTED


def send(hall: Hall, name: str, data: dict[str, Any]) -> None:
    """By somebody who may."""
    by_socket = [sender for sender in BY_SOCKET if sender in MAY[name]]
    if by_socket:
        screen = screen_of(hall, by_socket[0])
        hall.tell(screen, name, **data)
        hall.hang_up(screen)
    elif "system" in MAY[name]:
        hall.inside(SYSTEM, name, **data)


def kept(hall: Hall, names: list[str]) -> set[str]:
    """The commands that leave the number in the database when they are sent with it in some field."""
    found, there = set(), NUMBER in str(hall.dump())
    for name in names:
        for data in spoilt(name, plain(EXAMPLES[name](hall))):
            send(hall, name, data)
            before, there = there, NUMBER in str(hall.dump())
            if there and not before:
                found.add(name)
    return found


# An account's id is the program's own, and is never typed by anybody.
TRIED = sorted(name for name in MAY if name not in ("add_lead", "remove_lead", "take_seat"))


@pytest.mark.parametrize("name", TRIED)
def test_it_is_kept_nowhere(hall: Hall, name: str):
    assert kept(hall, [name]) == set()


SAYING = sorted(name for name, spec in COMMANDS.items() if issubclass(spec.message, Saying))


@pytest.mark.parametrize("name", [*SAYING, "edit_workshop", "list_names"])
def test_control_without_the_check_it_is(hall: Hall, name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rules, "holds_identity_number", lambda _text: False)
    assert kept(hall, [name]) == {name}
