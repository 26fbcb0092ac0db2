"""A picture's bytes on each database: they come and go with it, in one transaction, and none is left."""

import sqlalchemy as sa

from app.domain.entities import Picture, Step
from app.domain.who import SYSTEM
from app.process.erasing import EraseContributions
from app.process.pictures import AddPicture, RemovePicture
from app.storage.erasing import until_done
from app.storage.pictures import picture_ids
from app.storage.tables import picture_file
from app.storage.workshop import WorkshopStore
from tests.rules import FATIMA, Play, opened
from tests.storage.conftest import WORKSHOP

DATA = b"\x00\xff marker of a picture's bytes \xfe" * 40


def photographed(store, many: int = 2) -> Play:
    play = opened(store)
    for number in range(many):
        add = AddPicture(step="welcome", width=40, height=30, data=DATA + bytes((number,)))
        play(SYSTEM, add)
    return play


def files_of(store) -> set[str]:
    with store._engine.connect() as connection:
        return picture_ids(connection, store.id)


def test_they_are_there_after_a_restart_as_they_came(settings):
    store = WorkshopStore(settings, WORKSHOP, new=True)
    play = photographed(store)
    ids = {picture.id for picture in play.all(Picture)}
    store.close()
    again = WorkshopStore(settings, WORKSHOP)
    assert files_of(again) == ids == {picture.id for picture in again.load().all(Picture)}
    assert {again.picture(id) for id in ids} == {DATA + b"\x00", DATA + b"\x01"}
    assert again.picture("nosuch") is None
    again.close()


def test_another_workshop_is_given_none(store, settings):
    (picture,) = photographed(store, 1).all(Picture)
    other = WorkshopStore(settings, "workshop2", new=True)
    assert other.picture(picture.id) is None
    other.close()


def test_what_cannot_be_saved_leaves_neither(store, monkeypatch):
    """The bytes are refused by the database: the row does not come either."""
    play = opened(store)
    picture = Picture(id="p", step="welcome", position=1, width=4, height=3)
    try:
        store.persist({(Picture, "p"): picture}, {(Picture, "p"): None}, {"p": None})
    except sa.exc.IntegrityError:
        pass
    else:
        raise AssertionError("it was saved")
    assert files_of(store) == set()
    assert not store.load().count(Picture)
    assert play.get(Step, "welcome")


def test_whatever_drops_a_picture_drops_its_bytes(store):
    play = photographed(store)
    first, second = play.all(Picture)
    play(FATIMA, RemovePicture(picture=first.id))
    assert files_of(store) == {second.id}
    play(SYSTEM, EraseContributions())
    assert files_of(store) == set()
    assert not store.load().count(Picture)


def test_a_workshop_that_is_destroyed_leaves_none(settings):
    store = WorkshopStore(settings, WORKSHOP, new=True)
    photographed(store)
    neighbour = WorkshopStore(settings, "workshop2", new=True)
    picture = Picture(id="p", step="s", position=1, width=4, height=3)
    neighbour.persist({(Picture, "p"): picture}, {(Picture, "p"): None}, {"p": DATA})
    store.destroy()
    assert neighbour.picture("p") == DATA
    if settings.database_url:
        with neighbour._engine.connect() as connection:
            rows = connection.scalar(sa.select(sa.func.count()).select_from(picture_file))
        assert rows == 1
    neighbour.close()


def test_after_rewriting_no_byte_is_left_in_the_files(store, settings):
    play = photographed(store)
    if not settings.database_url:
        assert DATA[:60] in every_byte(store), "the control"
    for picture in play.all(Picture):
        play(FATIMA, RemovePicture(picture=picture.id))
    until_done(store.rewrite, store.empty_log)
    if not settings.database_url:
        assert DATA[:60] not in every_byte(store)


def every_byte(store) -> bytes:
    return b"".join(file.read_bytes() for file in store.path.parent.glob(f"{WORKSHOP}.db*"))
