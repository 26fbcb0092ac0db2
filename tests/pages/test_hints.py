"""Suggestions while sorting: who may ask, and that they are about nothing the lead does not see."""

import pytest

from app.domain.entities import Idea, Meeting, Step, Theme
from app.domain.who import SYSTEM, Who
from app.process.commands import OpenMeeting, ShowStep
from app.process.hiding import HideWords
from app.process.leads import AddLead
from app.steps.cluster.commands import AddTheme, MergeIdea
from app.steps.collect.commands import Gather, HideIdea, PostIdea
from tests.pages.visitor import Visitor

SAME = (
    "Breven är svåra att förstå",
    "svårt å fatta brevet",
    "Breven är för svåra att förstå",
    "Svårt att förstå breven",
)
OTHERS = ("Hissen är trasig", "Kaffet är kallt", "Bussen går sällan", "Öppet på kvällen")


class Wall:
    """A critique in a workshop of Fatima's, and what happens to it."""

    def __init__(self, live, workshop: str, account: str) -> None:
        self.live, self.id = live, workshop
        self.lead = Who("lead", account=account)
        day = min(self.state.all(Meeting), key=lambda meeting: meeting.position)
        self.do(OpenMeeting(meeting=day.id))
        steps = [self.state.get(Step, id) for id in day.agenda]
        self.collect = next(step for step in steps if step.kind == "collect")
        self.sort = next(step for step in steps if step.source == self.collect.id and step.kind == "cluster")
        self.do(ShowStep(step=self.collect.id))

    @property
    def state(self):
        return self.live.state(self.id)

    def do(self, message, who: Who | None = None) -> None:
        self.live.submit(self.id, who or self.lead, message)

    def write(self, *texts: str) -> None:
        for text in texts:
            number = len(self.state.all(Idea))
            handle = f"handle{number:020}"
            self.do(
                PostIdea(step=self.collect.id, handle=handle, text=text), Who("phone", secret=f"s{number}")
            )

    def gathered(self) -> None:
        self.do(Gather(step=self.collect.id))
        self.do(ShowStep(step=self.sort.id))

    def idea(self, text: str) -> str:
        return next(idea.id for idea in self.state.all(Idea) if idea.text == text)


@pytest.fixture
def wall(live, installation, fatima, workshop) -> Wall:
    return Wall(live, workshop, installation.account_named("Fatima").id)


def ask(visitor, wall, step: str | None = None):
    return visitor.posts(f"/w/{wall.id}/hints", {"step": step or wall.sort.id})


def ideas_in(answer) -> set[str]:
    """Everything an answer is about."""
    same, near = answer.json["same"], answer.json["near"]
    return {*same, *near, *(id for ids in same.values() for id in ids)}


def test_a_lead_is_told_what_looks_alike_and_which_themes_are_near(fatima, wall):
    wall.write(*SAME[:2], *OTHERS)
    wall.gathered()
    wall.do(AddTheme(step=wall.sort.id, name="Svåra brev"))
    (theme,) = wall.state.all(Theme)
    found = ask(fatima, wall).json
    one, other = (wall.idea(text) for text in SAME[:2])
    assert found["same"] == {one: [other], other: [one]}
    assert found["near"][one] == [theme.id]


def test_nothing_that_is_not_gathered_hidden_late_or_lies_in_another_is_spoken_of(fatima, wall):
    wall.write(*SAME, *OTHERS)
    assert ask(fatima, wall).json == {"same": {}, "near": {}}, "not gathered"
    wall.gathered()
    assert len(ideas_in(ask(fatima, wall))) == 4, "control: all four are alike"
    wall.do(HideIdea(idea=wall.idea(SAME[0])))
    wall.do(MergeIdea(idea=wall.idea(SAME[1]), into=wall.idea(SAME[2])))
    late = "Breven är svåra"
    wall.write(late)
    wall.do(AddTheme(step=wall.sort.id, name="Förstå brev"))
    (theme,) = wall.state.all(Theme)
    assert ideas_in(ask(fatima, wall)) == {wall.idea(text) for text in SAME[2:]}
    wall.do(HideWords(what="theme", id=theme.id, reason="name"))
    assert ask(fatima, wall).json["near"] == {}


def test_only_leads_who_sort_may_ask(app, live, installation, fatima, peer, wall):
    assert ask(Visitor(app), wall).json["error"]["code"] == "not_signed_in"
    assert ask(peer, wall).json["error"]["code"] == "not_lead"
    account = installation.account_named("Peer").id
    wall.do(AddLead(account, "interpreter"), SYSTEM)
    assert ask(peer, wall).json["error"]["code"] == "not_your_part"


def test_only_about_a_step_where_ideas_are_sorted(fatima, wall):
    for step in ("nowhere", wall.collect.id):
        assert ask(fatima, wall, step).json["error"]["code"] == "gone"
    assert fatima.posts(f"/w/{wall.id}/hints", {}).json["error"]["code"] == "bad_request"


def test_whoever_asks_without_pause_waits(fatima, wall):
    codes = [ask(fatima, wall).status_code for _ in range(62)]
    assert codes[:60] == [200] * 60
    assert codes[-1] == 429
