"""A workshop made ready before its server starts, by real commands: what a browser test is not about."""

from __future__ import annotations

from functools import cache
from math import ceil
from pathlib import Path

from app import clock
from app.config import load
from app.domain.command import COMMANDS
from app.domain.entities import Meeting, Seat, Step, Workshop
from app.domain.state import State
from app.domain.who import Who, hash_secret
from app.passwords import hash_password
from app.steps.collect.commands import MOST_EACH
from tests.quick import quick_app, quickly

NAME, PASSWORD = "Fatima", "en ganska lång mening"
TITLE = "Så vill vi bli mötta"


@cache
def password_hash() -> str:
    """Made once: it is meant to take a while."""
    return hash_password(PASSWORD)


class Prepared:
    """Fatima's workshop in a data folder. `play(who, command, **data)` until `close()`; then a server may have it."""

    def __init__(
        self, data: Path, format: str = "framtidsverkstad", beside: Prepared | None = None, **env: str
    ) -> None:
        """`beside`: one more workshop of Fatima's in the folder of another."""
        self.app = (
            beside.app
            if beside
            else quick_app(load({**env, "DATA_DIR": str(data), "ASYNC_MODE": "threading"}))
        )
        self.live = self.app.extensions["live"]
        self.installation = self.app.extensions["installation"]
        plan = self.app.extensions["formats"][format]
        facts = {"title": TITLE, "day": "2026-11-22", "follow_up": "2027-05-23", "place": "Biblioteket"}
        with quickly():
            self.account = beside.account if beside else self.installation.add_account(NAME, password_hash())
            self.id = self.live.create(plan, account=self.account, **facts)
        self.fatima = Who("lead", account=self.account)

    @property
    def state(self) -> State:
        return self.live.state(self.id)

    @property
    def day(self) -> Meeting:
        return min(self.state.all(Meeting), key=lambda meeting: meeting.position)

    def step(self, kind: str, number: int = 0) -> Step:
        """The day's step of a kind: the critique's is number 0, the vision's 1."""
        steps = [self.state.get(Step, id) for id in self.day.agenda]
        return [step for step in steps if step.kind == kind][number]

    def play(self, who: Who, command: str, **data) -> None:
        with quickly():
            self.live.submit(self.id, who, COMMANDS[command].message(**data))

    def open(self) -> Prepared:
        self.play(self.fatima, "open_meeting", meeting=self.day.id)
        return self

    def sits_down(self, number: int, perspective: str = "staff") -> Who:
        """Somebody whose phone no browser shows."""
        secret = f"secret{number:020}"
        self.play(Who("door", secret=secret, token=self.day.token), "take_seat", perspective=perspective)
        (seat,) = self.state.all(Seat, secret_hash=hash_secret(secret))
        return Who("phone", seat=seat.id, meeting=seat.meeting, perspective=perspective, secret=secret)

    def shows(self, step: Step) -> Step:
        self.play(self.fatima, "show_step", step=step.id)
        return self.state.get(Step, step.id)

    def wall(self, texts: list[str], said: dict[str, str] | None = None) -> None:
        """The critique, written by three phones or more, read through and shown; the board is at sorting.

        `said` is what a text in another language says, as its writer has translated it.
        """
        step = self.shows(self.step("collect"))
        writers = [self.sits_down(number) for number in range(max(3, ceil(len(texts) / MOST_EACH)))]
        for n, text in enumerate(texts):
            abroad = {"language": "ti", "rendering": said[text]} if said and text in said else {}
            self.play(
                writers[n % len(writers)],
                "post_idea",
                step=step.id,
                handle=f"handle{n:020}",
                text=text,
                **abroad,
            )
        self.play(self.fatima, "gather", step=step.id)
        self.play(self.fatima, "reveal_ideas", step=step.id)
        self.shows(self.step("cluster"))

    def board_path(self) -> str:
        return f"/w/{self.id}/board#{self.state.one(Workshop).board_token}"

    def join_path(self) -> str:
        return f"/w/{self.id}/phone#j={self.day.token}"

    def session(self) -> str:
        """What a browser in which Fatima has signed in holds."""
        now = clock.now_ms()
        return self.installation.start_session(self.account, now, now + 30 * clock.DAY_MS)

    def close(self) -> None:
        self.live.close()
