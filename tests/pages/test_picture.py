"""Pictures over HTTP: who may send them in, who is given them, as what, and that none is left once it is gone."""

from io import BytesIO

import pytest
from PIL import Image

from app.config import MOST_BYTES
from app.domain.entities import Forgetting, Lead, Meeting, Picture, Step, Workshop
from app.domain.who import SYSTEM, Who
from app.process.commands import EndMeeting, Focus, HideBoard, ShowStep
from app.process.door import TakeSeat
from app.process.leads import AddLead
from app.process.pictures import LARGEST, MOST_IN_STEP, CaptionPicture, RemovePicture
from tests.pages.visitor import HOME, Visitor
from tests.photo import HOSTILE, MARK, from_a_phone, jpeg, saved
from tests.waiting import until


@pytest.fixture
def step(state, open_door) -> str:
    """The one the board shows."""
    return next(meeting.current for meeting in state.all(Meeting) if meeting.stage == "open")


def send(somebody: Visitor, workshop: str, step: str, data: bytes, mimetype="image/jpeg", origin=HOME):
    headers = {**somebody.headers, "Origin": origin}
    path = f"/w/{workshop}/pictures/{step}"
    return somebody.client.post(path, data=data, content_type=mimetype, headers=headers)


@pytest.fixture
def address(fatima, workshop, step, state) -> str:
    assert send(fatima, workshop, step, from_a_phone()).get_json() == {"ok": True}
    (picture,) = state.all(Picture)
    return f"/w/{workshop}/picture/{picture.id}"


def board(app, address: str, token: str):
    return Visitor(app).client.get(address, headers={"Board-Token": token})


def test_what_a_lead_sends_in_is_given_back_as_nothing_but_a_picture(fatima, address, state):
    answer = fatima.opens(address)
    assert answer.status_code == 200
    assert answer.mimetype == "image/jpeg"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert MARK not in answer.data
    (picture,) = state.all(Picture)
    assert Image.open(BytesIO(answer.data)).size == (picture.width, picture.height) == (300, 400)


def test_one_larger_than_any_other_post_is_taken(fatima, workshop, step, state):
    data = saved(Image.effect_noise((900, 900), 40), "JPEG", quality=60)
    assert MOST_BYTES < len(data) < LARGEST
    assert send(fatima, workshop, step, data).status_code == 200
    assert state.count(Picture) == 1


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_picture_is_refused_in_words_and_nothing_is_kept(fatima, workshop, step, state, what):
    data, code = HOSTILE[what]
    answer = send(fatima, workshop, step, data)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, code)
    assert "bild" in answer.get_json()["error"]["text"].lower()
    assert not state.count(Picture)


def test_what_does_not_say_that_it_is_a_jpeg_is_not_looked_at(fatima, workshop, step, state):
    for mimetype in ("application/json", "text/plain", "application/x-www-form-urlencoded", "image/png", ""):
        assert send(fatima, workshop, step, jpeg(), mimetype).status_code in (400, 403), mimetype
    assert send(fatima, workshop, step, bytes(600_000)).get_json()["error"]["code"] == "picture_too_large"
    assert not state.count(Picture)


@pytest.mark.parametrize(
    ("role", "code"), [("peer", "not_your_part"), ("interpreter", "not_your_part"), ("", "not_lead")]
)
def test_only_those_who_facilitate_send_one_in(
    app, installation, fatima, peer, workshop, address, state, role, code
):
    """Peer leads another workshop, or this one as something less; every lead may look."""
    if role:
        account = installation.account_named("Peer").id
        app.extensions["live"].submit(workshop, SYSTEM, AddLead(account=account, role=role))
    (picture,) = state.all(Picture)
    assert send(peer, workshop, picture.step, jpeg()).get_json()["error"]["code"] == code
    assert send(Visitor(app), workshop, picture.step, jpeg()).get_json()["error"]["code"] == "not_signed_in"
    assert send(fatima, workshop, picture.step, jpeg(), origin="http://elsewhere.example").status_code == 403
    assert state.count(Picture) == 1
    assert peer.opens(address).status_code == (200 if role else 404)


def test_the_board_is_given_what_it_shows_and_only_then(app, fatima, workshop, address, state, does):
    token = state.one(Workshop).board_token
    (picture,) = state.all(Picture)
    other = fatima.fills_in("/workshops/new", title="En annan").location.split("/")[2]
    elsewhere = app.extensions["live"].state(other).one(Workshop).board_token
    assert board(app, address, token).status_code == 404, "not shown yet"
    does(Focus(step=picture.step, on=picture.id))
    assert board(app, address, token).mimetype == "image/jpeg"
    for wrong in ("", "x", elsewhere, token[:-1], token + "å"):
        assert board(app, address, wrong).status_code == 404, wrong
    assert board(app, address.replace(workshop, other), elsewhere).status_code == 404
    assert Visitor(app).client.get(f"{address}?token={token}").status_code == 404, "no token in an address"
    does(HideBoard(hidden=True))
    assert board(app, address, token).status_code == 404
    does(HideBoard(hidden=False))
    assert board(app, address, token).status_code == 200
    agenda = next(meeting.agenda for meeting in state.all(Meeting) if meeting.stage == "open")
    does(ShowStep(step=agenda[1]))
    assert board(app, address, token).status_code == 404
    assert state.get(Step, picture.step).focus == "", "taken down: it is not there when the room comes back"


def test_a_phone_is_never_given_one(app, workshop, address, state, does, open_door):
    (picture,) = state.all(Picture)
    does(Focus(step=picture.step, on=picture.id))
    live = app.extensions["live"]
    secret = "s" * 24
    live.submit(workshop, Who("door", secret=secret, token=open_door[1]), TakeSeat("client"))
    for token in (secret, open_door[1], open_door[0]):
        assert board(app, address, token).status_code == 404


def test_there_is_room_for_so_many_in_a_step(app, fatima, workshop, step, state):
    for _ in range(MOST_IN_STEP):
        assert send(fatima, workshop, step, jpeg(20, 20)).status_code == 200
    assert send(fatima, workshop, step, jpeg(20, 20)).get_json()["error"]["code"] == "too_many"
    assert [picture.position for picture in sorted(state.all(Picture), key=lambda p: p.position)] == list(
        range(1, MOST_IN_STEP + 1)
    )


def test_one_that_is_taken_away_leaves_the_files(app, fatima, workshop, address, state, does):
    data = fatima.opens(address).data
    folder = app.extensions["settings"].data_dir / "workshops"

    def everywhere() -> bytes:
        return b"".join(file.read_bytes() for file in folder.iterdir() if file.suffix != ".lock")

    part = data[len(data) // 2 :][:60]
    assert part in everywhere(), "the control"
    (picture,) = state.all(Picture)
    does(RemovePicture(picture=picture.id))
    until(lambda: not state.count(Forgetting))
    assert part not in everywhere()
    assert fatima.opens(address).status_code == 404


def test_one_taken_in_between_meetings_is_known_to_the_keeping(
    app, fatima, workshop, step, state, does, installation
):
    meeting = next(meeting for meeting in state.all(Meeting) if meeting.stage == "open")
    does(ShowStep(step=meeting.agenda[1]))
    does(EndMeeting(meeting=meeting.id))
    assert installation.kept(workshop)[0] == "", "nothing there that has to be deleted"
    assert send(fatima, workshop, step, jpeg()).status_code == 200
    assert installation.kept(workshop)[0] == state.one(Workshop).contributions_until


def test_the_minutes_have_it_with_its_words(fatima, workshop, address, state, does):
    (picture,) = state.all(Picture)
    meeting = state.get(Step, picture.step).meeting
    page = f"/w/{workshop}/minutes/{meeting}"
    assert 'alt="Bild utan text"' in fatima.opens(page).text
    does(CaptionPicture(picture=picture.id, caption='Väggen "efter" lunch'))
    shown = fatima.opens(page).text
    assert f'src="{address}"' in shown
    assert 'alt="Väggen &#34;efter&#34; lunch"' in shown
    table = fatima.opens(f"{page}.csv").data.decode("utf-8-sig")
    assert "Bild" in table
    assert "Väggen" in table


def test_a_lead_who_is_dismissed_while_it_is_on_its_way_is_refused(
    fatima, workshop, step, state, monkeypatch
):
    """Rights are looked up when it is decided."""
    from app.pages import picture as page

    honest = page.offload

    def slowly(*args):
        state.adopt({(Lead, lead.id): None for lead in state.all(Lead)})
        return honest(*args)

    monkeypatch.setattr(page, "offload", slowly)
    assert send(fatima, workshop, step, jpeg()).get_json()["error"]["code"] == "not_lead"
    assert not state.count(Picture)
