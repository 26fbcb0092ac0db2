"""A meeting played by many phones behind real sockets, everything logged, and then the files are taken."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.entities import Group, Idea, Proposal, Theme
from app.domain.who import Who
from tests.cast import ID, Play, handle, secret_of
from tests.live.hall import Hall, write
from tests.live.screen import Screen
from tests.privacy.evidence import Evidence, logged, seize
from tests.quick import quick_disk

NAMES = tuple(f"phone{n}" for n in range(8))
CANARY = "kanariefågel"


@pytest.fixture(autouse=True)
def _quick_disk(quick_disk: None) -> None:
    """Power cuts are not what is tried in this folder: the same bytes, sooner."""


class Meeting:
    """A day in which every phone writes, proposes, votes, chooses a group and answers; nothing is closed yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log.txt"
        self.data = folder / "data"
        self.wrote: dict[str, str] = {}  # the words → whose they are
        self.seats: dict[str, str] = {}  # whose seat → its id
        play = Play(opened=False)
        write(self.data, play)
        self.hall = Hall(self.data, ID)
        hall = self.hall
        hall.fatima("open_meeting", meeting=hall.meeting())
        self.screens = {name: self.sit_down(name) for name in NAMES}
        self.collect()
        self.sort_and_vote()
        self.ask()
        self.form_groups()

    def sit_down(self, name: str) -> Screen:
        who = Who("door", secret=secret_of(name), token=self.hall.meeting().token)
        assert self.hall.inside(who, "take_seat", perspective="client").broken is None
        screen = self.hall.phone(name)
        self.seats[name] = self.hall.connection(screen).seat
        return screen

    def send(self, name: str, command: str, /, **data) -> None:
        assert self.hall.tell(self.screens[name], command, **data)["ok"]

    def everybody(self, command: str, data: Callable[[str], dict]) -> None:
        for name in NAMES:
            self.send(name, command, **data(name))

    def words(self, name: str, what: str) -> str:
        """Words known again wherever they turn up, and remembered as this phone's."""
        words = f"{CANARY} {what} {NAMES.index(name)} i telefon"
        self.wrote[words] = name
        return words

    def collect(self) -> None:
        hall = self.hall
        for key in ("critique", "vision"):
            hall.fatima("show_step", step=hall.step(key))
            self.everybody(
                "post_idea",
                lambda name, key=key: {
                    "step": hall.step(key),
                    "handle": handle(),
                    "text": self.words(name, key),
                },
            )
        mine = hall.find(Idea, text=f"{CANARY} critique 0 i telefon").handle
        self.send(NAMES[0], "edit_idea", handle=mine, text=self.words(NAMES[0], "ändrat"))
        hall.fatima("gather", step=hall.step("critique"))
        hall.fatima("reveal_ideas", step=hall.step("critique"))

    def sort_and_vote(self) -> None:
        hall = self.hall
        hall.fatima("show_step", step=hall.step("critique_themes"))
        self.everybody(
            "propose_theme",
            lambda name: {
                "step": hall.step("critique_themes"),
                "handle": handle(),
                "name": f"{CANARY} {name}",
            },
        )
        hall.fatima("show_step", step=hall.step("vision_themes"))
        for name in ("Svar", "Tid"):
            hall.fatima("add_theme", step=hall.step("vision_themes"), name=name)
        hall.fatima("show_step", step=hall.step("vision_vote"))
        svar = hall.find(Theme, name="Svar")
        self.everybody("set_dots", lambda _: {"step": hall.step("vision_vote"), "theme": svar, "dots": 2})

    def ask(self) -> None:
        """All are clients, so all may ask."""
        hall = self.hall
        hall.fatima("show_step", step=hall.step("ask"))
        self.everybody(
            "ask_question",
            lambda name: {"step": hall.step("ask"), "handle": handle(), "text": f"{CANARY} fråga {name}"},
        )

    def form_groups(self) -> None:
        hall = self.hall
        hall.fatima("show_step", step=hall.step("groups"))
        hall.fatima("add_group", step=hall.step("groups"), name="Svar")
        group = hall.find(Group, name="Svar")
        self.everybody("choose_group", lambda _: {"group": group})
        hall.fatima("show_step", step=hall.step("close"))
        self.everybody(
            "answer", lambda _: {"step": hall.step("close"), "question": "understood", "choice": "yes"}
        )
        assert hall.those(Proposal, released=True)

    def seize(self) -> Evidence:
        copies = len(list(self.folder.glob("seized*")))
        return seize(self.data, self.log, self.folder / f"seized{copies}")

    def truly(self) -> set[tuple[str, str]]:
        """(idea, seat) as it really was, for the attack on a control to be judged by."""
        return {(idea.id, self.seats[self.wrote[idea.text]]) for idea in self.hall.state.all(Idea)}


@contextmanager
def stage(folder: Path) -> Iterator[Callable[[], Meeting]]:
    """Play a meeting in the folder, with whatever has been changed in the program by then."""
    meetings: list[Meeting] = []

    def play() -> Meeting:
        meetings.append(Meeting(folder))
        return meetings[-1]

    # The same bytes, without waiting for the disk at each of them.
    with quick_disk(), logged(folder / "log.txt"):
        yield play
        for meeting in meetings:
            meeting.hall.close()


@pytest.fixture
def play_meeting(tmp_path: Path) -> Iterator[Callable[[], Meeting]]:
    with stage(tmp_path) as play:
        yield play


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meeting]:
    """A meeting played by the program as it is; only to be looked at."""
    with stage(tmp_path_factory.mktemp("product")) as play:
        yield play()


@pytest.fixture(scope="module")
def evidence(product: Meeting) -> Evidence:
    return product.seize()
