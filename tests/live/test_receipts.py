"""A command sent again, because its answer got lost: one effect, and the first answer."""

import hashlib

import pytest

from app.domain.command import COMMANDS
from app.domain.entities import HASH_LENGTH, Receipt, Theme
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall, command_id
from tests.live.screen import Screen
from tests.live.spoilt import sender_of


def again(hall: Hall, screen: Screen, name: str, data: dict, id: str) -> dict:
    """Send it with this id, alone in its batch; the answer."""
    hall.send(screen, name, data, id)
    hall.run()
    return screen.done.pop(id)


def by_socket() -> list[str]:
    """All but the one after which one is hung up on, and hears nothing."""
    others = {"leave_workshop"}
    return sorted(n for n in COMMANDS if sender_of(n) not in ("door", "system") and n not in others)


@pytest.mark.parametrize("name", by_socket())
def test_sent_again_it_has_one_effect_and_the_same_answer(hall: Hall, name: str):
    """Whatever the command; also after the server was started anew, and also in one batch."""
    sender, id, data = sender_of(name), command_id(), EXAMPLES[name](hall)
    screen = getattr(hall, sender).screen
    hall.send(screen, name, data, id)
    hall.send(screen, name, data, id)
    assert hall.run() == 2
    first = screen.done.pop(id)
    assert first["ok"]
    after = hall.dump()
    assert again(hall, screen, name, data, id) == first
    hall.reopen()
    assert again(hall, getattr(hall, sender).screen, name, data, id) == first
    assert hall.dump() == after


def test_a_batch_has_one_receipt_that_says_nothing_of_their_order(hall: Hall):
    sent = {}
    for number in range(20):
        data = {"step": hall.step("critique_themes"), "name": f"Tema {number}"}
        sent[hall.send(hall.fatima.screen, "add_theme", data)] = data
    assert hall.run() == len(sent)
    first = {id: hall.fatima.screen.done.pop(id) for id in sent}
    (receipt,) = hall.those(Receipt)
    hashes = [hashlib.sha256(id.encode()).hexdigest()[:HASH_LENGTH] for id in sent]
    assert receipt.hashes == sorted(hashes) != hashes
    hall.reopen()
    for id, data in sent.items():
        assert again(hall, hall.fatima.screen, "add_theme", data, id) == first[id]


def test_another_id_is_another_command(hall: Hall):
    data = {"step": hall.step("critique_themes"), "name": "Två gånger"}
    for _ in range(2):
        assert again(hall, hall.fatima.screen, "add_theme", data, command_id())["ok"]
    assert len(hall.those(Theme, name="Två gånger")) == 2


def test_a_refused_one_gets_the_same_refusal(hall: Hall):
    """Although it would be carried out by now: the phone may have told its owner."""
    kim, id = hall.kim.screen, command_id()
    data = {"step": hall.step("close"), "question": "said", "choice": "yes"}
    hall.fatima("lock_step", step=hall.step("close"), locked=True)
    refusal = again(hall, kim, "answer", data, id)
    assert refusal["error"]["code"] == "step_locked"
    before = hall.dump()
    hall.fatima("lock_step", step=hall.step("close"), locked=False)
    assert again(hall, kim, "answer", data, id) == refusal
    assert before["answer"] == hall.dump()["answer"]


def test_a_refusal_leaves_no_receipt(hall: Hall):
    assert not again(hall, hall.kim.screen, "gather", EXAMPLES["gather"](hall), command_id())["ok"]
    assert not hall.those(Receipt)


def test_an_id_is_not_kept_as_it_is(hall: Hall):
    """The id stands on the phone too: a receipt must not lead there."""
    id = command_id()
    again(hall, hall.kim.screen, "post_idea", EXAMPLES["post_idea"](hall), id)
    (receipt,) = hall.those(Receipt)
    assert id not in repr(receipt)


def test_receipts_outlast_the_meeting_and_go_when_the_next_one_opens(hall: Hall):
    again(hall, hall.kim.screen, "post_idea", EXAMPLES["post_idea"](hall), command_id())
    again(hall, hall.fatima.screen, "end_meeting", EXAMPLES["end_meeting"](hall), id := command_id())
    assert again(hall, hall.fatima.screen, "end_meeting", {"meeting": hall.meeting()}, id)["ok"]
    assert len(hall.those(Receipt)) == 2
    again(hall, hall.fatima.screen, "open_meeting", {"meeting": hall.meeting("follow_up")}, command_id())
    assert len(hall.those(Receipt)) == 1
