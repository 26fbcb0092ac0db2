"""What happens meanwhile, in the room or under the same finger, takes no words from anybody and decides nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from app.domain.entities import Theme
from tests.browser.people import Participant, picks
from tests.browser.prepared import Prepared


def test_a_double_tap_is_one_tap(hall) -> None:
    room = hall(board=False)
    room.fatima.button("Nästa:").dblclick()
    kim = room.phone()
    kim.page.goto(room.join)
    kim.button("Jag vill vara med").dblclick()
    kim.sees("Vilket perspektiv har du?")
    kim.page.get_by_role("radio", name="Brukare").check()
    kim.button("Gå in").dblclick()
    expect(kim.page.locator(".top-word")).to_have_text("Nu: Kritik")  # and not what comes after
    kim.sees("Skriv en sak i taget")
    kim.does_not_see("Klart. Vänta gärna på de andra.")
    assert kim.errors == []


def test_a_change_that_comes_too_late_is_shown_and_asks_nothing(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.writes("Breven är långa")
    kim.has_sent("Breven är långa")
    kim.press("Ändra")
    kim.page.get_by_label("Ändra din idé").fill("Breven är långa och svåra")
    room.fatima.gathers()
    kim.sees("Gick inte. Du skrev:", "Breven är långa och svåra")
    kim.does_not_see("Då ser ingen den längre.")
    kim.reload()
    kim.sees("Breven är långa och svåra")
    kim.press("Släng")
    kim.does_not_see("Breven är långa och svåra")
    kim.press("Ta tillbaka")
    kim.sees("Då ser ingen den längre.")
    kim.press("Avbryt")
    kim.sees("Breven är långa")


def a_group_that_plans(prepared: Prepared) -> None:
    groups = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=groups.id, name="Etik", seats=8, minimum=1)


def test_a_first_promise_takes_no_field_from_another_who_writes_one(hall) -> None:
    room = hall(a_group_that_plans, board=False)
    phones: list[Participant] = []
    for name in ("kim", "sara"):
        phone = room.phone(name)
        phone.joins(room.join, "Medarbetare")
        phone.chooses_group("Etik")
        phones.append(phone)
    kim, sara = phones
    room.fatima.goes_on_to("Löften")
    field = kim.page.get_by_label("Vad ska vi göra?")
    field.fill("Ringa tillb")
    sara.page.get_by_label("Vad ska vi göra?").fill("Möten varje vecka")
    sara.press("Spara")
    kim.sees("Möten varje vecka")
    kim.page.keyboard.type("aka")
    expect(field).to_have_value("Ringa tillbaka")
    kim.press("Spara")
    sara.sees("Ringa tillbaka")
    # What looks as if it were to be filled in, is.
    sara.shoot("promise-to-be-filled-in")
    sara.page.locator("button.slot").first.click()
    expect(sara.page.get_by_label("Vilka gör det?", exact=True)).to_be_focused()


def voting(prepared: Prepared) -> None:
    prepared.wall(["Ingen ringer tillbaka", "Väntan i telefon", "Ny handläggare varje gång"])
    prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name="Väntan")
    prepared.shows(prepared.step("vote"))
    assert prepared.state.all(Theme)


def test_dots_that_come_too_late_are_told_of(hall) -> None:
    room = hall(voting, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.context.set_offline(True)
    kim.button("Ge en prick till Väntan").click()
    expect(kim.page.locator(".ballot-count .visually-hidden")).to_have_text("1 prick")
    room.fatima.press("Visa resultatet")
    room.fatima.says_yes("Visa resultatet")
    room.fatima.sees("Omgång 1:")
    kim.context.set_offline(False)
    expect(kim.page.locator(".problem")).to_be_visible()
    kim.sees("Titta på tavlan.")  # where it is shown one place at a time, and not spoilt here
    expect(kim.page.locator(".result")).to_have_count(0)
    expect(kim.page.locator(".result")).to_be_visible()
    expect(kim.page.locator(".problem")).to_be_visible()
    kim.reload()
    expect(kim.page.locator(".result")).to_be_visible()


def test_a_tick_stays_where_it_was_put_while_it_waits(hall) -> None:
    """Whatever else the screen is drawn for meanwhile, and until the answer is here."""
    room = hall(three_groups_for_a_small_room)
    kim = room.phone("kim")
    kim.joins(room.join, "Brukare")
    kim.chooses_group("Etik och moral")
    tick = kim.page.get_by_role("checkbox")
    kim.context.set_offline(True)
    tick.check()
    kim.sees("Väntar på nätet")
    expect(tick).to_be_checked()
    tick.uncheck()
    expect(tick).not_to_be_checked()
    tick.check()
    # What one chooses meanwhile is not taken back by the answer to what one did before.
    picks(kim.page.get_by_role("radio", name="Språket"))
    kim.context.set_offline(False)
    kim.keeps_nothing()
    expect(kim.page.get_by_role("radio", name="Språket")).to_be_checked()
    expect(kim.button("Gå med i Språket")).to_be_visible()
    picks(kim.page.get_by_role("radio", name="Etik och moral"))
    expect(tick).to_be_checked()
    room.fatima.sees("Någon har erbjudit sig att kalla ihop gruppen.")


def test_a_change_that_came_too_late_is_not_tried_again_for_ever(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim, fatima = room.phone(), room.fatima
    kim.joins(room.join, "Brukare")
    kim.writes("Ingen ringer")
    kim.has_sent("Ingen ringer")
    kim.context.set_offline(True)
    kim.press("Ändra")
    kim.page.get_by_label("Ändra din idé").fill("Ingen ringer tillbaka")
    kim.press("Spara", exact=True)
    fatima.gathers()
    fatima.reveals_ideas()
    kim.context.set_offline(False)
    kim.sees("Gick inte.", "Ingen ringer tillbaka")
    expect(kim.button("Försök igen")).to_have_count(0)
    kim.shoot("57-too-late-to-change")
    kim.press("Låt det vara som det var")
    kim.does_not_see("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer")
    assert kim.errors == fatima.errors == []


def test_what_is_begun_in_one_tab_is_kept_when_another_sends_its_own(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    other = kim.context.new_page()
    other.goto(kim.page.url)
    field = other.get_by_label("Skriv en sak i taget")
    field.fill("Begynt i den andra")
    kim.writes("Från den första")
    kim.has_sent("Från den första")
    expect(other.locator(".idea-text", has_text="Från den första")).to_be_visible()
    other.wait_for_timeout(300)
    other.reload()
    expect(field).to_have_value("Begynt i den andra")
    assert kim.errors == []


def test_a_language_chosen_without_a_network_comes_when_there_is_one(hall) -> None:
    room = hall(board=False)
    kim = room.phone()
    kim.page.goto(room.join)
    kim.sees("Jag vill vara med")
    kim.context.set_offline(True)
    kim.press("English")
    expect(kim.page.locator("html")).to_have_attribute("lang", "en")
    kim.context.set_offline(False)
    kim.sees("I want to take part")


def one_came_late(prepared: Prepared) -> None:
    """Written after the wall was shown, by one person alone: nobody has been shown it."""
    prepared.wall(["Ingen ringer tillbaka", "Väntan i telefon", "Ny handläggare varje gång"])
    late = prepared.sits_down(90, "client")
    critique = prepared.step("collect")
    prepared.play(late, "post_idea", step=critique.id, handle="late" * 6, text="En sen tanke om journalen")


def test_what_came_late_is_not_lost_with_the_meeting(hall) -> None:
    room = hall(one_came_late, board=False)
    fatima = room.fatima
    fatima.press("Träffar och grupper")
    fatima.press("Avsluta träffen")
    fatima.sees("1 idé kom sent och är inte besvarad.")
    fatima.says_yes("Avsluta träffen")
    fatima.sees("Kom sent, visades aldrig", "En sen tanke om journalen")


def the_day_has_been(prepared: Prepared) -> None:
    prepared.shows(prepared.step("close"))
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)


def test_the_follow_up_is_not_opened_by_mistake_on_the_same_day(hall) -> None:
    room = hall(the_day_has_been, board=False)
    fatima = room.fatima
    fatima.press("Öppna träffen")
    fatima.sees(
        "Den är planerad till 23 maj 2027.", "går det inte längre att öppna den träff som har varit igen."
    )
    fatima.page.get_by_role("dialog").get_by_role("button", name="Nej, inte nu").click()
    expect(fatima.page.get_by_role("dialog")).to_have_count(0)
    assert fatima.button("Öppna den igen").count() == 1, "nothing has been opened"


def nothing_has_begun(prepared: Prepared) -> None:
    """The day was opened to have a look at it, and is planned again."""
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)


def test_one_wrong_button_does_not_cost_the_day(hall) -> None:
    room = hall(nothing_has_begun)
    fatima, board, kim = room.fatima, room.board, room.phone()
    page = fatima.page
    expect(page.locator(".button.primary", has_text="Öppna träffen")).to_have_count(1)
    follow_up = page.get_by_role("listitem").filter(has_text="Uppföljningen")
    follow_up.get_by_role("button", name="Öppna träffen").click()
    fatima.sees("Den är planerad till 23 maj 2027.", "”Verkstaden” har inte hållits än. Den kommer först.")
    fatima.shoot("55-wrong-button")
    fatima.says_yes("Öppna träffen")
    board.sees("Välkommen tillbaka")
    kim.joins_by_code(fatima.code(), "Brukare")

    fatima.press("Träffar och grupper")
    follow_up.get_by_role("button", name="Avsluta träffen").click()
    fatima.sees("Har nästan ingen kommit in blir den i stället planerad igen")
    fatima.says_yes("Avsluta träffen")
    expect(follow_up).to_contain_text("23 maj 2027 · Planerad")
    kim.shoot("55-planned-again")
    board.shoot("55-planned-again")
    kim.does_not_see("Tack för att du var med")

    fatima.opens_meeting("Verkstaden")
    kim.joins_by_code(fatima.code(), "Brukare")
    kim.sees("Det här gör vi i dag")
    assert fatima.errors == board.errors == kim.errors == []


def test_nor_does_the_follow_up_opened_when_the_day_has_been(hall) -> None:
    room = hall(the_day_has_been, board=False)
    fatima = room.fatima
    follow_up = fatima.page.get_by_role("listitem").filter(has_text="Uppföljningen")
    fatima.press("Öppna träffen")
    fatima.says_yes("Öppna träffen")
    fatima.press("Träffar och grupper")
    fatima.press("Öppna den igen")
    fatima.sees(
        "Den träff som är öppen nu stängs samtidigt. Har nästan ingen kommit in blir den planerad igen"
    )
    fatima.says_yes("Öppna den igen")
    expect(fatima.page.locator(".agenda")).to_contain_text("Kritik")
    fatima.press("Träffar och grupper")
    expect(follow_up).to_contain_text("23 maj 2027 · Planerad")


def the_day_ended_in_groups(prepared: Prepared) -> None:
    groups = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=groups.id, name="Etik", seats=8, minimum=4)
    the_day_has_been(prepared)


def test_a_meeting_opened_again_asks_for_nothing_it_cannot_take(hall) -> None:
    room = hall(the_day_ended_in_groups)
    fatima, board, kim = room.fatima, room.board, room.phone()
    fatima.press("Öppna den igen")
    fatima.sees("Alla kommer in på nytt.", "upprepa ett om ni vill fortsätta")
    fatima.says_yes("Öppna den igen")
    expect(fatima.page.locator(".agenda")).to_be_visible()
    board.sees("Tack för i dag!")
    board.does_not_see("Svara på din telefon")
    kim.joins_by_code(fatima.code(), "Brukare")
    kim.sees("Steget är stängt. Titta på tavlan.")
    board.shoot("54-opened-again")
    kim.shoot("54-opened-again")
    fatima.press("Grupper")
    fatima.press("Visa på tavlan")
    board.sees("Etik", "0 av 8")
    board.does_not_see("Vilken grupp vill du vara med i?", "behöver 4 till")
    board.shoot("54-groups-settled")
    assert fatima.errors == board.errors == kim.errors == []


@pytest.mark.parametrize("wall", ["private", "open"])
def test_a_timer_stands_on_the_phone_for_as_long_as_there_is_something_to_do(hall, wall: str) -> None:
    def writing(prepared: Prepared) -> None:
        step = prepared.step("collect")
        prepared.play(prepared.fatima, "edit_step", step=step.id, settings={"wall": wall})
        prepared.shows(step)
        prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=540)

    room = hall(writing, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.sees("9 minuter kvar")
    room.fatima.press("Lås steget")
    kim.does_not_see("9 minuter kvar")


def three_groups_for_a_small_room(prepared: Prepared) -> None:
    groups = prepared.shows(prepared.step("groups"))
    for name in ("Svar i tid", "Språket", "Etik och moral"):
        prepared.play(prepared.fatima, "add_group", step=groups.id, name=name, seats=8, minimum=2)


def test_more_groups_than_the_room_can_fill_are_told_of(hall) -> None:
    room = hall(three_groups_for_a_small_room, board=False)
    fatima = room.fatima
    fatima.does_not_see("De som är inne räcker till", "för få för en grupp")
    kim, sara = room.phone("kim"), room.phone("sara")
    kim.joins(room.join, "Brukare")
    fatima.sees("De som är inne är för få för en grupp.")
    sara.joins(room.join, "Medarbetare")
    fatima.sees(
        "De som är inne räcker till 1 av de 3 grupperna. Ta bort några, eller ändra hur många varje grupp behöver."
    )
    fatima.shoot("56-small-room")
    fatima.press("Ta bort", exact=True)
    for person in (kim, sara):
        person.does_not_see(
            "Svar i tid"
        )  # the list moves up once it is gone, from under whoever presses then
    kim.chooses_group("Etik och moral")
    sara.chooses_group("Språket")
    fatima.sees("De som är inne räcker till 1 av de 2 grupperna. Ändra hur många varje grupp behöver.")
    fatima.does_not_see("Ta bort några")
    sara.chooses_group("Etik och moral")
    fatima.press("Ta bort", exact=True)
    fatima.does_not_see("De som är inne räcker till")
    assert fatima.errors == kim.errors == sara.errors == []
