"""The bytes of pictures: beside the entities, and in one transaction. `check` says if one lacks the other."""

from collections.abc import Iterable

import sqlalchemy as sa

from app.domain.entities import Picture
from app.domain.state import Files
from app.storage.tables import picture_file

#: What every picture is kept as (`app/jpeg.py`).
KIND = "image/jpeg"


def save_pictures(
    connection: sa.Connection, workshop: str, pictures: Iterable[Picture], files: Files
) -> None:
    """Write the bytes of new pictures."""
    rows = [
        {"workshop": workshop, "id": picture.id, "kind": KIND, "data": files[picture.id]}
        for picture in pictures
        if picture.id in files
    ]
    if rows:
        connection.execute(picture_file.insert(), rows)


def drop_pictures(connection: sa.Connection, workshop: str, pictures: Iterable[Picture]) -> None:
    table = picture_file.c
    ids = [picture.id for picture in pictures]
    connection.execute(picture_file.delete().where((table.workshop == workshop) & table.id.in_(ids)))


def picture(connection: sa.Connection, workshop: str, id: str) -> bytes | None:
    table = picture_file.c
    return connection.scalar(sa.select(table.data).where((table.workshop == workshop) & (table.id == id)))


def picture_ids(connection: sa.Connection, workshop: str) -> set[str]:
    """The ids under which there are bytes."""
    table = picture_file.c
    return set(connection.scalars(sa.select(table.id).where(table.workshop == workshop)))
