"""A group that is followed up on the board page by page: phones stay with it, and what is reported moves nothing."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from app.domain.entities import Action, Group, Meeting, Step
from app.domain.who import Who
from tests.browser.people import Facilitator, Participant, picks
from tests.browser.prepared import TITLE, Prepared

PROMISE = (
    "Vi skriver om kallelsen tillsammans med dem som får den, så att den går att förstå utan att ringa, och provar den"
    " med tre brukare innan den skickas till någon annan än oss själva."
)
NOTE = (
    "Kallelsen är omskriven och provad med fyra brukare. Två av dem förstod den inte, och den tredje hade aldrig fått"
    " den. Nu skriver vi om den igen, med bild, och provar den i Bergsjön till sommaren. Vem som läser upp den för dem"
    " som inte läser är inte bestämt. Det tar ledningen upp på nästa möte, och den här gruppen är med."
)


def looking_back(prepared: Prepared) -> None:
    """Half a year later: the group has promised nine things, and is opened on the board."""
    forming = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=forming.id, name="Etik", seats=8, minimum=1)
    group = prepared.state.all(Group)[0].id
    for n in range(9):
        member = Who("group", groups=frozenset({group}))
        prepared.play(member, "add_action", group=group, what=f"Löfte {n + 1}. {PROMISE}")
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
    later = max(prepared.state.all(Meeting), key=lambda meeting: meeting.position)
    prepared.play(prepared.fatima, "open_meeting", meeting=later.id)
    (review,) = (step for step in prepared.state.all(Step, meeting=later.id) if step.kind == "review")
    prepared.shows(review)
    prepared.play(prepared.fatima, "focus", step=review.id, on=group)


def on_it(page: Page) -> list[str]:
    """Which promises are on the board, by what they begin with."""
    return [text.split(".")[0] for text in page.locator("#app > .board .board-review-then").all_inner_texts()]


def test_phones_stay_with_the_group_and_nothing_moves_when_something_is_said(hall) -> None:
    room = hall(looking_back)
    kim, board, fatima = room.phone(), room.board.page, room.fatima
    kim.joins_by_code(fatima.code(), "Brukare")
    kim.sees("Löfte 1. Vi skriver om")
    expect(board.locator(".board-titles p")).to_contain_text("sida 1 av")
    first = on_it(board)
    fatima.press("Nästa sida")
    expect(board.locator(".board-titles p")).to_contain_text("sida 2 av")
    second = on_it(board)
    assert second[0] == f"Löfte {len(first) + 1}"
    room.board.shoot("follow-up-page-2")
    kim.sees("Löfte 1. Vi skriver om")

    card = fatima.page.locator("li.then-now").filter(has_text=f"{second[0]}.")
    card.get_by_role("button", name="Anteckna hur det går").click()
    picks(card.get_by_role("radio", name="På gång"))
    card.get_by_role("textbox").fill(NOTE)
    card.locator("button[type=submit]").click()
    room.board.sees(NOTE)
    expect(board.locator(".board-titles p")).to_contain_text("sida 2 av")
    assert on_it(board)[0] == second[0]
    room.board.shoot("follow-up-page-2-told")
    for page in (3, 4, 1):
        fatima.press("Nästa sida")
        expect(board.locator(".board-titles p")).to_contain_text(f"sida {page} av 4")
    assert on_it(board) == first


def test_what_is_being_written_stays_when_the_board_shows_another_group(hall) -> None:
    """One leads the board, another writes down what the group says."""
    room = hall(looking_back)
    fatima, beside = room.fatima, room.lead("beside")
    card = fatima.page.locator("li.then-now").filter(has_text="Löfte 2.")
    card.get_by_role("button", name="Anteckna hur det går").click()
    picks(card.get_by_role("radio", name="På gång"))
    card.get_by_role("textbox").fill("Två av tre brev är")
    beside.press("Stäng på tavlan")
    expect(fatima.page.get_by_role("button", name="Visa på tavlan")).to_be_visible()
    expect(fatima.page.locator("li.then-now")).to_have_count(1)
    expect(card.get_by_role("textbox")).to_have_value("Två av tre brev är")
    expect(card.get_by_role("textbox")).to_be_focused()
    card.get_by_role("textbox").press_sequentially(" klara")
    fatima.press("Nästa:")
    fatima.sees("Tavlan visar Nya löften.")
    fatima.press("Tillbaka till")
    expect(card.get_by_role("textbox")).to_have_value("Två av tre brev är klara")
    card.get_by_role("button", name="Anteckna", exact=True).click()
    fatima.sees("Antecknat: På gång")
    expect(card).to_contain_text("Två av tre brev är klara")
    assert fatima.errors == [] == beside.errors


def test_whoever_has_been_on_the_groups_page_finds_it_again_from_the_front_page_and_from_paper(hall) -> None:
    room = hall(looking_back, board=False)
    fatima, kim = room.fatima, room.phone()
    fatima.press("Träffar och grupper")
    link = fatima.group_links()["Etik"]
    kim.page.goto(room.server.url)
    expect(kim.page.get_by_role("heading", name="Din grupp")).to_have_count(0)
    kim.page.goto(link)
    kim.sees("Löfte 1.")
    paper = kim.page.locator(".on-paper")
    expect(paper).to_be_hidden()
    expect(paper.locator(".qr img")).to_have_count(1)
    kim.page.emulate_media(media="print")
    expect(paper).to_contain_text(link)
    expect(paper).to_contain_text("raderas efter")
    expect(paper.locator(".qr img")).to_be_visible()
    kim.shoot("group-on-paper")
    kim.page.emulate_media(media="screen")

    kim.page.goto(room.server.url)
    expect(kim.page.get_by_role("heading", name="Din grupp")).to_be_visible()
    kim.shoot("front-page-with-group")
    expect(kim.page.get_by_role("link", name="Etik")).to_contain_text(TITLE)
    kim.page.get_by_role("link", name="Etik").click()
    kim.sees("Löfte 1.")
    assert kim.errors == []


def between(prepared: Prepared) -> None:
    """The day has been; one group has been heard of, one is silent."""
    forming = prepared.shows(prepared.step("groups"))
    for name in ("Etik", "Breven"):
        prepared.play(prepared.fatima, "add_group", step=forming.id, name=name, seats=8, minimum=1)
    for group in prepared.state.all(Group):
        member = Who("group", groups=frozenset({group.id}))
        for what in ("Ringa upp", "Skriva om brevet"):
            prepared.play(member, "add_action", group=group.id, what=what)
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
    (heard,) = (group for group in prepared.state.all(Group) if group.name == "Etik")
    action = prepared.state.all(Action, group=heard.id)[0]
    prepared.play(
        Who("group", groups=frozenset({heard.id})), "report", action=action.id, status="under_way", note=""
    )


def test_between_meetings_the_lead_sees_who_is_silent_and_can_rename_a_group(hall) -> None:
    room = hall(between, board=False)
    fatima = room.fatima
    cards = fatima.page.locator(".outside li.paper").filter(has=fatima.page.locator("input.address"))
    heard, silent = (cards.filter(has_text=name) for name in ("Etik", "Breven"))
    expect(heard).to_contain_text("Hört om 1 av 2. Senast den")
    expect(silent).to_contain_text("Hört om 0 av 2. Vem hör av sig?")
    fatima.shoot("groups-between-meetings")
    silent.get_by_role("button", name="Ändra").click()
    silent.get_by_label("Gruppens namn").fill("Brev och besked")
    expect(cards.get_by_label("Platser")).to_have_count(0)
    cards.get_by_role("button", name="Spara").click()
    expect(fatima.page.get_by_role("heading", name="Brev och besked")).to_be_visible()
    expect(cards.get_by_label("Gruppens namn")).to_have_count(0)
    assert fatima.errors == []


def test_what_is_promised_at_the_follow_up_is_followed_up(hall) -> None:
    """One more meeting like the last: planned, taken off, planned again and opened."""
    room = hall(looking_back, board=False)
    fatima, page = room.fatima, room.fatima.page
    fatima.press("Träffar och grupper")
    fatima.press("Planera en träff till")
    fatima.sees("Uppföljningen 2", "Planerad")
    expect(page.get_by_role("button", name="Planera en träff till")).to_have_count(0)
    card = page.locator(".outside li.paper").filter(has_text="Uppföljningen 2")
    card.get_by_role("button", name="Ta bort träffen igen").click()
    fatima.says_yes("Ta bort träffen igen")
    expect(card).to_have_count(0)
    fatima.press("Planera en träff till")
    expect(card).to_be_visible()
    fatima.shoot("one-more-meeting")
    card.get_by_role("button", name="Öppna träffen").click()
    fatima.says_yes("Öppna träffen")
    fatima.is_at("Välkommen tillbaka")
    fatima.press("Nästa: Sedan sist")
    fatima.sees("Etik")
    assert fatima.errors == []


def promising(prepared: Prepared) -> None:
    forming = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=forming.id, name="Etik", seats=8, minimum=1)
    prepared.play(prepared.fatima, "close_step", step=forming.id)
    prepared.shows(prepared.step("plan"))


def scans_the_card(fatima: Facilitator, kim: Participant) -> None:
    """The camera opens the group's page in a window of its own; the room's is there still when one comes back."""
    kim.has_the_rest()
    fatima.press("Träffar och grupper")
    card = kim.context.new_page()
    card.goto(fatima.group_links()["Etik"])
    expect(card.get_by_role("heading", name="Etik")).to_be_visible()
    card.close()
    kim.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")


def test_whoever_has_scanned_a_groups_card_is_in_it_in_the_room_too(hall) -> None:
    """The camera opens the group's page in a window of its own; the room's is there still when one comes back."""
    room = hall(promising, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.sees("Du är inte med i någon grupp")
    scans_the_card(fatima, kim)
    expect(kim.page.get_by_role("heading", name="Etik")).to_be_visible()
    kim.does_not_see("Du är inte med i någon grupp")
    assert kim.errors == []


def test_whoever_is_in_no_group_at_the_follow_up_is_told_the_way_in(hall) -> None:
    """Somebody new, or with a new phone since: the group's card is what lets one say how it goes."""
    room = hall(looking_back, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins_by_code(fatima.code(), "Medarbetare")
    kim.sees(
        "Löfte 1.", "Du är inte med i någon grupp. Titta på tavlan, eller skanna koden på en grupps kort."
    )
    kim.shoot("follow-up-no-group")
    scans_the_card(fatima, kim)
    expect(kim.page.get_by_role("button", name="Berätta hur det går").first).to_be_visible()
    kim.does_not_see("Du är inte med i någon grupp")
    assert kim.errors == []


def first_planned_later(prepared: Prepared) -> None:
    """The day has ended; one group promised nothing on it."""
    forming = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=forming.id, name="Etik", seats=8, minimum=1)
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)


def test_what_a_group_has_first_planned_after_the_day_stands_on_its_page_and_on_paper(hall) -> None:
    room = hall(first_planned_later, board=False)
    kim = room.phone()
    kim.page.goto(room.fatima.group_links()["Etik"])
    kim.promises("Vi bjuder på kaffe i väntrummet")
    kim.page.reload()
    new = kim.page.locator(".standing > li")
    expect(kim.page.locator("body")).to_have_attribute("data-phase", "follow_up")
    expect(new).to_contain_text("Inget hört")
    expect(new).to_contain_text("Nytt sedan sist")
    expect(new).to_contain_text("Vi bjuder på kaffe i väntrummet")
    kim.shoot("group-page-first-plan")
    new.get_by_role("button", name="Berätta hur det går").click()
    picks(new.get_by_role("radio", name="Klart", exact=True))
    kim.page.emulate_media(media="print")
    expect(new.get_by_text("Vi bjuder på kaffe i väntrummet", exact=True).first).to_be_visible()
    # Half a report is none: on paper it would read as one.
    expect(new.get_by_text("Klart", exact=True)).to_be_hidden()


def settled_with_nobody(prepared: Prepared) -> None:
    forming = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=forming.id, name="Etik", seats=8, minimum=1)
    prepared.play(prepared.fatima, "close_step", step=forming.id)


def test_a_settled_group_is_not_removed_by_one_press(hall) -> None:
    """Nobody sits in it, and yet somebody may be writing on its page."""
    fatima = hall(settled_with_nobody, board=False).fatima
    fatima.press("Ta bort", exact=True)
    asked = fatima.page.get_by_role("dialog", name="Ta bort Etik?")
    expect(asked).to_contain_text("slutar fungera genast")
    asked.get_by_role("button", name="Nej, inte nu").click()
    fatima.sees("Etik")
    fatima.press("Ta bort", exact=True)
    fatima.says_yes("Ta bort gruppen")
    fatima.does_not_see("Etik")


def test_what_is_begun_when_the_link_is_replaced_is_said_to_be_kept_and_is_there_under_the_new_one(
    hall,
) -> None:
    room = hall(first_planned_later, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.page.goto(fatima.group_links()["Etik"])
    kim.page.get_by_label("Vad ska vi göra?").fill("Vi bjuder på kaffe")
    kim.keeps("Vi bjuder på kaffe")
    fatima.press("Byt länken")
    fatima.says_yes("Byt länken")
    kim.sees(
        "Länken fungerar inte längre", "Det du skrev finns kvar på telefonen tills den nya länken öppnas här."
    )
    kim.shoot("group-link-replaced")
    kim.page.goto(fatima.group_links()["Etik"])
    expect(kim.page.get_by_label("Vad ska vi göra?")).to_have_value("Vi bjuder på kaffe")
