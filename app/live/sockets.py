"""The sockets: what screens send, and what each is shown. Nothing here waits: a handler that waits stops reading."""

import logging
from collections.abc import Callable, Iterable
from functools import wraps
from urllib.parse import parse_qs

import msgspec
from socketio import Server
from socketio.exceptions import ConnectionRefusedError

from app import clock, i18n
from app.domain.command import COMMANDS
from app.domain.entities import Group, Lead, Member, Seat, Step, Undo, Workshop
from app.domain.state import Changes, State
from app.domain.view import BOARD, HELPERS, LEAD, Viewer
from app.errors import RuleBroken
from app.languages import DEFAULT, LANGUAGES
from app.live import registry
from app.live.connection import Connection, Hello, seat_of
from app.live.limits import Bucket, Limits
from app.live.live import Live
from app.live.pulse import Pulse
from app.live.room import Answer, Job, Room, where
from app.live.roster import Roster
from app.live.views import Key
from app.live.wire import encode
from app.storage.ownership import HeldElsewhere
from app.tickets import Tickets

log = logging.getLogger(__name__)
MOST_GROUP_TOKENS = 40
# Ten times the largest hall this was built for; what one workshop takes must leave room for the others.
MOST_IN_A_WORKSHOP = 5000
# Pages one seat, lead or link may have open. Of more the oldest goes: it is most likely a line that has died.
MOST_OF_ONE = 50


def guarded(handler: Callable) -> Callable:
    """A mishap in a handler is ours: it is logged, by place and never by content, and the socket goes on.

    Only one that is just coming in is not let in halfway: whoever called hangs up on it.
    """

    @wraps(handler)
    def guard(*args):
        try:
            return handler(*args)
        except ConnectionRefusedError:
            raise
        except Exception as problem:
            log.error("%s failed: %s", handler.__name__, where(problem))
            if handler.__name__ == "on_connect":
                raise
            return None

    return guard


class Sockets:
    """All connections of this process, and what is sent to them."""

    def __init__(self, live: Live, server: Server, tickets: Tickets, limits: Limits) -> None:
        self.live = live
        self.server = server
        self.tickets = tickets
        self.limits = limits
        self.roster = Roster()
        self.pulses: dict[str, Pulse] = {}
        live.watch = self.show
        live.chores.append(self.end_sessions)
        live.dismiss = self.dismiss
        live.hang_up = self.hang_up_on_all
        live.in_use = lambda id: self.roster.count(id) > 0
        # On the server itself: Flask-SocketIO makes a request of each message, at the cost of deciding it.
        for event, handler in {
            "connect": self.on_connect,
            "disconnect": self.on_disconnect,
            "command": self.on_command,
            "since": self.on_since,
            "finished": self.on_finished,
        }.items():
            server.on(event, guarded(handler))

    # --- coming and going ---

    def on_connect(self, sid: str, environ: dict, auth: object = None) -> None:
        lang = auth.get("lang") if isinstance(auth, dict) else None
        lang = lang if isinstance(lang, str) and lang in LANGUAGES else DEFAULT
        try:
            hello = msgspec.convert(auth, Hello)
            workshop = parse_qs(environ.get("QUERY_STRING", "")).get("w", [""])[0]
            self.admit(hello, workshop, sid, lang)
        except msgspec.ValidationError:
            raise _refused(RuleBroken("bad_command"), lang) from None
        except RuleBroken as broken:
            raise _refused(broken, lang) from None

    def admit(self, hello: Hello, workshop: str, sid: str, lang: str) -> None:
        room = self.live.room(workshop)
        state = room.state
        connection = Connection(sid, workshop, hello.as_, lang)
        if hello.as_ == "board":
            token = state.one(Workshop).board_token
            if not token or hello.token != token:
                raise RuleBroken("unknown_link")
        elif hello.as_ == "lead":
            known = self.tickets.redeem_whole(hello.ticket, workshop, clock.now_ms())
            connection.account, connection.session = known
            if not connection.account:
                raise RuleBroken("not_lead")
        elif hello.as_ == "phone":
            connection.secret = hello.secret
            connection.tokens = tuple(hello.groups[:MOST_GROUP_TOKENS])
            seat = seat_of(state, hello.secret, hello.meeting)
            connection.seat, connection.meeting = seat.id, seat.meeting
        elif hello.as_ == "group":
            connection.tokens = (hello.token,)
        else:
            raise RuleBroken("bad_command")
        self.make_room(connection)
        with room.lock:
            connection.look_up_keys(state)
            connection.keep_tokens(state)
            viewers = connection.viewers(state)
            self.roster.add(connection)
            self.catch_up(connection, room, viewers, hello.since)
        pulse = self.pulse(workshop, room)
        self.emit("pulse", encode(pulse.now()), to=sid)
        if connection.seat:
            pulse.came(connection.seat)
        elif connection.role == "lead":
            pulse.want()

    def make_room(self, connection: Connection) -> None:
        """Whether there is room for one more of this workshop and this person, now."""
        self.check(self.limits.budget(connection.key).connects)
        if self.roster.count(connection.workshop) >= MOST_IN_A_WORKSHOP:
            raise RuleBroken("too_many_here")
        for oldest in self.roster.of_one(connection.key)[: -MOST_OF_ONE + 1]:
            self.hang_up(oldest)

    def check(self, bucket: Bucket) -> None:
        """Count one message; `too_fast`, with how many ms to wait, when there have been too many."""
        if wait := bucket.take(self.limits.now()):
            raise RuleBroken("too_fast", wait_ms=wait)

    def flooded(self, sid: str) -> None:
        """This socket is about to be cut off because far too much came in by it."""
        if connection := self.roster.by_sid.get(sid):
            self.limits.cool(connection.key)

    def catch_up(self, connection: Connection, room: Room, viewers: list[Viewer], known: dict) -> None:
        """Each channel's news since the frame that is known of it; nothing of one that was lost meanwhile.

        A phone that is new here gets what it can be drawn from ahead of the snapshot: over a slow network that
        takes a second.
        """
        new = [viewer for viewer in viewers if viewer.channel not in known]
        if beginnings := [first for one in new if (first := room.views.audience(one).beginning())]:
            for beginning in beginnings:
                self.emit("snapshot", beginning, to=connection.sid)
            self.send_mine(connection, room)
        for viewer in viewers:
            self.let_into(connection, room, viewer, str(known.get(viewer.channel, "")))
        for channel in known.keys() - connection.channels:
            self.empty(connection, channel)
        if not beginnings:
            self.send_mine(connection, room)

    def empty(self, connection: Connection, channel: str) -> None:
        self.emit("snapshot", encode({"channel": channel, "frame": "", "put": {}}), to=connection.sid)

    def let_into(self, connection: Connection, room: Room, viewer: Viewer, since: str = "") -> None:
        """Join a channel: what it missed, or everything."""
        audience = room.views.audience(viewer)
        self.enter(connection, viewer.channel)
        missed = audience.since(since) if since else None
        if missed is None:
            self.emit("snapshot", audience.snapshot(), to=connection.sid)
        for frame in missed or ():
            self.emit("changes", frame, to=connection.sid)

    def on_disconnect(self, sid: str, _reason: object = None) -> None:
        connection = self.roster.remove(sid)
        if connection is None:
            return
        workshop = connection.workshop
        if connection.seat and workshop in self.pulses:
            self.pulses[workshop].went(connection.seat)
        elif connection.role == "lead" and workshop in self.pulses:
            self.pulses[workshop].want()
        if not self.roster.count(workshop) and (pulse := self.pulses.pop(workshop, None)):
            pulse.stop()

    # --- what screens send ---

    def on_command(self, sid: str, message: object = None, *_more: object) -> None:
        """Check and decode, queue, return at once; the writer answers."""
        connection = self.roster.by_sid.get(sid)
        if connection is None:
            return
        id = message.get("id") if isinstance(message, dict) else None
        id = id if isinstance(id, str) and 16 <= len(id) <= 64 else ""
        try:
            self.check(self.limits.budget(connection.key).commands)
            if not id:
                raise RuleBroken("bad_command")
            spec = COMMANDS.get(str(message.get("name")))
            if spec is None:
                raise RuleBroken("unknown_command")
            decoded = msgspec.convert(message.get("data", {}), spec.message)
        except msgspec.ValidationError:
            self.answer(connection, id, Answer(broken=RuleBroken("bad_command")))
        except RuleBroken as broken:
            self.answer(connection, id, Answer(broken=broken))
        else:
            job = Job(connection.who, decoded, lambda answer: self.answer(connection, id, answer), id)
            try:
                self.live.room(connection.workshop).submit(job)
            except HeldElsewhere:
                # Its screen is about to be hung up on, and says it again at the other server.
                self.answer(connection, id, Answer(broken=RuleBroken("not_saved")))
            except RuleBroken as broken:
                self.answer(connection, id, Answer(broken=broken))

    def answer(self, connection: Connection, id: str, answer: Answer) -> None:
        if answer.broken is None:
            done = {"id": id, "ok": True, "seq": answer.seq}
        else:
            done = {"id": id, "ok": False, "error": _error(answer.broken, connection.lang)}
        self.emit("done", encode(done), to=connection.sid)

    def on_since(self, sid: str, frames: object = None, *_more: object) -> str | dict:
        """What a screen missed on each of its channels, and its personal part, whole; or how long to wait first."""
        connection = self.roster.by_sid.get(sid)
        if connection is None:
            return "gone"
        if wait := self.limits.budget(connection.key).since.take(self.limits.now()):
            return {"wait_ms": wait}
        known = frames if isinstance(frames, dict) else {}
        room = self.live.room(connection.workshop)
        with room.lock:
            # They may have changed unseen, while the database was out of reach.
            self.roster.look_up_keys(connection, room.state)
            try:
                self.catch_up(connection, room, connection.viewers(room.state), known)
            except RuleBroken as broken:
                self.say_goodbye(connection, broken)
        self.emit("pulse", encode(self.pulse(connection.workshop, room).now()), to=connection.sid)
        return "ok"

    def on_finished(self, sid: str, message: object = None, *_more: object) -> None:
        """ "I am done" with a step: counted in the pulse, never stored."""
        connection = self.roster.by_sid.get(sid)
        if connection is None or not connection.seat or not isinstance(message, dict):
            return
        if self.limits.budget(connection.key).commands.take(self.limits.now()):
            return
        room = self.live.room(connection.workshop)
        step = room.state.get(Step, str(message.get("step")))
        if step is not None and step.begun:
            self.pulse(connection.workshop, room).finish(
                connection.seat, step, message.get("finished") is True
            )

    # --- what screens are shown ---

    def show(
        self,
        workshop: str,
        keys: set[Key],
        frames: list[tuple[str, bytes]],
        changes: Changes,
        befores: Changes,
    ) -> None:
        """After a batch was adopted (the room's lock is held): frames, rights that changed, personal parts, pulse."""
        kinds = {cls for cls, _id in changes}
        if Lead in kinds and (leads := _leads(changes, befores)):
            room = self.live.room(workshop)
            for connection in self.roster.found_by(
                workshop, leads
            ):  # before they are shown what is no longer theirs
                self.take_away(connection, self.rights(connection, room))
        for channel, frame in frames:
            self.emit("changes", frame, to=_room(workshop, channel))
        if not self.roster.count(workshop):
            return
        room = self.live.room(workshop)
        state = room.state
        rights = _rights(changes, befores) if kinds & RIGHTS.keys() else set()
        concerned = self.roster.found_by(workshop, rights)
        if Step in kinds and _rounds_changed(changes, befores):
            # What was one's own in the round before is found by no tag of today's.
            for connection in self.roster.here(workshop):
                self.roster.look_up_keys(connection, state)
            concerned |= self.roster.found_by(workshop, rights)
            owners = dict.fromkeys(self.roster.here(workshop))
        else:
            owners = self.roster.owners(workshop, _personal(keys, befores, state))
        if kinds & EVERYBODYS and _everybodys_rights(changes, befores):
            concerned = self.roster.here(workshop)
        for connection in concerned:
            self.review_rights(connection, room)
        for connection, touched in owners.items():
            self.send_mine(connection, room, touched)
        if pulse := self.pulses.get(workshop):
            pulse.want()

    def review_rights(self, connection: Connection, room: Room) -> None:
        """A viewer whose rights changed gets fresh snapshots, loses channels, or has to go.

        Out of a channel only when the new ones are there: a screen must not be without a workshop in between.
        """
        viewers = self.rights(connection, room)
        for channel, viewer in viewers.items():
            if channel not in connection.channels:
                self.let_into(connection, room, viewer)
        self.take_away(connection, viewers)

    def rights(self, connection: Connection, room: Room) -> dict[str, Viewer]:
        """What a viewer may see now, by channel; nothing, and the connection ended, where they may see nothing."""
        connection.keep_tokens(room.state)
        try:
            viewers = {viewer.channel: viewer for viewer in connection.viewers(room.state)}
            if connection.role == "board" and not room.state.one(Workshop).board_token:
                raise RuleBroken("unknown_link")
        except RuleBroken as broken:
            self.say_goodbye(connection, broken)
            return {}
        return viewers

    def take_away(self, connection: Connection, viewers: dict[str, Viewer]) -> None:
        """Take from a viewer what is not among `viewers`; whoever may see nothing has been hung up on already."""
        if not viewers:
            return
        for channel in connection.channels - viewers.keys():
            self.leave(connection, channel)
            self.empty(connection, channel)

    def say_goodbye(self, connection: Connection, broken: RuleBroken) -> None:
        """Say why, and hang up."""
        self.emit("goodbye", encode(_error(broken, connection.lang)), to=connection.sid)
        self.hang_up(connection)

    def end_sessions(self) -> None:
        """Hang up on leads who have been signed out meanwhile, here, by the administrator or in another process."""
        leads = [connection for connection in self.roster.by_sid.values() if connection.session]
        if not leads:
            return
        sessions = {connection.session for connection in leads}
        alive = self.live.installation.sessions_alive(sessions, clock.now_ms())
        for connection in leads:
            if connection.session not in alive:
                self.say_goodbye(connection, RuleBroken("not_signed_in"))

    def dismiss(self, workshop: str, why: RuleBroken) -> None:
        """Say goodbye to everybody who is in a workshop that is about to be no more."""
        for connection in self.roster.here(workshop):
            self.say_goodbye(connection, why)

    def hang_up_on_all(self, workshop: str) -> None:
        for connection in self.roster.here(workshop):
            self.hang_up(connection)

    def hang_up(self, connection: Connection) -> None:
        self.server.disconnect(connection.sid, namespace="/")

    def send_mine(self, connection: Connection, room: Room, touched: Iterable[Key] | None = None) -> None:
        """The personal part: whole, or what looks different of what was touched."""
        if touched is None:
            self.emit("mine", connection.own.whole(connection.keys, room.state), to=connection.sid)
        elif change := connection.own.change(touched, connection.keys, room.state):
            self.emit("my_changes", change, to=connection.sid)

    def pulse(self, workshop: str, room: Room) -> Pulse:
        """The room's pulse. Making one lets others run, and two that came together would each make one."""
        with room.lock:
            if workshop not in self.pulses:
                self.pulses[workshop] = Pulse(
                    room.state,
                    room.lock,
                    clock.now_ms,
                    lambda pulse: self.beat(workshop, pulse),
                    lambda: self.roster.leading(workshop),
                )
            return self.pulses[workshop]

    def beat(self, workshop: str, pulse: dict) -> None:
        """Board and leads show the counts; phones need none, and a thousand of them would each get every one."""
        for viewer in (BOARD, LEAD, *HELPERS):
            self.emit("pulse", encode(pulse), to=_room(workshop, viewer.channel))

    def enter(self, connection: Connection, channel: str) -> None:
        self.server.enter_room(connection.sid, _room(connection.workshop, channel), namespace="/")
        connection.channels.add(channel)

    def leave(self, connection: Connection, channel: str) -> None:
        self.server.leave_room(connection.sid, _room(connection.workshop, channel), namespace="/")
        connection.channels.discard(channel)

    def emit(self, event: str, data: bytes, *, to: str) -> None:
        self.server.manager.deliver(event, data, to)


def _room(workshop: str, channel: str) -> str:
    return f"{workshop}/{channel}"


def _error(broken: RuleBroken, lang: str) -> dict:
    return {"code": broken.code, "text": i18n.told(broken.code, lang, **broken.data), "data": broken.data}


def _refused(broken: RuleBroken, lang: str) -> ConnectionRefusedError:
    error = _error(broken, lang)
    return ConnectionRefusedError(error["text"], error)


def _rounds_changed(changes: Changes, befores: Changes) -> bool:
    """Tags are made from step and round: another round, or steps that are new, make new tags."""
    return any(
        cls is Step and (befores.get((cls, id)) is None or (step and befores[cls, id].round != step.round))
        for (cls, id), step in changes.items()
    )


def _personal(keys: set[Key], befores: Changes, state: State) -> dict[str, set[Key]]:
    """By tag, seat and account: whose personal part may look different, and what of it."""
    found: dict[str, set[Key]] = {}
    for key in keys:
        if key[0] in registry.MINE:
            field = registry.MINE[key[0]][1]
            for entity in (state.get(*key), befores.get(key)):
                if entity is not None and (value := getattr(entity, field)):
                    found.setdefault(value, set()).add(key)
    # A lead's newest undo says what it concerns, whoever has changed that.
    for lead in state.all(Lead):
        found.setdefault(lead.account, set()).add((Undo, ""))
    return found


#: What gives a right, and whose it is: a seat, a tag, an account.
RIGHTS = {Seat: "id", Member: "tag", Lead: "account"}
#: What may give one to anybody, or take it.
EVERYBODYS = {Group, Workshop}


def _rights(changes: Changes, befores: Changes) -> set[str]:
    """Seats, tags and accounts that may now see or do something else than before."""
    return {
        getattr(entity, RIGHTS[cls])
        for (cls, id), after in changes.items()
        if cls in RIGHTS
        for entity in (after, befores.get((cls, id)))
        if entity is not None
    }


def _leads(changes: Changes, befores: Changes) -> set[str]:
    """Accounts that lead no more, or as something else."""
    return {
        before.account
        for (cls, id), after in changes.items()
        if cls is Lead and (before := befores.get((cls, id))) is not None and before != after
    }


def _everybodys_rights(changes: Changes, befores: Changes) -> bool:
    """A group that came, went, was settled or got a new link; a board with a new link: seldom, and anybody's."""

    def link(entity: object) -> object:
        if isinstance(entity, Group):
            return entity.token, entity.taken < 0
        return entity.board_token if isinstance(entity, Workshop) else None

    return any(link(after) != link(befores.get(key)) for key, after in changes.items())
