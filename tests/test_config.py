"""The settings: their defaults, what is refused and in what words, and that README names each of them."""

from __future__ import annotations

import inspect
import re
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app import config
from app.config import NAMES, ROOT, ConfigError, Settings, load


def test_defaults():
    assert load({}) == Settings()
    assert Settings().data_dir == ROOT / "data"


def test_an_empty_or_blank_variable_is_the_default():
    assert load(dict.fromkeys(NAMES, " ")) == Settings()


def test_settings_cannot_be_changed_afterwards():
    with pytest.raises(FrozenInstanceError):
        load({}).port = 1


def test_every_setting_can_be_set():
    settings = load(
        {
            "HOST": "[::1]",
            "PORT": "8080",
            "DATA_DIR": "elsewhere",
            "PUBLIC_URL": "https://verkstad.example.se/",
            "DATABASE_URL": "postgresql://kim:hemligt@db/verkstad",
            "ASYNC_MODE": "Threading",
            "CLOCK_OFFSET_DAYS": "210",
            "ALLOWED_HOSTS": "Verkstad.example.se, 10.0.0.7,[fe80::1]",
            "TRUSTED_PROXIES": "10.0.0.0/24, ::1",
            "CLOSE_AFTER_HOURS": "6",
            "LOG_LEVEL": "debug",
            "SESSION_DAYS": "7",
            "BACKUP_DAYS": "14",
            "KEEP_CONTRIBUTIONS_DAYS": "60",
            "KEEP_RESULTS_DAYS": "365",
            "CONTROLLER": "Göteborgs stad, socialförvaltningen",
            "CONTROLLER_CONTACT": "socialforvaltningen@example.se",
            "DPO_CONTACT": "dataskydd@example.se",
            "LEGAL_BASIS": "Uppgift av allmänt intresse, artikel 6.1 e",
            "RECIPIENTS": "Stadens driftsavdelning",
            "ACCESSIBILITY_CONTACT": "tillganglighet@example.se",
            "ACCESSIBILITY_CHECKED": "2026-11-01",
            "ACCESSIBILITY_UPDATED": "2026-12-24",
            "ACCESSIBILITY_METHOD": "Egen granskning",
            "MOST_PER_SECOND": "1000",
            "EXPECTED_ROOM": "80",
            "DIRECT_FANOUT": "Off",
            "STYLEGUIDE": "On",
        }
    )
    assert settings == Settings(
        host="::1",
        port=8080,
        data_dir=ROOT / "elsewhere",
        public_url="https://verkstad.example.se",
        database_url="postgresql+psycopg2://kim:hemligt@db/verkstad",
        async_mode="threading",
        clock_offset_days=210,
        allowed_hosts=("verkstad.example.se", "10.0.0.7", "[fe80::1]"),
        trusted_proxies=("10.0.0.0/24", "::1"),
        close_after_hours=6,
        log_level="DEBUG",
        session_days=7,
        backup_days=14,
        keep_contributions_days=60,
        keep_results_days=365,
        controller="Göteborgs stad, socialförvaltningen",
        controller_contact="socialforvaltningen@example.se",
        dpo_contact="dataskydd@example.se",
        legal_basis="Uppgift av allmänt intresse, artikel 6.1 e",
        recipients="Stadens driftsavdelning",
        accessibility_contact="tillganglighet@example.se",
        accessibility_checked="2026-11-01",
        accessibility_updated="2026-12-24",
        accessibility_method="Egen granskning",
        most_per_second=1000,
        expected_room=80,
        direct_fanout="off",
        styleguide="on",
    )
    assert settings.log_level_number == 10
    assert all(getattr(settings, name.lower()) != getattr(Settings(), name.lower()) for name in NAMES)


def test_an_absolute_data_folder_stays_where_it_is(tmp_path):
    assert load({"DATA_DIR": str(tmp_path)}).data_dir == tmp_path


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_postgresql_uses_the_driver_eventlet_can_patch(scheme):
    assert load({"DATABASE_URL": f"{scheme}://h/d"}).database_url == "postgresql+psycopg2://h/d"


@pytest.mark.parametrize(
    "place",
    [
        "", "h", "h:5432", "h/d", "/d", "u@h:5432/d", "u:p%40ss@h/d", "u:p/?:#ss@h/d?sslmode=require",
        "u@server:p@h/d", "u:p@[::1]:5432/d", "u:p@/d?host=/var/run/postgresql",
    ],
)  # fmt: skip
def test_what_postgresql_can_be_reached_by_is_left_as_it_is(place):
    url = load({"DATABASE_URL": f"postgresql://{place}"}).database_url
    assert url == f"postgresql+psycopg2://{place}"
    assert make_url(url).host in (None, "", "h", "::1")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HOST", "http://x", "adress"),
        ("HOST", "a..b", "adress"),
        ("HOST", "a" * 64, "adress"),
        ("DATA_DIR", "~nobody-of-that-name/data", "börjar med ~"),
        ("PORT", "0", "från 1 till 65535"),
        ("PORT", "65536", "från 1 till 65535"),
        ("PORT", "åtta", "heltal"),
        ("PUBLIC_URL", "verkstad.example.se", "https://"),
        ("PUBLIC_URL", "ftp://verkstad.example.se", "https://"),
        ("PUBLIC_URL", "https://verkstad.example.se/under", "utan något efter"),
        ("PUBLIC_URL", "https://verkstad.example.se:port", "https://"),
        ("PUBLIC_URL", "https://[", "https://"),
        ("PUBLIC_URL", "https://verk stad.example.se", "https://"),
        ("PUBLIC_URL", "https://kim:hemligt@verkstad.example.se", "inget namn eller lösenord"),
        ("PUBLIC_URL", "https://kim:hem/ligt@verkstad.example.se", "inget namn eller lösenord"),
        ("DATABASE_URL", "postgresql+psycopg://u:hemligt@h/d", "stannar hela servern"),
        ("DATABASE_URL", "postgresql+psycopg_async://u:hemligt@h/d", "stannar hela servern"),
        ("DATABASE_URL", "postgresql:h/d", "postgresql://"),
        ("DATABASE_URL", "postgresql://u:inte@hemligt@h/d", "skrivas som %40"),
        ("DATABASE_URL", "postgresql://u:inte@hem/ligt@h/d", "skrivas som %40"),
        ("DATABASE_URL", "postgresql://u:inte@hem?ligt@h/d", "skrivas som %40"),
        ("DATABASE_URL", "postgresql://u@server:inte@hemligt@h/d", "skrivas som %40"),
        ("DATABASE_URL", "postgresql://u:hemligt", "Porten i DATABASE_URL"),
        ("DATABASE_URL", "postgresql://u:hemligt@h:port/d", "Porten i DATABASE_URL"),
        ("DATABASE_URL", "postgresql://u:hemligt@h:/d", "Porten i DATABASE_URL"),
        ("DATABASE_URL", "postgresql://u:hemligt@[::1]:0/d", "Porten i DATABASE_URL"),
        ("DATABASE_URL", "postgresql://u:hemligt@h:65536/d", "Porten i DATABASE_URL"),
        ("DATABASE_URL", "postgresql://u:hemligt@en värd/d", "postgresql://"),
        ("DATABASE_URL", "mysql://u:hemligt@h/d", "PostgreSQL"),
        ("DATABASE_URL", "sqlite:///x.db", "DATA_DIR"),
        ("ASYNC_MODE", "gevent", "eventlet eller threading"),
        ("CLOCK_OFFSET_DAYS", "1.5", "heltal"),
        ("ALLOWED_HOSTS", "https://a", "utan http://"),
        ("ALLOWED_HOSTS", "a:8000", "utan port"),
        ("TRUSTED_PROXIES", "proxy.example", "adresser eller nät"),
        ("CLOSE_AFTER_HOURS", "0", "från 1"),
        ("LOG_LEVEL", "loud", "DEBUG, INFO, WARNING, ERROR eller CRITICAL"),
        ("SESSION_DAYS", "-1", "från 1"),
        ("KEEP_CONTRIBUTIONS_DAYS", "0", "från 1"),
        ("CONTROLLER", "a" * 401, "högst 400 tecken"),
        ("ACCESSIBILITY_CHECKED", "i våras", "2027-04-14"),
        ("ACCESSIBILITY_UPDATED", "i höstas", "2027-04-14"),
        ("MOST_PER_SECOND", "0", "från 1"),
        ("EXPECTED_ROOM", "alla", "heltal"),
        ("DIRECT_FANOUT", "ja", "on, plain eller off"),
        ("STYLEGUIDE", "ja", "on eller off"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_setting(name, value, said):
    with pytest.raises(ConfigError) as refusal:
        load({name: value})
    sentence = str(refusal.value)
    assert name in sentence
    assert said in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "hemligt" not in sentence, "a password must not end up in a terminal or a log"


def test_every_setting_has_its_comment():
    lines = inspect.getsource(Settings).splitlines()
    for field in fields(Settings):
        (at,) = (n for n, line in enumerate(lines) if line.startswith(f"    {field.name}: "))
        assert lines[at - 1].strip().startswith("# "), field.name


def test_config_imports_only_the_standard_library():
    """bin/start reads it before anything is installed, wsgi.py before anything is patched."""
    imported = re.findall(r"^(?:from|import) ([\w.]+)", inspect.getsource(config), re.MULTILINE)
    assert {name.partition(".")[0] for name in imported} == {
        "__future__", "collections", "dataclasses", "datetime", "ipaddress", "logging", "os", "pathlib", "re",
        "typing", "urllib",
    }  # fmt: skip


def test_readme_has_exactly_these_settings():
    readme = Path(ROOT / "README.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE)) == sorted(NAMES)
