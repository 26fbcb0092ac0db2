"""What is written in another language waits for a translation beside it; the words themselves stay as they are."""

import pytest

from app.domain.entities import Idea
from app.domain.view import BOARD, LEAD, MINUTES, group, phones
from app.live import registry
from app.live.views import View
from app.process.commands import CloseStep, LockStep, UndoLast
from app.process.hiding import ListNames
from app.process.invariants import broken
from app.steps.collect import see
from app.steps.collect.commands import (
    AcceptLate,
    EditIdea,
    Gather,
    HideIdea,
    PostIdea,
    RenderIdea,
    RevealIdeas,
    WithdrawIdea,
)
from tests.rules import FATIMA, handle, opened, phone, refused

ARABIC = "ننتظر طويلا"
SWEDISH = "Vi väntar länge"
WALLS = (BOARD, MINUTES, phones("client"), phones("staff"))


def write(play, number=1, text=ARABIC, step="critique", **words) -> str:
    name = handle(f"{step}{number}{len(play.all(Idea))}")
    play(phone(number), PostIdea(step=step, handle=name, text=text, **({"language": "ar"} | words)))
    return name


def on(viewer, play) -> list[dict]:
    return View(viewer, play.state).entities().get("idea", [])


def reveal(play):
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RevealIdeas(step="critique"))


def own(play, number=1) -> dict:
    keys = {"tag": [phone(number).tag(step) for step in play.all(type(play.step("critique")))]}
    (idea,) = registry.mine(keys, play.state)["my_idea"]
    return idea


def test_it_is_on_no_wall_until_a_lead_has_typed_what_it_says(play):
    write(play)
    write(play, 2, "Svåra brev", language="sv")
    reveal(play)
    for viewer in WALLS:
        assert [idea["text"] for idea in on(viewer, play)] == ["Svåra brev"]
    assert own(play)["state"] == "rendering"
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=f" {SWEDISH}\n"))
    for viewer in WALLS:
        (idea,) = (idea for idea in on(viewer, play) if idea["text"] == SWEDISH)
        assert (idea["original"], idea["language"]) == (ARABIC, "ar")
        assert "rendered" not in idea
    assert own(play) | {"id": ""} == {
        "id": "",
        "step": "critique",
        "text": ARABIC,
        "state": "sent",
        "language": "ar",
        "rendering": SWEDISH,
    }
    assert broken(play.state) == []


def test_its_writer_can_type_it_and_nobody_else_may_change_that(play):
    write(play, rendering=SWEDISH)
    reveal(play)
    assert [idea["text"] for idea in on(BOARD, play)] == [SWEDISH]
    with refused(play, "no_rendering_wanted"):
        play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text="Något annat"))


def test_what_is_in_the_meetings_language_is_nothing_for_translators(play):
    write(play, text="Hård ton", language="sv", rendering="Mild ton")
    write(play, 2, "Lång väntan", language="")
    play(FATIMA, Gather(step="critique"))
    for text in ("Hård ton", "Lång väntan"):
        assert (play.idea(text).language, play.idea(text).rendering) == ("", "")
        with refused(play, "no_rendering_wanted"):
            play(FATIMA, RenderIdea(idea=play.idea(text).id, text="Omskrivet"))
    assert all(
        idea.keys() == {"id", "step", "text", "theme", "merged_into", "hidden", "reason", "tray"}
        for idea in on(LEAD, play)
    )


def test_a_lead_can_mend_and_undo_a_translation_and_no_participants_words_come_back_by_it(play):
    write(play)
    play(FATIMA, Gather(step="critique"))
    for text in ("Vi venter", SWEDISH):
        play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=text))
    assert ARABIC not in repr(play.newest_undo())
    play(FATIMA, UndoLast())
    assert play.idea(ARABIC).rendering == "Vi venter"
    play(FATIMA, UndoLast())
    assert play.idea(ARABIC).unrendered


def test_new_words_wait_anew(play):
    name = write(play, rendering=SWEDISH)
    play(phone(1), EditIdea(handle=name, text=f"{ARABIC}!"))
    assert play.idea(f"{ARABIC}!").unrendered
    play(phone(1), EditIdea(handle=name, text=ARABIC, rendering=SWEDISH))
    assert play.idea(ARABIC).rendered == "writer"
    play(phone(1), EditIdea(handle=name, text=SWEDISH, language="sv"))
    assert (play.idea(SWEDISH).language, play.idea(SWEDISH).rendering) == ("", "")


def test_once_the_lead_reads_the_writer_translates_no_more(play):
    """A translation that came alone would say who has just put the phone away."""
    name = write(play)
    play(FATIMA, Gather(step="critique"))
    with refused(play, "already_read"):
        play(phone(1), EditIdea(handle=name, text=ARABIC, rendering=SWEDISH))


def test_a_late_one_waits_for_company_like_any_other(play):
    reveal(play)
    write(play, 1)
    write(play, 2, "sen 2", language="sv")
    before = play.idea(ARABIC).id
    with refused(play, "gone"):
        play(FATIMA, RenderIdea(idea=before, text=SWEDISH))
    assert on(LEAD, play) == []
    write(play, 3, "sen 3", language="sv")
    assert play.idea(ARABIC).id != before
    play(FATIMA, AcceptLate(idea=play.idea(ARABIC).id))
    assert on(BOARD, play) == []
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=SWEDISH))
    assert [idea["text"] for idea in on(BOARD, play)] == [SWEDISH]


def test_on_an_open_wall_it_comes_to_the_lead_in_company_and_to_the_room_with_its_translation():
    play = opened().show("wall")
    write(play, 1, step="wall")
    write(play, 2, "två", step="wall", language="sv")
    assert on(LEAD, play) == []
    write(play, 3, "tre", step="wall", language="sv")
    assert {idea["text"] for idea in on(LEAD, play)} == {ARABIC, "två", "tre"}
    assert {idea["text"] for idea in on(BOARD, play)} == {"två", "tre"}
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=SWEDISH))
    assert {idea["text"] for idea in on(BOARD, play)} == {SWEDISH, "två", "tre"}


def test_hidden_and_taken_back_together_with_its_translation(play):
    name = write(play)
    reveal(play)
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=SWEDISH))
    play(FATIMA, HideIdea(idea=play.idea(ARABIC).id, reason="name"))
    assert all(not on(viewer, play) for viewer in WALLS)
    play(phone(1), WithdrawIdea(handle=name))
    assert SWEDISH not in repr(play.state.rows)
    assert ARABIC not in repr(play.state.rows)


def test_closing_forgets_whose_it_is_and_it_can_still_be_translated(play):
    write(play)
    play(FATIMA, LockStep(step="critique", locked=True))
    play(FATIMA, CloseStep(step="critique"))
    reveal(play)
    idea = play.idea(ARABIC)
    assert (idea.tag, idea.handle, idea.language) == ("", "", "ar")
    play(FATIMA, RenderIdea(idea=idea.id, text=SWEDISH))
    assert [seen["text"] for seen in on(BOARD, play)] == [SWEDISH]


@pytest.mark.parametrize("language", ["klingon", "AR", " "])
def test_only_known_languages(play, language):
    with refused(play, "unknown_choice"):
        write(play, language=language)


@pytest.mark.parametrize(("text", "code"), [("", "text_empty"), ("å" * 141, "text_long")])
def test_a_translation_is_words_of_a_notes_length(play, text, code):
    write(play)
    play(FATIMA, Gather(step="critique"))
    with refused(play, code):
        play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=text))


# --- that it waits is told to nobody but the lead ---


def rooms(play) -> list:
    """What everybody in the room and every group sees; ids are made in the same order."""
    return [View(viewer, play.state).entities() for viewer in (BOARD, phones("client"), group("none"))]


def written_by_three(language: str) -> list:
    play = opened().show("critique")
    for number, text in enumerate(("Ett", "Två", "Tre"), 1):
        write(play, number, text, language="sv")
    if language:
        write(play, 4, ARABIC, language=language)
    reveal(play)
    texts = [sorted(idea["text"] for idea in seen.get("idea", ())) for seen in rooms(play)]
    steps = [[{**step, "id": ""} for step in seen.get("step", ())] for seen in rooms(play)]
    return [texts, steps]


def test_the_room_cannot_tell_whether_something_waits_for_its_translation():
    assert written_by_three("ar") == written_by_three("")


def test_control_a_wall_that_shows_it_as_it_came_is_found_out(monkeypatch):
    monkeypatch.setattr(see, "on_wall", lambda idea, step: step.stage == "revealed" and idea.released)
    assert written_by_three("ar") != written_by_three("")


def test_control_a_step_that_counts_what_waits_is_found_out(monkeypatch):
    naive = {"collect": lambda viewer, step, state: {"n": state.count(Idea, unrendered_in=step.id)}}
    monkeypatch.setattr(registry, "STEP", registry.STEP | naive)
    assert written_by_three("ar") != written_by_three("")


def test_the_minutes_say_how_many_were_left_out(play):
    write(play)
    reveal(play)
    (step,) = (step for step in View(MINUTES, play.state).entities()["step"] if step["id"] == "critique")
    assert step["unrendered"] == 1
    assert all(
        "unrendered" not in step
        for viewer in (BOARD, LEAD)
        for step in View(viewer, play.state).entities()["step"]
    )


@pytest.mark.parametrize(
    ("text", "rendering", "code", "data"),
    [
        (ARABIC, "Ring 121212-1212", "identity_number", {"field": "rendering"}),
        (ARABIC, "x" * 150, "text_long", {"field": "rendering", "limit": 140, "over": 10}),
        (
            ARABIC,
            "Ring 070-123 45 67",
            "contact_details",
            {"field": "rendering", "found": [], "rendering": [["phone", 5, 18]]},
        ),
        (
            ARABIC,
            "Bo vet",
            "listed_name",
            {"field": "rendering", "found": [], "rendering": [["name", 0, 2]]},
        ),
        (
            "Bo",
            "Det var Bo",
            "listed_name",
            {"field": None, "found": [["name", 0, 2]], "rendering": [["name", 8, 10]]},
        ),
        (
            "Bo",
            "Ring 070-123 45 67",
            "contact_details",
            {"field": None, "found": [["name", 0, 2]], "rendering": [["phone", 5, 18]]},
        ),
        (
            "070-123 45 67",
            SWEDISH,
            "contact_details",
            {"field": None, "rendering": None, "found": [["phone", 0, 13]]},
        ),
        ("070-123 45 67", "121212-1212", "identity_number", {"field": "rendering"}),
        ("121212-1212", "Bo", "identity_number", {"field": None}),
    ],
)
def test_a_refusal_says_which_words_it_is_about(play, text, rendering, code, data):
    play(FATIMA, ListNames(names=["Bo"]))
    with refused(play, code, **data):
        write(play, text=text, rendering=rendering)


def test_its_author_is_sure_of_both_or_changes_them(play):
    play(FATIMA, ListNames(names=["Bo"]))
    name = write(play, text="Bo", rendering="Bo, 070-123 45 67", sure=True)
    with refused(play, "listed_name", found=[], field="rendering", rendering=[["name", 0, 2]]):
        play(phone(1), EditIdea(handle=name, text=ARABIC, rendering="Bo igen"))
    play(phone(1), EditIdea(handle=name, text=ARABIC, rendering=SWEDISH))
