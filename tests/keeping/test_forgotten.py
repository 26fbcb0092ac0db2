"""Whoever is responsible for an installation is told what is forgotten in it, and where that is weaker."""

from app.config import load
from app.keeping.forgotten import what_is_forgotten


def test_each_kind_of_storage_has_its_own_words():
    files = what_is_forgotten(load({"CLOSE_AFTER_HOURS": "6"}))
    database = what_is_forgotten(load({"DATABASE_URL": "postgresql://somebody@nowhere/nothing"}))
    assert any("efter 6 timmar" in sentence for sentence in files)
    assert not any("PostgreSQL" in sentence for sentence in files)
    assert sum(sentence.startswith("Svagare") for sentence in database) == 2
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in (*files, *database))
