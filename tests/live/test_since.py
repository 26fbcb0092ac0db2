"""Catching up: the frames missed while they are kept, and otherwise everything; the personal part always, whole."""

import pytest

from app.live import views
from tests.live.hall import Hall
from tests.live.screen import MINE, Screen


def rename(hall: Hall, *titles: str) -> None:
    """A change that every audience sees, for each title."""
    for title in titles:
        hall.fatima("edit_workshop", title=title)


def since(hall: Hall, screen: Screen, frames: object) -> list[str]:
    """What is sent to somebody who asks from these frames."""
    hall.wire.sent.clear()
    hall.wire.call("since", screen.sid, frames)
    return [event for event, sid in hall.wire.sent if sid == screen.sid and event != "pulse"]


def title(screen: Screen) -> str:
    kind = "our_workshop" if screen.auth["as"] == "group" else "workshop"
    return screen.store.all(kind)[0]["title"]


@pytest.fixture
def board(hall: Hall) -> Screen:
    board = hall.board()
    board.steady = False
    rename(hall, "Ett")
    return board


def test_whoever_missed_nothing_gets_the_personal_part_alone(hall: Hall, board: Screen):
    assert since(hall, board, board.store.frames()) == [MINE]


def test_the_frames_missed_come_in_order(hall: Hall, board: Screen):
    board.deaf = True
    rename(hall, "Två", "Tre", "Fyra")
    board.deaf = False
    assert since(hall, board, board.store.frames()) == ["changes"] * 3 + [MINE]
    assert title(board) == "Fyra"


def test_a_gap_is_seen_and_nothing_after_it_is_shown(hall: Hall, board: Screen):
    board.deaf = True
    rename(hall, "Två")
    board.deaf = board.behind = False
    rename(hall, "Tre")
    assert board.behind, "the frame does not follow on the last"
    assert title(board) == "Ett"
    hall.wake(board)
    assert title(board) == "Tre"


def test_a_frame_heard_twice_changes_nothing(hall: Hall, board: Screen):
    frames = board.store.frames()
    rename(hall, "Två", "Tre")
    assert since(hall, board, frames) == ["changes", "changes", MINE]
    assert title(board) == "Tre"
    assert not board.behind


def test_longer_ago_than_the_frames_kept_comes_everything(hall: Hall, board: Screen):
    phone = hall.phone("noor")
    phone.steady = False
    audience = hall.room().views.audience(views.Viewer("phones", "client"))
    audience.frames = type(audience.frames)(maxlen=3)
    rename(hall, "Två")
    phone.deaf = True
    rename(hall, "Tre", "Fyra", "Fem")
    phone.deaf = False
    assert since(hall, phone, phone.store.frames()) == ["changes"] * 3 + [MINE]
    phone.deaf = True
    rename(hall, "Sex", "Sju", "Åtta", "Nio")
    phone.deaf = False
    assert since(hall, phone, phone.store.frames()) == ["snapshot", MINE]
    assert title(phone) == title(board) == "Nio"


def test_another_epoch_gets_everything(hall: Hall, board: Screen):
    """After a restart the numbers begin anew; an old one must not be taken for a new."""
    frames = board.store.frames()
    hall.reopen()
    again = hall.board()
    rename(hall, "Två", "Tre")
    number = {channel: int(frame.split(":")[1]) for channel, frame in frames.items()}
    assert number["board"] < int(again.store.last["board"].split(":")[1])
    assert since(hall, again, frames) == ["snapshot", MINE]


@pytest.mark.parametrize("known", ["{epoch}", "{epoch}:", "{epoch}:²", "{epoch}:-1", "{epoch}:99", "{epoch}:1:1",
                                   "{epoch}:" + "9" * 5000, ":", "nonsense", "", 7, None, ["x"]])  # fmt: skip
def test_what_is_no_frame_of_ours_gets_everything(hall: Hall, board: Screen, known: object):
    epoch = board.store.last["board"].split(":")[0]
    known = known.format(epoch=epoch) if isinstance(known, str) else known
    assert since(hall, board, {"board": known}) == ["snapshot", MINE]


@pytest.mark.parametrize("nothing", [None, [], "x", 1, {}, {"lead": "x:1"}, {"group:guessed": "x:1"}])
def test_only_ones_own_channels_are_answered(hall: Hall, board: Screen, nothing: object):
    hall.lead()
    since(hall, board, nothing)
    assert set(board.store.seen()) == {"board"}


def test_a_connect_says_from_where_as_well(hall: Hall, board: Screen):
    hall.hang_up(board)
    rename(hall, "Två")
    hall.wire.sent.clear()
    hall.connect(board)
    assert [event for event, _sid in hall.wire.sent] == ["changes", MINE, "pulse"]
    assert title(board) == "Två"


def test_a_group_lost_while_away_is_emptied(hall: Hall):
    """The phone's seat in the group was given up on its other tab, while this one slept."""
    kim, tab = hall.phone("kim"), hall.phone("kim")
    tab.steady = False
    hall.hang_up(tab)
    (group,) = kim.store.all("our_group")
    assert tab.store.all("our_group") == [group]
    assert hall.tell(kim, "leave_group", group=group["id"])["ok"]
    hall.connect(tab)
    assert tab.store.all("our_group") == []
    assert tab.store.seen() == kim.store.seen()
