"""What a lead types in from paper is nobody's company, and shows as everything else does.

The controls are builds that count a paper as somebody, or that mark it where others see it: the attack succeeds there.
"""

from collections.abc import Callable

import pytest

from app.domain import batches, papers
from app.domain.entities import Idea, Paper, Theme
from app.domain.view import BOARD, HELPERS, LEAD, MINUTES, phones
from app.domain.who import SYSTEM
from app.live.registry import SEE
from app.live.views import View
from app.process import paper
from app.process.commands import LockStep
from app.process.leads import AddLead, RemoveLead
from app.process.paper import TypeIdea, WithdrawPaper
from app.steps.collect.commands import Gather, RevealIdeas
from tests.privacy.attacker import threads, writers
from tests.privacy.conftest import CANARY, Meeting
from tests.rules import BO, FATIMA, Play, opened

VIEWERS = (LEAD, BOARD, MINUTES, phones("client"))


def seen_by(viewer, play: Play, kind: str) -> list[dict]:
    return View(viewer, play.state).entities().get(kind, [])


# --- company: a lead must not be able to let somebody's only note through by typing beside it ---


def lead_types_beside(step: str, prepare: Callable[[Play], None]) -> set[str]:
    """A phone writes one note, the lead two papers of their own; what the lead then sees."""
    play = opened().show(step)
    prepare(play)
    play.write(step, 1, "ensam")
    for n in range(2):
        play(FATIMA, TypeIdea(step=step, text=f"lapp {n}"))
    return {idea["text"] for idea in seen_by(LEAD, play, "idea") if idea["step"] == step}


SCENES = {
    "open wall": ("wall", lambda _play: None),
    "tray": ("critique", lambda play: play(FATIMA, Gather(step="critique"))),
}


@pytest.mark.parametrize("scene", SCENES)
def test_papers_are_nobodys_company(scene):
    assert lead_types_beside(*SCENES[scene]) == set()


@pytest.mark.parametrize("scene", SCENES)
def test_control_a_build_that_counts_papers_tells_whose_the_third_is(scene, monkeypatch):
    monkeypatch.setattr(batches, "_owners", lambda _state, waiting: len({thing.tag for thing in waiting}))
    assert "ensam" in lead_types_beside(*SCENES[scene])


def test_papers_come_up_in_the_company_of_three_phones_or_at_the_lock():
    play = opened().show("wall")
    play(FATIMA, TypeIdea(step="wall", text="lapp"))
    for number in (1, 2):
        play.write("wall", number, f"telefon {number}")
    assert seen_by(BOARD, play, "idea") == []
    play.write("wall", 3, "telefon 3")
    assert {idea["text"] for idea in seen_by(BOARD, play, "idea")} == {
        "lapp",
        *(f"telefon {n}" for n in (1, 2, 3)),
    }
    play(FATIMA, TypeIdea(step="wall", text="en lapp till"))
    assert "en lapp till" not in {idea["text"] for idea in seen_by(LEAD, play, "idea")}
    play(FATIMA, LockStep(step="wall", locked=True))
    assert "en lapp till" in {idea["text"] for idea in seen_by(BOARD, play, "idea")}


# --- the mark: nobody can tell a paper from a phone's note ---


def shown_wall() -> Play:
    play = opened().show("critique")
    for number in (1, 2, 3):
        play.write("critique", number, f"telefon {number}")
    play(FATIMA, TypeIdea(step="critique", text="lapp"))
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RevealIdeas(step="critique"))
    return play


def told_apart(play: Play) -> set[str]:
    """What differs, to any viewer, in how the paper and the phones' notes are shown: all but id and words."""
    found = set()
    for viewer in VIEWERS:
        looks = [
            (idea["text"] == "lapp", {k: v for k, v in idea.items() if k not in ("id", "text")})
            for idea in seen_by(viewer, play, "idea")
        ]
        (one,) = [look for typed, look in looks if typed]
        if any(look != one for typed, look in looks if not typed):
            found.add(viewer.role)
    return found


def test_nobody_can_tell_a_paper_from_the_others(say):
    told = told_apart(shown_wall())
    say(f"papers: {len(VIEWERS)} viewers of a wall with one, told apart by {len(told)}")
    assert told == set()


def test_control_a_build_that_marks_them_is_caught(monkeypatch, say):
    see = SEE[Idea]

    def marked(viewer, idea, state) -> dict | None:
        seen = see(viewer, idea, state)
        return seen and seen | {"typed": papers.is_paper(state, idea.tag)}

    monkeypatch.setitem(SEE, Idea, marked)
    told = told_apart(shown_wall())
    say(f"papers, control, they are marked: told apart by {len(told)}")
    assert told == {viewer.role for viewer in VIEWERS}


def test_who_typed_sees_it_and_another_lead_does_not():
    from app.live import registry

    play = opened(close={"questions": ["understood"]}).show("critique")
    play(FATIMA, TypeIdea(step="critique", text="lapp"))
    mine = registry.mine({"account": ["fatima"]}, play.state)["my_paper"]
    assert [(each["text"], each["step"]) for each in mine] == [("lapp", "critique")]
    assert "tag" not in mine[0]
    assert "my_paper" not in registry.mine({"account": ["bo"]}, play.state)
    assert BO.account == "bo"
    assert "lapp" not in repr([View(viewer, play.state).entities() for viewer in VIEWERS])


def test_papers_of_a_lead_who_left_can_be_taken_back_unread_by_another():
    """That one is there is told to those who may take it back; what stood on it to nobody."""
    play = opened(close={"questions": ["understood"]}).show("critique")
    play(SYSTEM, AddLead(account="bo", role="peer"))
    play(BO, TypeIdea(step="critique", text="lapp"))
    assert all("paper" not in View(viewer, play.state).entities() for viewer in VIEWERS)
    play(SYSTEM, RemoveLead(account="bo"))
    seen = {
        viewer.channel: View(viewer, play.state).entities().get("paper", [])
        for viewer in (*VIEWERS, *HELPERS)
    }
    (paper,) = play.all(Paper)
    listed = [{"id": paper.id, "step": "critique"}]
    assert {channel: found for channel, found in seen.items() if found} == {
        "lead": listed,
        "lead:peer": listed,
    }
    play(FATIMA, WithdrawPaper(paper=paper.id))
    assert (play.all(Paper), play.all(Idea)) == ([], [])


def test_no_kind_shows_papers_to_anybody_but_as_a_count():
    play = shown_wall()
    assert all("paper" not in View(viewer, play.state).entities() for viewer in VIEWERS)
    counts = {
        viewer.role: next(s.get("papers") for s in seen_by(viewer, play, "step") if s["id"] == "critique")
        for viewer in VIEWERS
    }
    assert counts == {"lead": 1, "minutes": 1, "board": None, "phones": None}


# --- the files: papers of one person in several steps have nothing in common, and in the end say nothing ---


def type_in_three_steps(meeting: Meeting) -> None:
    """One person without a phone: an idea, a ballot and an answer."""
    hall = meeting.hall
    hall.fatima("count_without_phone", n=1)
    hall.fatima("type_idea", step=hall.step("vision"), text=f"{CANARY} på papper")
    svar = hall.find(Theme, name="Svar")
    hall.fatima("type_ballot", step=hall.step("vision_vote"), dots={svar.id: 1})
    hall.fatima("type_answers", step=hall.step("close"), choices={"understood": "no"})


def test_the_files_join_no_papers_and_lead_to_no_seat(play_meeting: Callable[[], Meeting]):
    meeting = play_meeting()
    type_in_three_steps(meeting)
    evidence = meeting.seize()
    assert len(evidence.rows("paper")) == 3
    assert threads(evidence) == set()
    assert writers(evidence) == set()
    for key in ("vision", "vision_vote", "close"):
        meeting.hall.fatima("close_step", step=meeting.hall.step(key))
    rows = meeting.seize().rows("paper")
    assert [(row["account"], row["tag"]) for row in rows] == [("", "")] * 3


def test_control_one_owner_for_all_papers_is_found(play_meeting: Callable[[], Meeting], monkeypatch):
    """A build in which a lead's papers have the lead as their owner."""
    owner = paper._owner

    def careless(state, who, step) -> str:
        tag = f"papers-of-{who.account}".ljust(22, "0")
        made = owner(state, who, step)
        (row,) = state.all(Paper, tag=made)
        state.change(row, tag=tag)
        return tag

    monkeypatch.setattr(paper, "_owner", careless)
    meeting = play_meeting()
    type_in_three_steps(meeting)
    assert {tag for tag, *_steps in threads(meeting.seize())} == {"papers-of-fatima".ljust(22, "0")}
