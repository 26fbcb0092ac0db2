"""How much is hidden is said on every screen that would have shown it; and what is closed is not miscounted."""

from __future__ import annotations

from app.domain.entities import Idea, Question, Theme


def sorted_with_something_hidden(prepared) -> None:
    """One idea and one theme hidden, the other theme opened on the board; a question is hidden before it went over."""
    staff, client = prepared.sits_down(1), prepared.sits_down(2, "client")
    lead = prepared.fatima
    relay = prepared.shows(prepared.step("relay"))
    prepared.play(client, "ask_question", step=relay.id, handle=f"handle{7:016}", text="Varför byts Lisa ut?")
    prepared.play(lead, "lock_step", step=relay.id, locked=True)
    prepared.play(lead, "lock_step", step=relay.id, locked=False)
    (question,) = prepared.state.all(Question)
    prepared.play(lead, "hide_question", question=question.id, hidden=True)
    wall = prepared.shows(prepared.step("collect", 1))
    for number in range(3):
        handle = f"handle{number:016}"
        prepared.play(staff, "post_idea", step=wall.id, handle=handle, text=f"Väntan {number}")
    prepared.play(lead, "gather", step=wall.id)
    prepared.play(lead, "hide_idea", idea=prepared.state.all(Idea)[0].id, reason="name")
    prepared.play(lead, "reveal_ideas", step=wall.id)
    themes = prepared.shows(prepared.step("cluster"))
    for name in ("Breven", "Lisa"):
        prepared.play(lead, "add_theme", step=themes.id, name=name)
    shown, hidden = sorted(prepared.state.all(Theme), key=lambda theme: theme.name)
    prepared.play(lead, "hide_words", what="theme", id=hidden.id, reason="name")
    prepared.play(lead, "focus", step=themes.id, on=shown.id)


def test_how_much_is_hidden_is_said_on_every_screen(hall) -> None:
    room = hall(sorted_with_something_hidden, format="lika_villkor")
    board, fatima, kim = room.board, room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    for somebody in (board, kim):
        somebody.sees("Breven", "Gömda: 2")
    board.sees("tema 1 av 2")
    board.shoot("44-opened")
    fatima.goes_on_to("Rösta om visionerna")
    for somebody in (board, kim):
        somebody.sees("Breven", "Gömda: 1")
    board.shoot("44-voting")
    kim.shoot("44-voting")
    kim.gives_dots("Breven", 1)
    fatima.sees("1 av 1 har röstat")
    fatima.press("Visa resultatet")
    fatima.says_yes("Visa resultatet")
    board.sees("Så röstade vi", "Gömda: 1")
    kim.sees("1 person har röstat", "Gömda: 1")
    board.shoot("44-result")
    fatima.press("Brukarna frågar")
    fatima.press("Visa på tavlan")
    board.sees("Brukarna frågar", "Gömda: 1")
    kim.sees("Vad vill du fråga den andra sidan?", "Gömda: 1")
    kim.shoot("44-asking")
    for somebody in (board, kim):
        somebody.does_not_see("Lisa")
    fatima.does_not_see("Gömda: 0")


def test_a_closed_step_does_not_say_that_nobody_wrote(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.writes("Väntan")
    fatima.sees("1 av 1 har skrivit")
    fatima.press("Stäng steget")
    fatima.says_yes("Stäng steget")
    fatima.sees("Vem som skrev vilken idé går inte längre att få veta", "1 idé hittills")
    kim.sees("Steget är stängt, så inget går att ta tillbaka.")
    for somebody in (fatima, room.board):
        somebody.does_not_see("0 av 1 har skrivit")
    fatima.press("Träffar och grupper")
    fatima.press("Avsluta träffen")
    fatima.says_yes("Avsluta träffen")
    fatima.sees("Avslutad. 1 person var med.")
