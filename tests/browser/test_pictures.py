"""A paper wall is photographed into the meeting: on the board when the lead says so, and in the minutes."""

from __future__ import annotations

import socket

from playwright.sync_api import expect

from app.config import MOST_BYTES
from tests.photo import MARK, paper_wall

CAPTION = "Pappersväggen: 24 lappar i tre färger"
KEEPS_WHAT_IS_SENT = """() => {
    const honest = window.fetch;
    window.fetch = (path, how) => {
        if (path.includes("/pictures/")) {
            how.body.arrayBuffer().then((bytes) => { window.sent = [...new Uint8Array(bytes)]; });
        }
        return honest(path, how);
    };
}"""


def at_the_wall(prepared) -> None:
    prepared.wall(["Väntan i telefon", "För många blanketter", "Brev som ingen förstår"])


def chooses(fatima, name: str, data: bytes, kind: str = "image/jpeg") -> None:
    field = fatima.page.get_by_label("Fotografera eller välj en bild")
    field.set_input_files({"name": name, "mimeType": kind, "buffer": data})


def test_a_paper_wall_comes_onto_the_board_and_into_the_minutes(hall) -> None:
    room = hall(at_the_wall)
    fatima, board = room.fatima, room.board
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    fatima.page.locator("details.pictures summary").click()

    chooses(fatima, "notes.txt", b"inte en bild", "text/plain")
    fatima.sees("Det är ingen bild vi kan ta emot")
    chooses(fatima, "IMG_0001.HEIC", b"inte heller", "image/heic")
    fatima.sees("Bilden är i formatet HEIC")
    fatima.page.evaluate(KEEPS_WHAT_IS_SENT)
    chooses(fatima, "wall.jpg", paper_wall())
    fatima.page.wait_for_function("() => window.sent !== undefined")
    posted = bytes(fatima.page.evaluate("() => window.sent"))
    assert MARK not in posted, "the page itself sends nothing of what the camera added"
    assert posted.startswith(b"\xff\xd8")
    assert len(posted) <= 400 * 1024
    fatima.does_not_see("Det är ingen bild vi kan ta emot")
    photo = fatima.page.get_by_role("listitem").filter(has=fatima.page.get_by_alt_text("Bild utan text"))
    expect(photo).to_be_visible()
    expect(photo.locator("img")).to_have_js_property("naturalWidth", 1600)
    board.shows("Väntan i telefon")
    expect(board.page.locator(".board-photo")).to_have_count(0)

    fatima.page.get_by_label("Vad visar bilden?").fill(CAPTION)
    photo.get_by_role("button", name="Spara").click()
    photo = fatima.page.get_by_role("listitem").filter(has=fatima.page.get_by_alt_text(CAPTION))
    photo.get_by_role("button", name="Visa på tavlan").click()
    shown = board.page.get_by_alt_text(CAPTION)
    expect(shown).to_be_visible()
    expect(board.page.locator(".board-photo img")).to_have_js_property("naturalWidth", 1600)
    assert shown.get_attribute("src").startswith("blob:")
    expect(fatima.page.locator(".picture .board-photo img")).to_be_attached()
    expect(kim.page.get_by_alt_text(CAPTION)).to_have_count(0)
    board.shoot("60-picture")
    fatima.shoot("60-picture")

    board.reload()
    expect(board.page.get_by_alt_text(CAPTION)).to_be_visible()
    photo.get_by_role("button", name="Ta ner den").click()
    expect(board.page.locator(".board-photo")).to_have_count(0)
    photo.get_by_role("button", name="Visa på tavlan").click()
    expect(board.page.get_by_alt_text(CAPTION)).to_be_visible()
    fatima.press("Nästa:")
    expect(board.page.locator(".board-photo")).to_have_count(0)

    fatima.press("Träffar och grupper")
    minutes = fatima.page.get_by_role("link", name="Dokumentation", exact=True).first.get_attribute("href")
    fatima.page.goto(room.server.url + minutes)
    embedded = fatima.page.get_by_alt_text(CAPTION)
    embedded.scroll_into_view_if_needed()
    expect(embedded).to_have_js_property("naturalWidth", 1600)
    fatima.shoot("61-minutes-picture")
    for somebody in (fatima, board, kim):
        assert somebody.errors == []
        assert somebody.elsewhere == []


def test_a_caption_that_is_typed_is_kept_and_goes_onto_the_board_with_the_picture(hall) -> None:
    room = hall(at_the_wall)
    fatima, board = room.fatima, room.board
    pictures = fatima.page.locator("details.pictures summary")
    pictures.click()
    chooses(fatima, "wall.jpg", paper_wall())
    said = fatima.page.get_by_label("Vad visar bilden?")
    said.fill(CAPTION)
    fatima.press("Nästa:")
    expect(said).to_have_count(0)
    fatima.press("Tillbaka")
    expect(said).to_have_count(1)
    pictures.click()
    expect(said).to_have_value(CAPTION)
    expect(fatima.page.get_by_alt_text("Bild utan text")).to_have_count(1)
    fatima.press("Visa på tavlan")
    expect(board.page.get_by_alt_text(CAPTION)).to_be_visible()


NOISE = """async () => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 500;
    const paper = canvas.getContext("2d");
    const data = paper.createImageData(500, 500);
    for (let at = 0; at < data.data.length; at += 4) {
        for (let n = 0; n < 3; n += 1) data.data[at + n] = Math.random() * 256;
        data.data[at + 3] = 255;
    }
    paper.putImageData(data, 0, 0);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9))
        .then((body) => fetch(PATH, { method: "POST", headers: { "Content-Type": "image/jpeg" }, body })
        .then((answer) => [body.size, answer.status]));
}"""


def test_a_large_one_is_read_of_a_lead_and_not_of_a_stranger(hall) -> None:
    """On a real server: whoever does not lead is answered before anything of it has come."""
    steps = []

    def begun(prepared) -> None:
        steps.append(prepared.step("welcome").id)

    room = hall(begun, board=False)
    path = f"/w/{room.paths.id}/pictures/{steps[0]}"
    size, status = room.fatima.page.evaluate(NOISE.replace("PATH", f'"{path}"'))
    assert status == 200
    assert size > MOST_BYTES
    host, port = room.server.url.rpartition("/")[2].split(":")
    with socket.create_connection((host, int(port)), timeout=8) as line:
        head = f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {room.server.url}\r\n"
        line.sendall(f"{head}Content-Type: image/jpeg\r\nContent-Length: 400000\r\n\r\n".encode())
        assert line.recv(200).startswith(b"HTTP/1.1 401")
