"""Nobody found out: the files and the log of a meeting lead from nothing that was written to a seat.

The same attack is made on builds of the program that do store a link, and must succeed there: an attack that
finds nothing anywhere proves nothing. (What lies in pages and logs after closing: `test_forgetting.py`.)
"""

import hashlib
import logging
from collections.abc import Callable

import pytest

from app.domain.entities import Answer, Ballot, Idea, Member, Proposal, Question, Receipt, Step
from app.domain.who import Who, hash_secret, tag_of
from app.live import room
from tests.cast import ID, secret_of
from tests.privacy.attacker import WRITTEN, own, threads, writers
from tests.privacy.conftest import CANARY, NAMES, Meeting
from tests.privacy.evidence import Evidence

Play = Callable[[], Meeting]


def test_nothing_leads_from_what_was_written_to_a_seat(evidence: Evidence, say):
    assert len(evidence.rows("idea")) == 16
    assert len(evidence.rows("seat")) == len(evidence.rows("ballot")) == len(NAMES)
    assert any(CANARY.encode() in raw for raw in evidence.raw.values()), "the attacker has the right files"
    assert any(name.endswith("-wal") and raw for name, raw in evidence.raw.items())
    links, joined = writers(evidence), threads(evidence)
    say(f"raw files: {searched(evidence)}: {len(links)} links to a seat, {len(joined)} from step to step")
    assert links == joined == set()


def searched(evidence: Evidence) -> str:
    """In words: by how much one is known again, and in how much it was looked for."""
    of_seats, of_written = (
        {value for table in tables for row in evidence.rows(table) for value in own(row)}
        for tables in (("seat",), WRITTEN)
    )
    many = sum(map(len, evidence.raw.values()))
    marks = f"{len(of_seats)} marks of seats, {len(of_written)} of what was written"
    return f"{marks}, {many:,} bytes and {len(evidence.log)} lines"


def test_no_secret_is_in_any_file(evidence: Evidence):
    for name, raw in evidence.raw.items():
        assert not [secret for secret in map(secret_of, NAMES) if secret.encode() in raw], name


def test_the_installation_knows_nothing_of_what_was_written(product: Meeting, evidence: Evidence):
    marks = [CANARY, *product.seats.values(), *(row["id"] for row in evidence.rows("idea"))]
    files = {name: raw for name, raw in evidence.raw.items() if name.startswith("installation")}
    assert any(ID.encode() in raw for raw in files.values())
    for name, raw in files.items():
        assert not [mark for mark in marks if mark.encode() in raw], name


def test_a_handle_is_no_receipt(evidence: Evidence):
    """What a phone calls its idea, and what it calls the command that brought it, have nothing in common."""
    receipts = {row["id"] for row in evidence.rows("receipt")}
    assert receipts
    for row in (*evidence.rows("idea"), *evidence.rows("proposal")):
        for name in ("id", "handle", "tag", "text", "name"):
            value = str(row.get(name, ""))
            assert not receipts & {value, hashlib.sha256(value.encode()).hexdigest()[:32]}


# --- the controls: builds that store a link ---


def links(evidence: Evidence, say: Callable, build: str) -> set[tuple[str, str]]:
    found = writers(evidence)
    say(f"raw files, control, {build}: {len(found)} links to a seat")
    return found


def attack_succeeds(meeting: Meeting, say: Callable, build: str) -> bool:
    """Every idea's writer is found."""
    return links(meeting.seize(), say, build) >= meeting.truly()


def test_control_the_tag_is_the_seat(play_meeting: Play, monkeypatch: pytest.MonkeyPatch, say):
    """Of a ballot as of an idea; and since the seat is the same, from step to step too."""
    monkeypatch.setattr(Who, "tag", lambda who, step: f"{who.seat}-{step.id[:6]}")
    meeting = play_meeting()
    assert attack_succeeds(meeting, say, "the tag is the seat")
    ballots = {(ballot.id, ballot.tag.partition("-")[0]) for ballot in meeting.hall.state.all(Ballot)}
    assert ballots <= writers(meeting.seize())


@pytest.mark.parametrize(
    "tag",
    [
        lambda who, step: hashlib.sha256((hash_secret(who.secret) + step.id).encode()).hexdigest()[:32],
        lambda who, step: hashlib.sha256(f"{who.seat}:{step.id}".encode()).hexdigest(),
        lambda who, step: tag_of(hash_secret(who.secret), step),
        lambda who, step: hashlib.md5(f"{step.id}:{who.seat}".encode()).hexdigest(),
    ],
    ids=("SHA-256 of the hash", "SHA-256 of the id", "HMAC of the hash", "MD5 of the id"),
)
def test_control_the_tag_is_made_from_the_seats_row(play_meeting: Play, monkeypatch, tag, say, request):
    monkeypatch.setattr(Who, "tag", tag)
    assert attack_succeeds(play_meeting(), say, f"the tag is {request.node.callspec.id}")


def also(monkeypatch: pytest.MonkeyPatch, leak: Callable) -> None:
    """A build whose `decide` also does this with (draft, who, message)."""
    decide = room.decide

    def leaking(draft, who, message) -> None:
        decide(draft, who, message)
        if who.role == "phone" and hasattr(message, "text"):
            leak(draft, who, message)

    monkeypatch.setattr(room, "decide", leaking)


def test_control_the_log_says_who_sent_what(play_meeting: Play, monkeypatch: pytest.MonkeyPatch, say):
    also(
        monkeypatch,
        lambda draft, who, message: logging.getLogger("app").info("%s wrote %s", who.seat, message.text),
    )
    assert attack_succeeds(play_meeting(), say, "the log says who sent what")


def test_control_the_receipt_says_whose_it_is(play_meeting: Play, monkeypatch: pytest.MonkeyPatch, say):
    also(
        monkeypatch,
        lambda draft, who, message: draft.put(Receipt(id=f"{who.seat}/{message.handle}", seq=0)),
    )
    found = links(play_meeting().seize(), say, "the receipt says whose it is")
    assert len({thing for thing, _seat in found}) >= len(NAMES)


def test_control_a_row_is_erased_but_not_its_bytes(play_meeting: Play, monkeypatch: pytest.MonkeyPatch, say):
    """A link that was stored and dropped again in the next command still stands in the WAL."""
    kept = []

    def leak(draft, who, message) -> None:
        kept and draft.drop(kept.pop())
        kept.append(draft.put(Receipt(id=f"{who.seat}/{message.handle}", seq=0)))

    also(monkeypatch, leak)
    found = links(play_meeting().seize(), say, "a link is stored and dropped again")
    assert len({thing for thing, _seat in found}) >= len(NAMES)


def test_control_one_tag_for_all_steps(play_meeting: Play, monkeypatch: pytest.MonkeyPatch, say):
    """It leads to no seat, but from what somebody wrote in one step to what they did in the next."""
    monkeypatch.setattr(Who, "tag", lambda who, step: hashlib.sha256(who.secret[::-1].encode()).hexdigest())
    evidence = play_meeting().seize()
    joined = threads(evidence)
    say(f"raw files, control, one tag for all steps: {len(joined)} from step to step")
    assert len(joined) == len(NAMES)


# --- closing ---

CLOSED = {
    "critique": Idea,
    "critique_themes": Proposal,
    "vision_vote": Ballot,
    "ask": Question,
    "groups": Member,
    "close": Answer,
}


def test_closing_a_step_erases_whose_it_was(play_meeting: Play):
    meeting = play_meeting()
    hall = meeting.hall
    for key, cls in CLOSED.items():
        before = {row.tag for row in hall.state.all(cls, step=hall.step(key).id)} - {""}
        assert len(before) == len(NAMES), key
        hall.fatima("close_step", step=hall.step(key))
        assert_forgotten(meeting, hall.step(key).id)


def test_ending_the_meeting_erases_whose_everything_was(play_meeting: Play):
    meeting = play_meeting()
    meeting.hall.fatima("end_meeting", meeting=meeting.hall.meeting())
    for step in meeting.hall.state.all(Step):
        assert_forgotten(meeting, step.id)
    meeting.hall.fatima("open_meeting", meeting=meeting.hall.meeting("follow_up"))
    assert len(meeting.hall.state.all(Receipt)) == 1, "that of opening it"


def assert_forgotten(meeting: Meeting, step: str) -> None:
    """No row of the step holds a tag or a phone's name for it: not in memory, and not in the file."""
    loaded = meeting.hall.loaded()
    for state in (meeting.hall.state, loaded):
        for cls in (Idea, Proposal, Ballot, Answer, Member, Question):
            for row in state.all(cls, step=step):
                assert row.tag == ""
                assert getattr(row, "handle", "") == ""
    evidence = meeting.seize()
    for table in ("idea", "proposal", "ballot", "answer", "member", "question"):
        for row in evidence.rows(table):
            if row["step"] == step:
                assert row["tag"] == row.get("handle", "") == ""
