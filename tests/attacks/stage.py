"""A workshop in which everything that can be written is an attack: prepared by real commands, then served."""

from __future__ import annotations

import json
import urllib.request
from itertools import cycle
from pathlib import Path

from app import clock
from app.domain.entities import Action, Group, Idea, Proposal, Question, Reply, Step, Theme
from app.domain.rules import clean
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.passwords import hash_password
from app.process.leads import AddLead
from app.storage.installation import name_key
from tests.attacks.payloads import ENDLESS, PAYLOADS, of_at_most
from tests.browser.prepared import Prepared
from tests.browser.server import Server
from tests.live.raw import Raw

DAYS_MS = 30 * 24 * 3600 * 1000
PHONES = 10
LENGTHS = {"title": 80, "place": 80, "recipient": 200, "becomes": 400}


class Staged:
    """Fatima's workshop from a format. `written[what]` are the texts as they are kept, `refused` the codes heard."""

    def __init__(self, folder: Path, format: str) -> None:
        self.written: dict[str, set[str]] = {}
        self.refused: list[str] = []
        self._next = cycle(PAYLOADS)
        self.server = Server(folder)
        self.prepared = Prepared(self.server.data, format)
        self.id = self.prepared.id
        self._tell_before()
        self.prepared.open()
        self.phones = [self.prepared.sits_down(n, ("client", "staff")[n % 2]) for n in range(PHONES)]

    def _ready(self, other: str = "") -> None:
        """Let the server have it; `session` is where Fatima is signed in, `others` somebody else."""
        state = self.prepared.state
        self.meetings = sorted(state.all(type(self.prepared.day)), key=lambda each: each.position)
        self.board = self.prepared.board_path()
        day = self.prepared.day.id
        self.phone, self.other = (f"/w/{self.id}/phone#s={self.phones[n].secret}.{day}" for n in (0, 1))
        self.agenda = {
            meeting.id: [state.get(Step, id) for id in meeting.agenda] for meeting in self.meetings
        }
        installation = self.prepared.app.extensions["installation"]
        now = clock.now_ms()
        self.session, self.others = (
            installation.start_session(account, now, now + DAYS_MS) if account else ""
            for account in (self.prepared.account, other)
        )
        installation.close()
        self.prepared.close()

    # --- writing ---

    def note(self, what: str, text: str, limit: int, **how: bool) -> str:
        self.written.setdefault(what, set()).add(clean(text, limit, **how))
        return text

    def next(self, what: str, limit: int, **how: bool) -> str:
        """The next payload that fits there."""
        while len(text := next(self._next)) > limit:
            pass
        return self.note(what, text, limit, **how)

    def lead(self, command: str, **data: object) -> None:
        self.prepared.play(self.prepared.fatima, command, **data)

    def refuses(self, who: Who, command: str, **data: object) -> None:
        try:
            self.prepared.play(who, command, **data)
        except RuleBroken as broken:
            self.refused.append(broken.code)

    def _tell_before(self) -> None:
        """What a lead writes before the day: the workshop's own words, and those of every step in both languages."""
        facts = {
            name: self.next("workshop", limit, lines=name == "becomes") for name, limit in LENGTHS.items()
        }
        self.lead("edit_workshop", **facts)
        for step in self.prepared.state.all(Step):
            keys = ("title", "prompt", "subtitle", "help", "question_understood", "question_said")
            texts = {lang: {key: self.next("step", 400, lines=True) for key in keys} for lang in ("sv", "en")}
            self.lead("edit_step", step=step.id, texts=texts)

    # --- while it is served ---

    def fatima(self) -> Raw:
        """Her socket beside the browser, to go from step to step."""
        headers = {
            "Content-Type": "application/json",
            "Cookie": f"session={self.session}",
            "Origin": self.server.url,
        }
        request = urllib.request.Request(f"{self.server.url}/w/{self.id}/ticket", b"{}", headers)
        with urllib.request.urlopen(request) as answer:
            ticket = json.load(answer)["ticket"]
        return Raw(self.server.url, self.id, {"as": "lead", "ticket": ticket})


class Stage(Staged):
    """The ordinary day: critique, themes, votes, groups and plans; and more workshops in the list."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "framtidsverkstad")
        self._critique()
        self._sort_and_vote()
        self._groups_and_plans()
        self._others()
        self.group = f"/w/{self.id}/group#{self.groups[0].token}"
        self.actions = [action.id for action in self.prepared.state.all(Action)]
        self._ready()

    def _critique(self) -> None:
        step = self.prepared.shows(self.prepared.step("collect"))
        for number, text in enumerate(PAYLOADS):
            data = {"step": step.id, "handle": f"handle{number:016}", "text": self.note("idea", text, 140)}
            self.prepared.play(self.phones[number % PHONES], "post_idea", **data)
        self.refuses(self.phones[0], "post_idea", step=step.id, handle="h" * 22, text=ENDLESS)
        self.refuses(self.prepared.fatima, "edit_workshop", title=ENDLESS)
        self.lead("gather", step=step.id)
        self.lead("reveal_ideas", step=step.id)

    def _sort_and_vote(self) -> None:
        state, step = self.prepared.state, self.prepared.shows(self.prepared.step("cluster"))
        for text in of_at_most(24):
            self.lead("add_theme", step=step.id, name=self.note("theme", text, 24))
        for number, text in enumerate(of_at_most(24)):
            data = {
                "step": step.id,
                "handle": f"proposal{number:014}",
                "name": self.note("proposal", text, 24),
            }
            self.prepared.play(self.phones[number % PHONES], "propose_theme", **data)
        themes = state.all(Theme)
        for number, idea in enumerate(state.all(Idea)):
            self.lead("place_idea", idea=idea.id, theme=themes[number % len(themes)].id)
        vote = self.prepared.shows(self.prepared.step("vote"))
        for number, theme in enumerate(themes):
            self.prepared.play(self.phones[number % PHONES], "set_dots", step=vote.id, theme=theme.id, dots=1)
        self.lead("reveal_votes", step=vote.id)

    def _groups_and_plans(self) -> None:
        step = self.prepared.shows(self.prepared.step("groups"))
        theme = self.prepared.state.all(Theme)[0].id
        for number in range(38):
            name, purpose = self.next("group", 60), self.next("group", 200)
            self.lead(
                "add_group", step=step.id, name=name, purpose=purpose, theme=theme if not number else ""
            )
        self.groups = sorted(self.prepared.state.all(Group), key=lambda group: group.position)
        ours = self.groups[0].id
        for phone in self.phones[:3]:
            self.prepared.play(phone, "choose_group", group=ours)
        self.prepared.shows(self.prepared.step("plan"))
        member = Who("group", groups=frozenset([ours]))
        for _ in range(20):
            self.prepared.play(member, "add_action", group=ours, what=self.next("action", 400))
        for action in self.prepared.state.all(Action):
            for field in ("who", "with_whom", "by_when", "first_step", "measure"):
                text = self.next("action", 400, lines=True)
                self.prepared.play(member, "edit_action", action=action.id, field=field, was="", now=text)
        close = self.prepared.shows(self.prepared.step("close"))
        self.lead("reveal_answers", step=close.id)

    def _others(self) -> None:
        """More workshops in the list, each with such a name."""
        live, formats = self.prepared.live, self.prepared.app.extensions["formats"]
        for text in PAYLOADS[::8]:
            facts = {"title": self.note("list", text, 80), "day": "2026-11-22", "follow_up": "2027-05-23"}
            live.create(formats["framtidsverkstad"], account=self.prepared.account, **facts)

    def reports(self, lead: Raw) -> None:
        """How it goes with each action, in such words."""
        for number, text in enumerate(PAYLOADS):
            action = self.actions[number % len(self.actions)]
            note = self.note("report", text, 400, lines=True)
            assert lead.command("report", action=action, status="under_way", note=note)["ok"]


class Sides(Staged):
    """A day of two sides: questions and replies with their translations, what is hidden, listed names, leads' names."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "lika_villkor")
        self._handles = 0
        self._critique()
        self._relays()
        self._themes()
        self._leads()
        self._ready(self.named[0])

    def words(self, what: str, number: int) -> dict[str, str]:
        """What somebody writes: of three one in the meeting's language, one with its translation, one without."""
        self._handles += 1
        told = {"handle": f"handle{self._handles:016}", "text": self.next(what, 140)}
        if number % 3:
            told["language"] = "so"
        if number % 3 == 1:
            told["rendering"] = self.next(f"{what} translated", 140)
        return told

    def translates(self, command: str, field: str, cls: type, step: Step) -> None:
        for thing in self.prepared.state.all(cls, step=step.id):
            if thing.unrendered:
                text = self.next(f"{field} translated", 140)
                self.lead(command, **{field: thing.id, "text": text})

    def _critique(self) -> None:
        step = self.prepared.shows(self.prepared.step("collect"))
        for number in range(45):
            phone = self.phones[number * 2 % PHONES]  # the clients write first
            self.prepared.play(phone, "post_idea", step=step.id, **self.words("idea", number))
        self.lead("type_idea", step=step.id, text=self.next("paper", 140))
        self.lead("set_turn", step=step.id, perspective="")
        self.lead("gather", step=step.id)
        self.translates("render_idea", "idea", Idea, step)
        idea, *others = self.prepared.state.all(Idea, step=step.id)
        self.refuses(self.prepared.fatima, "hide_idea", idea=idea.id, reason=PAYLOADS[0])
        self.lead("hide_ideas", ideas=[idea.id, *(other.id for other in others[:2])], reason="name")
        self.lead("reveal_ideas", step=step.id)

    def _relays(self) -> None:
        state = self.prepared.state
        for relay, many in ((1, 30), (0, 90)):
            step = self.prepared.shows(self.prepared.step("relay", relay))
            asking, replying = self.phones[relay::2], self.phones[1 - relay :: 2]
            for number in range(many):
                phone = asking[number % len(asking)]
                self.prepared.play(phone, "ask_question", step=step.id, **self.words("question", number))
            self.translates("render_question", "question", Question, step)
            for question in state.all(Question, step=step.id):
                self.lead("relay_question", question=question.id)
            self.lead("send_over", step=step.id)
            questions = state.all(Question, step=step.id)
            for number in range(many):
                phone, question = replying[number % len(replying)], questions[number].id
                self.prepared.play(phone, "post_reply", question=question, **self.words("reply", number))
            self.lead("gather_replies", step=step.id)
            self.translates("render_reply", "reply", Reply, step)
            self.lead("reveal_replies", step=step.id)
            self.lead("hide_question", question=state.all(Question, step=step.id)[0].id)
            self.lead("hide_reply", reply=state.all(Reply, step=step.id)[1].id)
        self.relay = step

    def _themes(self) -> None:
        """What stands on slips, and hidden words of each kind that can be hidden."""
        state, step = self.prepared.state, self.prepared.shows(self.prepared.step("cluster"))
        for text in of_at_most(24):
            self.lead("add_theme", step=step.id, name=self.note("theme", text, 24))
        for number in range(3):
            name = self.next("theme", 24)
            self.prepared.play(
                self.phones[number], "propose_theme", step=step.id, handle="h" * 21 + f"{number}", name=name
            )
        groups = self.prepared.shows(self.prepared.step("groups"))
        self.lead("add_group", step=groups.id, name=self.next("group", 60), purpose=self.next("group", 200))
        (group,) = state.all(Group)
        member = Who("group", groups=frozenset([group.id]))
        self.prepared.shows(self.prepared.step("plan"))
        self.prepared.play(member, "add_action", group=group.id, what=self.next("action", 400))
        for what, cls in (("proposal", Proposal), ("group", Group), ("action", Action)):
            self.lead("hide_words", what=what, id=state.all(cls)[0].id, reason="other")
        theme = state.all(Theme)[0].id
        self.refuses(self.prepared.fatima, "hide_words", what="theme", id=theme, reason=PAYLOADS[0])
        self.prepared.shows(self.relay)

    def _leads(self) -> None:
        """Accounts called so: an owner who looks after the installation too, and one of each other part."""
        installation = self.prepared.app.extensions["installation"]
        hashed, self.named = hash_password("en ganska lång mening"), []
        for number, text in enumerate({name_key(clean(text, 60)): text for text in of_at_most(60)}.values()):
            name = self.note("account", clean(text, 60), 60)  # as the page that makes an account does
            self.named.append(installation.add_account(name, hashed))
            role = ("owner", "facilitator", "peer", "interpreter")[number % 4]
            self.prepared.live.submit(self.id, SYSTEM, AddLead(account=self.named[-1], role=role))
        installation.set_administrator(self.named[0], True)
        names = [self.note("listed", text, 60) for text in PAYLOADS if len(text) <= 60]
        self.lead("list_names", names=names)
