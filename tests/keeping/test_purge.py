"""What has been kept long enough is deleted where it still lies, said where it does not, and nothing else is."""

import logging
import shutil

from app import clock
from app.storage.container import UNFINISHED
from tests.keeping.test_backup import backed_up

LATER_DAYS = 31


def pass_time(monkeypatch) -> None:
    real = clock.now_ms
    monkeypatch.setattr(clock, "now_ms", lambda: real() + LATER_DAYS * clock.DAY_MS)


def test_a_backup_is_deleted_when_its_time_is_over_and_the_log_says_so(here, monkeypatch, caplog):
    caplog.set_level(logging.INFO)
    file = backed_up(here)
    here.says("purge")
    assert file.exists()
    pass_time(monkeypatch)
    assert f"{file} är borttagen." in here.says("purge")
    assert not file.exists()
    assert here.installation.backups() == []
    assert f"{file}" in caplog.text
    assert "deleted" in caplog.text
    assert here.says("purge") == ""


def test_the_days_are_the_settings(house, monkeypatch):
    long_kept = house("there", full=True, backup_days=60)
    file = backed_up(long_kept)
    pass_time(monkeypatch)
    long_kept.says("purge")
    assert file.exists()


def test_one_that_has_moved_is_told_of_once(here, monkeypatch):
    file = backed_up(here)
    file.rename(file.with_name("elsewhere.zip"))
    pass_time(monkeypatch)
    assert "Är den flyttad, ta bort den där den ligger" in here.says("purge")
    assert "säkerhetskopia som inte låg kvar, tiden var ute" in here.says("purge", "--log")
    assert here.says("purge") == ""


def test_what_lies_there_now_is_left_if_it_is_something_else(here, house, monkeypatch):
    file = backed_up(here)
    other = backed_up(house("there", full=True), "--replace")  # the same path, of another installation
    assert other == file
    pass_time(monkeypatch)
    assert "Titta efter vad det är" in here.says("purge", code=1)
    file.write_text("Kära du")
    assert "Titta efter vad det är" in here.says("purge", code=1)
    assert file.exists()


def test_what_an_interrupted_backup_left_goes_with_it(here, monkeypatch):
    file = backed_up(here)
    left = file.with_name(f".{file.name}.x1{UNFINISHED}")
    shutil.copy(file, left)
    file.unlink()
    pass_time(monkeypatch)
    here.says("purge")
    assert not left.exists()


def test_one_that_cannot_be_deleted_is_not_forgotten(here, monkeypatch):
    file = backed_up(here)
    pass_time(monkeypatch)
    with monkeypatch.context() as held:
        held.setattr(type(file), "unlink", lambda *_args, **_more: (_ for _ in ()).throw(PermissionError()))
        assert "ta bort den för hand" in here.says("purge", code=1)
    assert f"{file} är borttagen." in here.says("purge")


def test_a_new_backup_takes_the_old_ones_away(here, monkeypatch):
    old = backed_up(here)
    pass_time(monkeypatch)
    assert f"{old} är borttagen." in here.says("backup", old.with_name("new.zip"))
    assert not old.exists()
    assert old.with_name("new.zip").exists()
