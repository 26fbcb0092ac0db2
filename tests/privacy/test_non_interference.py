"""Two days that differ only in who wrote what are the same day to everybody else, to the byte: on every shared screen,
in the documents and in the log.

Chance is lent by what is done and not by who does it or when (`Chance`): in both days a text gets the same random id,
so that whatever still differs can only have come from its writer. `by_others`: the same texts in the same order, by
other people. `in_turn`: the same people write at the same moments, but each something else, so that what came first
in one day comes last in the other.
"""

import hashlib
import logging
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from flask import Flask

from app import chance, i18n
from app.documents.minutes import minutes
from app.documents.seen import Seen
from app.documents.sheet import sheet
from app.domain import perspectives
from app.domain.entities import Action, Group, Idea, Lead, Meeting, Proposal, Question, Theme
from app.domain.state import Draft
from app.domain.view import MINUTES
from app.live import registry, room, views
from app.steps.vote import commands as voting
from tests.cast import PHONES, Play, handle
from tests.live.hall import Hall, write
from tests.privacy.evidence import logged
from tests.privacy.heard import HELPERS
from tests.story import FOREIGN

PEOPLE = tuple(PHONES)
TELLS = ("snapshot", "changes", "goodbye")
KINDS_OF_OTHERS = (
    "lead",
    "lead:peer",
    "lead:interpreter",
    "board",
    *(f"phones:{perspective}" for perspective in ("client", "staff", "manager")),
)


class Chance:
    """Ids and shuffles made from a seed and from what is being done."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.doing = ""
        self.made: Counter[str] = Counter()

    def new_id(self) -> str:
        self.made[self.doing] += 1
        return hashlib.sha256(f"{self.seed}:{self.doing}:{self.made[self.doing]}".encode()).hexdigest()[:22]

    def shuffle(self, things: list) -> None:
        self.together(things)
        Random(f"{self.seed}:{self.doing}").shuffle(things)

    def randrange(self, times: int) -> int:
        """Never the one time in so many (`once_in`) at which nothing is said of perspectives: what would be, is."""
        return times - 1

    def together(self, things: list) -> None:
        """What is let through together is named by all of it, not by what came last."""
        self.doing = (
            f"together:{sorted(getattr(thing, 'text', '') or getattr(thing, 'name', '') for thing in things)}"
        )


@dataclass
class Told:
    """What everybody else was told of a day: frames by channel, documents, and the log's words."""

    frames: dict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    documents: str = ""
    log: list[str] = field(default_factory=list)

    def differs(self, other: "Told") -> list[str]:
        """Where the two are not the same: channels, every group's too, "documents", "log"."""
        every = sorted({*self.frames, *other.frames})
        channels = [name for name in every if self.frames[name] != other.frames[name]]
        channels += ["documents"] * (self.documents != other.documents)
        return channels + ["log"] * (self.log != other.log)


class Day:
    """A day played on a hall. `writes(texts)` gives who writes each of them, in the order they come."""

    def __init__(self, folder: Path, seed: int, writes: Callable[[list[str]], list[tuple[str, str]]]) -> None:
        self.told = Told()
        self.writes = writes
        self.writer: dict[str, str] = {}  # the words → whose they are
        self.handles: dict[str, str] = {}
        self.chance = Chance(seed)
        folder.mkdir()
        write(folder / "data", Play(seed=seed))
        with pytest.MonkeyPatch.context() as patch, logged(folder / "log.txt"):
            patch.setattr(chance, "new_id", self.chance.new_id)
            patch.setattr(views, "new_id", self.chance.new_id)
            self.hall = Hall(folder / "data")
            self.hall.room()._random = self.chance
            self.listen()
            self.play()
            self.told.documents = self.documents()
            self.hall.close()
        lines = (folder / "log.txt").read_text("utf-8").splitlines()
        self.told.log = [re.sub(r"^[\d-]+ [\d:,]+ ", "", line).replace(str(folder), "") for line in lines]

    def listen(self) -> None:
        """Note every frame of a shared channel once, as it is sent."""
        deliver = self.hall.wire.deliver

        def noting(event: str, data: bytes, to: str) -> None:
            if event in TELLS and "/" in to:
                self.told.frames[to.partition("/")[2]].append(data)
            deliver(event, data, to)

        self.hall.wire.deliver = noting
        for account, role in HELPERS.items():
            self.hall.system("add_lead", account=account)
            self.do("fatima", "change_role", lead=self.hall.find(Lead, account=account), role=role)
            self.hall.lead(account)
        self.hall.board()
        for name in PEOPLE:
            getattr(self.hall, name)

    def do(self, who: str, command: str, /, **data) -> None:
        """What is done is named by its words, never by who does it."""
        words = data.get("text") or data.get("name") or data.get("what") or data.get("note") or data
        self.chance.doing = f"{command}:{words if isinstance(words, str) else sorted(map(str, words))}"
        getattr(self.hall, who)(command, **data)

    def everybody(self, texts: list[str], act: Callable[[str, str], None]) -> None:
        for who, text in self.writes(texts):
            self.writer[text] = who
            self.handles[text] = handle()
            act(who, text)

    def play(self) -> None:
        self.collect()
        self.come_late()
        self.sort()
        self.see_the_wall_grow()
        self.vote()
        self.relay()
        self.promise()
        self.do("fatima", "end_meeting", meeting=self.hall.meeting())

    def post(self, step: str) -> Callable[[str, str], None]:
        return lambda who, text: self.do(
            who, "post_idea", step=self.hall.step(step), handle=self.handles[text], text=text
        )

    def collect(self) -> None:
        hall = self.hall
        self.do("fatima", "edit_step", step=hall.step("vision"), settings={"wall": "open"})
        self.do("fatima", "show_step", step=hall.step("critique"))
        texts = ["Väntan i telefon", "Svåra brev", "Hård ton", "Nytt ansikte"]
        self.everybody(texts, self.post("critique"))
        self.everybody([f"{text} igen" for text in texts], self.post("critique"))
        self.do(
            self.writer["Svåra brev"],
            "edit_idea",
            handle=self.handles["Svåra brev"],
            text="Mycket svåra brev",
        )
        self.do(self.writer["Hård ton igen"], "withdraw_idea", handle=self.handles["Hård ton igen"])
        self.do("fatima", "type_idea", step=hall.step("critique"), text="Från ett papper")
        self.everybody(
            [FOREIGN],
            lambda who, text: self.do(
                who,
                "post_idea",
                step=hall.step("critique"),
                handle=self.handles[text],
                text=text,
                language="so",
            ),
        )
        self.do("fatima", "gather", step=hall.step("critique"))
        self.do("fatima", "hide_idea", idea=hall.find(Idea, text="Hård ton"), reason="name")
        self.do("fatima", "render_idea", idea=hall.find(Idea, text=FOREIGN), text="Vi väntar för länge")
        self.do("fatima", "reveal_ideas", step=hall.step("critique"))

    def come_late(self) -> None:
        hall = self.hall
        self.everybody(["Sent ett", "Sent två", "Sent tre"], self.post("critique"))
        self.do("fatima", "accept_late", idea=hall.find(Idea, text="Sent ett"))
        self.do("fatima", "decline_late", idea=hall.find(Idea, text="Sent två"))

    def sort(self) -> None:
        hall = self.hall
        step = hall.step("critique_themes")
        self.do("fatima", "show_step", step=step)
        for name in ("Att vänta", "Breven"):
            self.do("fatima", "add_theme", step=step, name=name)
        self.everybody(
            ["Språk", "Tid", "Svar"],
            lambda who, name: self.do(who, "propose_theme", step=step, handle=self.handles[name], name=name),
        )
        self.do("fatima", "accept_proposal", proposal=hall.find(Proposal, name="Tid"))
        for idea, theme in (("Väntan i telefon", "Att vänta"), ("Nytt ansikte", "Breven")):
            self.do(
                "fatima", "place_idea", idea=hall.find(Idea, text=idea), theme=hall.find(Theme, name=theme)
            )

    def see_the_wall_grow(self) -> None:
        self.do("fatima", "show_step", step=self.hall.step("vision"))
        self.everybody(["Öppet på lördagar", "Samma person", "Någon svarar"], self.post("vision"))

    def vote(self) -> None:
        """The same dots by others, of other perspectives too: none has five people here, so nothing may be told of any.

        Where there are five, rings are there to differ; test_interference.py sees to it that nothing else does.
        """
        hall = self.hall
        step = hall.step("critique_vote")
        self.do("fatima", "show_step", step=step)
        dots = {"Att vänta": 3, "Breven": 2, "Tid": 1}
        for who, name in self.writes(list(dots)):
            self.do(who, "set_dots", step=step, theme=hall.find(Theme, name=name), dots=dots[name])
        self.do("fatima", "reveal_votes", step=step)

    def relay(self) -> None:
        """Clients ask and the others reply: what one of a side writes, the other of it writes on the other day."""
        hall, step = self.hall, self.hall.step("ask")
        self.do("fatima", "show_step", step=step)
        for who, text in self.writes(["Varför byts ni ut?", "", "", "Vem bestämmer?"]):
            if text:
                self.do(who, "ask_question", step=step, handle=handle(), text=text)
        for locked in (True, False):
            self.do("fatima", "lock_step", step=step, locked=locked)
        for text in ("Varför byts ni ut?", "Vem bestämmer?"):
            self.do("fatima", "relay_question", question=hall.find(Question, text=text))
        self.do("fatima", "send_over", step=step)
        asked = hall.find(Question, text="Vem bestämmer?")
        for who, text in self.writes(["", "Nämnden", "Vi alla", ""]):
            if text:
                self.do(who, "post_reply", question=asked, handle=handle(), text=text)
        self.do("fatima", "gather_replies", step=step)
        self.do("fatima", "reveal_replies", step=step)

    def promise(self) -> None:
        hall = self.hall
        step = hall.step("groups")
        self.do("fatima", "show_step", step=step)
        self.do("fatima", "add_group", step=step, name="Svar")
        group = hall.find(Group, name="Svar")
        hall.group(group.token)
        members = [who for who, _ in self.writes(["", "", "", ""]) if PHONES[who] == "client"]
        for who in members:
            self.do(who, "choose_group", group=group)
        self.do(members[0], "offer_to_convene", group=group, offer=True)
        self.do("fatima", "show_step", step=hall.step("plan"))
        self.do(members[0], "add_action", group=group, what="Ringa upp samma dag")
        self.do(members[1], "edit_action", action=hall.find(Action), field="who", was="", now="Receptionen")
        self.do("fatima", "show_step", step=hall.step("close"))
        for who, choice in zip(self.hands(), ("yes", "yes", "some", "no"), strict=True):
            self.do(who, "answer", step=hall.step("close"), question="understood", choice=choice)
        self.do("fatima", "reveal_answers", step=hall.step("close"))

    def hands(self) -> list[str]:
        return [who for who, _ in self.writes(["", "", "", ""])]

    def documents(self) -> str:
        app = Flask("minutes")
        i18n.init_app(app)
        with app.test_request_context("/?lang=sv"):
            app.preprocess_request()
            seen = Seen(self.hall.live.seen(self.hall.id, MINUTES), "sv")
            made = [
                minutes(seen, seen.get("meeting", meeting.id)) for meeting in self.hall.state.all(Meeting)
            ]
            return "\n".join(sorted(f"{each}\n{sheet(each).decode()}" for each in made))


def first(texts: list[str]) -> list[tuple[str, str]]:
    return list(zip(PEOPLE, texts, strict=False))


def by_others(texts: list[str]) -> list[tuple[str, str]]:
    """The same texts in the same order; everybody's are somebody else's."""
    return list(
        zip(("noor", "mo", "sara", "kim") if len(texts) == 4 else ("mo", "noor", "kim"), texts, strict=False)
    )


def in_turn(texts: list[str]) -> list[tuple[str, str]]:
    """The same people at the same moments, with the texts the other way round."""
    return list(zip(PEOPLE, reversed(texts), strict=False))


SEEDS = (1, 2, 3)
OTHERWISE = pytest.mark.parametrize("otherwise", [by_others, in_turn], ids=lambda how: how.__name__)


def differences(folder: Path, otherwise: Callable, seeds: tuple[int, ...] = SEEDS) -> Iterator[str]:
    for seed in seeds:
        one = Day(folder / f"first{seed}", seed, first).told
        other = Day(folder / f"other{seed}", seed, otherwise).told
        assert all(len(one.frames[name]) > 20 for name in ("lead", "board", "phones:client"))
        assert "Ringa upp samma dag" in one.documents
        yield from one.differs(other)


@OTHERWISE
def test_nobody_else_can_tell_the_two_days_apart(tmp_path: Path, quick_disk, otherwise: Callable, long, say):
    told = Day(tmp_path / "shown", SEEDS[0], first).told
    seeds = tuple(range(1, 31)) if long else SEEDS
    assert {name.partition(":")[0] for name in told.frames} == {"lead", "board", "phones", "group"}
    assert set(KINDS_OF_OTHERS) <= set(told.frames)
    sums = ", ".join(f"{name} {len(frames)}" for name, frames in told.frames.items())
    differ = list(differences(tmp_path, otherwise, seeds))
    say(f"{otherwise.__name__}: {len(seeds)} pairs of days, frames in each: {sums}: {len(differ)} differ")
    assert differ == []


def test_control_the_order_of_arrival_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A build that lets things through in the order they came: by others alone nobody could tell, in turn everybody."""

    def kept(draft: Draft, things: list) -> list:
        draft._moment.random.together(things)
        return list(things)

    monkeypatch.setattr(Draft, "shuffled", kept)
    assert {"lead", "board", "phones:client", "documents"} <= set(differences(tmp_path, in_turn, SEEDS[:1]))


def test_control_an_idea_tells_a_little_of_its_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    see = registry.SEE[Idea]

    def telling(viewer, idea, state):
        seen = see(viewer, idea, state)
        return seen and seen | {"colour": sum(map(ord, idea.tag)) % 4}

    monkeypatch.setitem(registry.SEE, Idea, telling)
    assert {"lead", "board"} <= set(differences(tmp_path, by_others, SEEDS[:1]))


def test_control_rings_of_perspectives_with_fewer_than_five(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A build that shows what single people find heavy: the vote is compared with its rings."""

    def of_each(ballots, _totals, _settings):
        return {ballot.perspective: tuple(ballot.dots) for ballot in ballots}

    monkeypatch.setattr(perspectives, "FEWEST", 1)
    monkeypatch.setattr(voting, "rings", of_each)
    for otherwise in (by_others, in_turn):
        folder = tmp_path / otherwise.__name__
        folder.mkdir()
        assert {"lead", "board", "phones:client"} <= set(differences(folder, otherwise, SEEDS[:1]))


def test_control_the_log_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    decide = room.decide

    def telling(draft, who, message) -> None:
        decide(draft, who, message)
        logging.getLogger("app").info("%s from %s", type(message).__name__, who.perspective)

    monkeypatch.setattr(room, "decide", telling)
    assert "log" in set(differences(tmp_path, by_others, SEEDS[:1]))
