"""Who is at the other end of a socket, and what they may see there.

It comes from this server's record of the connection and is looked up in the workshop anew each time, so that a
right taken away is gone at the next command.
"""

from dataclasses import dataclass, field

import msgspec

from app import clock
from app.domain.entities import Group, Lead, Meeting, Member, Seat, Step
from app.domain.state import Draft, State
from app.domain.view import BOARD, Viewer, group, lead, phones
from app.domain.who import Who, hash_secret, tag_of
from app.errors import RuleBroken
from app.live.own import Own
from app.process.see import farewell


class Hello(msgspec.Struct):
    """What a screen says when it connects; `as_` is board, lead, phone or group."""

    as_: str = msgspec.field(name="as")
    token: str = ""
    ticket: str = ""
    secret: str = ""
    meeting: str = ""
    groups: list[str] = []
    lang: str = "sv"
    since: dict[str, str] = {}


@dataclass(eq=False)
class Connection:
    """One socket. The phone's secret stays here, in memory, and nowhere else."""

    sid: str
    workshop: str
    role: str
    lang: str
    account: str = ""
    session: str = field(default="", repr=False)
    seat: str = ""
    meeting: str = ""  # where its seat is, or was
    secret: str = field(default="", repr=False)
    tokens: tuple[str, ...] = field(default=(), repr=False)
    channels: set[str] = field(default_factory=set)
    own: Own = field(default_factory=Own, repr=False)
    keys: dict[str, list[str]] = field(default_factory=dict, repr=False)
    tags: dict[tuple[str, int], str] = field(default_factory=dict, repr=False)  # by step and round
    group_tags: tuple[str, ...] = field(default=(), repr=False)  # in the steps where groups are formed
    chosen: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def key(self) -> tuple[str, ...]:
        """Whom it belongs to, over all sockets: a seat, a lead, a group's link, or the board."""
        return self.workshop, self.role, self.seat or self.account or "".join(self.tokens)

    def who(self, state: State | Draft) -> Who:
        """Who this is now; `not_allowed` if the right to be here is gone."""
        if self.role == "lead":
            for one in state.all(Lead, account=self.account):
                return Who("lead", account=self.account, lead=one.role)
            raise RuleBroken("not_lead")
        if self.role == "phone":
            seat = state.get(Seat, self.seat)
            if seat is None:
                raise no_seat(state, self.meeting)
            groups = self.groups(state)
            return Who("phone", seat=seat.id, meeting=seat.meeting, perspective=seat.perspective, groups=groups,
                       secret=self.secret, known_tags=self.tags)  # fmt: skip
        if self.role == "group":
            groups = self.groups(state)
            if not groups:
                raise RuleBroken("unknown_link")
            return Who("group", groups=groups)
        return Who("board")

    def groups(self, state: State | Draft) -> frozenset[str]:
        """The groups it is in: those whose token it holds, and those it has chosen.

        While groups are being formed a phone is where it last sat down: an old token it still holds must not
        keep it in a group it has left.
        """
        ids = set()
        if self.tokens or self.chosen:
            tokens = {*self.tokens, *self.chosen.values()}
            held = [group for token in tokens if token for group in state.all(Group, token=token)]
            ids = {group.id for group in held if group.taken >= 0 or self.role == "group"}
        if state.count(Member):
            for tag in self.group_tags:
                ids.update(member.group for member in state.all(Member, tag=tag))
        return frozenset(ids)

    def keep_tokens(self, state: State) -> None:
        """Remember the tokens of the groups it sits in: when the seats go, at closing, the token is what counts.

        A token brought along to a group that is still being formed counts for nothing: sitting in it does.
        """
        if self.role == "phone":
            self.tokens = tuple(token for token in self.tokens if not _is_forming(state, token))
        kept = {id: token for id, token in self.chosen.items() if _is_settled(state, id)}
        members = (member for tag in self.group_tags for member in state.all(Member, tag=tag))
        self.chosen = kept | {member.group: state.get(Group, member.group).token for member in members}

    def viewers(self, state: State) -> list[Viewer]:
        """The audiences it belongs to now."""
        who = self.who(state)
        if who.role == "lead":
            return [lead(who.lead)]
        if who.role == "board":
            return [BOARD]
        rooms = [group(id) for id in sorted(who.groups)]
        return [phones(who.perspective), *rooms] if who.role == "phone" else rooms[:1]

    def look_up_keys(self, state: State) -> None:
        """By which its personal part is found: its tag in each step and round, its seat, its account."""
        self.keys = {}
        self.tags = {}
        self.group_tags = ()
        if self.role == "lead":
            self.keys = {"account": [self.account]}
        elif self.role == "phone" and (seat := state.get(Seat, self.seat)):
            steps = state.all(Step, meeting=seat.meeting)
            self.tags = {(step.id, step.round): tag_of(self.secret, step) for step in steps}
            self.keys = {"id": [seat.id], "tag": list(self.tags.values())}
            self.group_tags = tuple(self.tags[step.id, step.round] for step in steps if step.kind == "groups")


def _is_forming(state: State, token: str) -> bool:
    return any(group.taken < 0 for group in state.all(Group, token=token))


def _is_settled(state: State, id: str) -> bool:
    """Whether the group's seats have been counted and are gone."""
    group = state.get(Group, id)
    return group is not None and group.taken >= 0


def seat_of(state: State, secret: str, meeting: str) -> Seat:
    """The seat of a phone's secret; `meeting` is where the phone says it sat, in case there is none."""
    seats = state.all(Seat, secret_hash=hash_secret(secret)) if len(secret) >= 16 else []
    if not seats:
        raise no_seat(state, meeting)
    return seats[0]


def no_seat(state: State | Draft, meeting: str) -> RuleBroken:
    """Why a phone has no seat: `meeting_ended`, with what it is thanked with, while no meeting is open; else `no_seat`.

    Nothing is known any more of who sat there. So whoever names a meeting that has ended is told, and nothing more
    than everybody who came to its door was.
    """
    named = state.get(Meeting, meeting)
    anew = any(other.stage == "open" for other in state.all(Meeting))
    if named is None or named.stage != "ended" or anew:
        return RuleBroken("no_seat")
    return RuleBroken("meeting_ended", **farewell(named, state, clock.today()))
