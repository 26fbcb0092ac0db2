"""Who plays the demo: a lead and thirty phones, each sending commands as a screen would."""

from dataclasses import dataclass, field
from random import Random

from app import chance
from app.demo.story import Counts
from app.domain.command import Command
from app.domain.entities import Meeting, Seat, Step
from app.domain.state import State
from app.domain.who import Who, hash_secret
from app.live.live import Live
from app.process.door import TakeSeat


@dataclass
class Phone:
    """A phone in the room: its secret and its perspective, and the group it has chosen."""

    perspective: str
    secret: str = field(default_factory=chance.new_id, repr=False)
    group: str = ""


class Cast:
    """The lead, the phones, and `do`: the only way anything happens in the demo."""

    def __init__(self, live: Live, workshop: str, account: str, random: Random) -> None:
        self.live = live
        self.workshop = workshop
        self.random = random
        self._lead = Who("lead", account=account)
        self.phones: list[Phone] = []

    @property
    def state(self) -> State:
        return self.live.state(self.workshop)

    def step(self, id: str) -> Step:
        return self.state.get(Step, id)

    def lead(self, *commands: Command) -> None:
        for command in commands:
            self.live.submit(self.workshop, self._lead, command)

    def phone(self, phone: Phone, *commands: Command) -> None:
        for command in commands:
            self.live.submit(self.workshop, lambda state: self._who(phone, state), command)

    def come_in(self, meeting: Meeting, seats: Counts) -> None:
        """Everybody scans the code on the board and sits down, in no particular order."""
        self.phones = [Phone(perspective) for perspective, n in seats.items() for _ in range(n)]
        for phone in self.shuffled(self.phones):
            newcomer = Who("door", secret=phone.secret, token=meeting.token)
            self.live.submit(self.workshop, newcomer, TakeSeat(perspective=phone.perspective))

    def of(self, perspective: str) -> list[Phone]:
        return [phone for phone in self.phones if phone.perspective == perspective]

    def shuffled(self, things: list) -> list:
        return self.random.sample(things, len(things))

    def deal(self, things: list) -> list[tuple[Phone, object]]:
        """Things handed out in turn, so that everybody has as many as the others, give or take one."""
        phones = self.shuffled(self.phones)
        return [(phones[number % len(phones)], thing) for number, thing in enumerate(self.shuffled(things))]

    @staticmethod
    def _who(phone: Phone, state: State) -> Who:
        (seat,) = state.all(Seat, secret_hash=hash_secret(phone.secret))
        groups = frozenset({phone.group} - {""})
        return Who("phone", seat=seat.id, meeting=seat.meeting, perspective=seat.perspective, groups=groups,
                   secret=phone.secret)  # fmt: skip
