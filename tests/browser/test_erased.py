"""What people wrote has been deleted, and the meeting is opened again: every screen says so and nothing else."""

from __future__ import annotations

from app.domain.entities import Idea, Question, Theme
from app.domain.who import SYSTEM


def erased(prepared) -> None:
    first, second = prepared.sits_down(1), prepared.sits_down(2)
    step = prepared.shows(prepared.step("collect"))
    for number, who in enumerate((first, second)):
        prepared.play(who, "post_idea", step=step.id, handle=f"handle{number:016}", text=f"Väntan {number}")
    prepared.play(prepared.fatima, "gather", step=step.id)
    prepared.play(prepared.fatima, "reveal_ideas", step=step.id)
    close = prepared.shows(prepared.step("close"))
    for who in (first, second):
        prepared.play(who, "answer", step=close.id, question="understood", choice="yes")
    prepared.play(prepared.fatima, "reveal_answers", step=close.id)
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
    prepared.play(SYSTEM, "erase_contributions")
    prepared.open()
    prepared.shows(step)


def test_every_screen_says_that_it_has_been_deleted(hall) -> None:
    room = hall(erased)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    said = "Det som deltagarna hade skrivit raderades den"
    for somebody in (room.board, kim, room.fatima):
        somebody.sees(said)
        somebody.does_not_see("Väntan 0", "Ingen har skrivit något", "Här hamnar idéerna")
    room.board.shoot("erased")
    room.fatima.press("Avslut")
    room.fatima.press("Visa på tavlan")
    room.fatima.is_at("Avslut")
    kim.sees("Nu: Avslut")
    room.board.sees("Tack för i dag!")
    for somebody in (room.board, kim, room.fatima):
        somebody.sees(said)
    room.board.shoot("erased-close")
    kim.shoot("erased-close")


def sorted_and_asked(prepared) -> None:
    """Ideas in a theme, and a question with its reply; all of it deleted, and the board at sorting."""
    staff, client = prepared.sits_down(1), prepared.sits_down(2, "client")
    wall = prepared.shows(prepared.step("collect", 1))
    for number in range(2):
        handle = f"handle{number:016}"
        prepared.play(staff, "post_idea", step=wall.id, handle=handle, text=f"Väntan {number}")
    prepared.play(prepared.fatima, "gather", step=wall.id)
    prepared.play(prepared.fatima, "reveal_ideas", step=wall.id)
    themes = prepared.shows(prepared.step("cluster"))
    prepared.play(prepared.fatima, "add_theme", step=themes.id, name="Breven")
    (theme,) = prepared.state.all(Theme)
    for idea in prepared.state.all(Idea):
        prepared.play(prepared.fatima, "place_idea", idea=idea.id, theme=theme.id)
    relay = prepared.shows(prepared.step("relay"))
    prepared.play(client, "ask_question", step=relay.id, handle=f"handle{7:016}", text="Varför byts ni ut?")
    prepared.play(prepared.fatima, "lock_step", step=relay.id, locked=True)
    prepared.play(prepared.fatima, "lock_step", step=relay.id, locked=False)
    (question,) = prepared.state.all(Question)
    prepared.play(prepared.fatima, "relay_question", question=question.id, relayed=True)
    prepared.play(prepared.fatima, "send_over", step=relay.id)
    (question,) = prepared.state.all(Question)  # ids are made anew
    prepared.play(staff, "post_reply", question=question.id, handle=f"handle{8:016}", text="Vi är för få")
    prepared.play(prepared.fatima, "gather_replies", step=relay.id)
    prepared.play(prepared.fatima, "reveal_replies", step=relay.id)
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
    prepared.play(SYSTEM, "erase_contributions")
    prepared.open()
    prepared.shows(themes)


def test_so_do_the_themes_and_what_went_over(hall) -> None:
    room = hall(sorted_and_asked, format="lika_villkor")
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    said = "Det som deltagarna hade skrivit raderades den"
    everybody = (room.board, kim, room.fatima)
    for somebody in everybody:
        somebody.sees(said, "Breven")
        somebody.does_not_see("Tomt än", "0 idéer", "Här hamnar idéerna")
        somebody.shoot("erased-themes")
    room.fatima.press("Brukarna frågar")
    room.fatima.press("Visa på tavlan")
    room.fatima.is_at("Brukarna frågar")
    kim.sees("Nu: Brukarna frågar")
    for somebody in everybody:
        somebody.sees("Brukarna frågar", said)
        somebody.does_not_see(
            "Varför byts ni ut?", "Här kommer frågorna", "Här finns ingen fråga", "Här är frågorna"
        )
        somebody.shoot("erased-relay")
    room.fatima.sees("Vem som frågade och vem som svarade går inte längre att få veta.")
    assert not [error for somebody in everybody for error in somebody.errors]
