"""What all the shared screens of a hall hear, channel by channel, as bytes."""

from collections import Counter, defaultdict

import orjson

from app.domain.entities import Group, Lead
from app.live.pulse import Pulse
from tests.live.hall import Hall
from tests.live.screen import Screen

TELLS = ("snapshot", "changes", "goodbye")
PERSONAL = ("mine", "my_changes")
#: Leads of every kind besides Fatima, who owns the workshop: account → role.
HELPERS = {"stod": "peer", "tolk": "interpreter"}


class Heard:
    """Every frame of every channel from now on, once, however many hear it; and the pulse whenever it is asked for.

    `frames` is {channel: [event and bytes]}; what is for one screen alone stands in `personal`, under its sid.
    """

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.frames: dict[str, list[bytes]] = defaultdict(list)
        self.personal: dict[str, list[bytes]] = defaultdict(list)
        self.pulses: list[dict] = []
        deliver = hall.wire.deliver

        def noting(event: str, data: bytes, to: str) -> None:
            if event in PERSONAL:
                self.personal[to].append(data)
            elif event in TELLS:
                channel = orjson.loads(data).get("channel") or event
                self.frames[channel].append(event.encode() + data)
            deliver(event, data, to)

        hall.wire.deliver = noting

    def helpers(self) -> None:
        """A peer supporter and an interpreter come and look on."""
        for account, role in HELPERS.items():
            self.hall.system("add_lead", account=account)
            self.hall.fatima("change_role", lead=self.hall.find(Lead, account=account), role=role)
            self.hall.lead(account)

    def groups(self) -> dict[str, Screen]:
        """Somebody behind the lasting link of each group."""
        return {group.name: self.hall.group(group.token) for group in self.hall.state.all(Group)}

    def pulse(self) -> None:
        pulse = Pulse(self.hall.state, self.hall.room().lock, lambda: 0, lambda _pulse: None, lambda: 0)
        self.pulses.append(pulse.now())
        pulse.stop()

    def differs(self, other: "Heard") -> list[str]:
        """The channels on which the two did not hear the same, byte for byte, and "pulse"."""
        channels = sorted({*self.frames, *other.frames})
        found = [name for name in channels if self.frames[name] != other.frames[name]]
        return found + ["pulse"] * (self.pulses != other.pulses)

    def sums(self) -> str:
        """In words: how many frames of each channel."""
        sums: Counter[str] = Counter()
        for name, frames in sorted(self.frames.items()):
            sums["group" if name.startswith("group:") else name] += len(frames)
        return ", ".join(f"{name} {n}" for name, n in sums.items())
