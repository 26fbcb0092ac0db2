"""Settings for each of the two databases, and a workshop's store in it."""

from pathlib import Path

import pytest

from app.config import Settings, load
from app.storage.workshop import WorkshopStore

WORKSHOP = "workshop1"


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request, tmp_path: Path) -> Settings:
    if request.param == "postgresql":
        return load({"DATABASE_URL": request.getfixturevalue("postgres_url")})
    return Settings(data_dir=tmp_path)


@pytest.fixture
def store(settings: Settings):
    store = WorkshopStore(settings, WORKSHOP, new=True)
    yield store
    store.close()
