"""bin/start: every way it refuses is one sentence and exit code 2, and it makes nothing it need not make.

The script is run as a person runs it. What would take a minute (installing everything) is what bin/test itself has
just done; here a copy of the project is only taken as far as the question goes.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import _setup
from app.config import NAMES, ROOT


def start(*words: str, root: Path = ROOT, **env: str) -> subprocess.CompletedProcess:
    inherited = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.run(
        [sys.executable, root / "bin" / "start", *words],
        env={**inherited, "PYTHONUTF8": "1", **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def refused(answer: subprocess.CompletedProcess) -> str:
    """The sentence, having seen that there is one and only one, and nothing of the program's insides."""
    assert answer.returncode == 2, answer.stdout + answer.stderr
    sentence = answer.stderr.strip()
    assert sentence.endswith("."), sentence
    assert "Traceback" not in sentence
    assert "\n" not in sentence
    return sentence


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project as bin/start sees it before anything is made, and no more of it."""
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    shutil.copy(ROOT / "app" / "config.py", root / "app")
    shutil.copytree(ROOT / "bin", root / "bin", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("requirements.txt", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, root)
    return root


# --- What a person may do ---------------------------------------------------------------------------------


def test_a_port_in_use(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        answer = start("--host", "127.0.0.1", "--port", port, "--data", str(tmp_path))
    assert f"Port {port} används redan" in refused(answer)


def test_a_data_folder_it_may_not_write(tmp_path):
    # Not a matter of rights: the tests may run as root, who may write anywhere.
    (tmp_path / "file").write_text("not a folder")
    sentence = refused(start("--data", str(tmp_path / "file" / "data")))
    assert str(tmp_path / "file" / "data") in sentence
    assert "--data" in sentence


def test_a_setting_that_cannot_be_right(tmp_path):
    sentence = refused(start("--data", str(tmp_path), DATABASE_URL="postgresql+psycopg://u:hemligt@h/d"))
    assert "DATABASE_URL" in sentence
    assert "hemligt" not in sentence


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--port", "mycket"], "PORT ska vara ett heltal"),
        (["--port"], "Efter --port"),
        (["--prot", "8000"], "Okänt val: --prot 8000"),
        (["demo"], "Okänt val: demo"),
    ],
)
def test_a_choice_that_is_not_there(words, said):
    assert said in refused(start(*words))


def test_help():
    answer = start("--help")
    assert answer.returncode == 0
    for word in ("--port", "--host", "--data", "--demo"):
        assert word in answer.stdout


def test_a_relative_data_folder_is_where_the_person_stands(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    answer = subprocess.run(
        [sys.executable, ROOT / "bin" / "start", "--data", "file/data"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert str(tmp_path / "file" / "data") in refused(answer)


# --- What a machine may lack ------------------------------------------------------------------------------


def test_an_old_python_is_told_so():
    script = (
        f"import sys; sys.version_info = (3, 9, 2); sys.path.insert(0, {str(ROOT / 'bin')!r}); import _python"
    )
    answer = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8"
    )
    assert "Python 3.11 eller nyare, och det här är Python 3.9" in refused(answer)


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package(copy, monkeypatch, missing):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else find(name))
    monkeypatch.setattr(_setup, "VENV", copy / ".venv")
    with pytest.raises(_setup.Stop, match=r"sudo apt install python3\.\d+-venv") as stop:
        _setup._make_venv(clear=False)
    assert stop.value.code == 2


def test_no_network_at_the_first_start(copy, tmp_path):
    nowhere = "http://127.0.0.1:9"  # nobody listens there, and no name is looked up
    answer = start(
        "--port",
        str(free_port()),
        root=copy,
        HTTP_PROXY=nowhere,
        HTTPS_PROXY=nowhere,
        http_proxy=nowhere,
        https_proxy=nowhere,
        NO_PROXY="",
        no_proxy="",
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL=f"{nowhere}/simple",
        PIP_EXTRA_INDEX_URL="",
        PIP_FIND_LINKS="",
        PIP_NO_CACHE_DIR="1",
        PIP_RETRIES="0",
    )
    assert "datorn når inte internet" in refused(answer)
    assert "Gör en egen Python-miljö" in answer.stdout, "what is being done is shown"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# --- What is made again, and what is not ------------------------------------------------------------------


@pytest.fixture
def project(copy, monkeypatch):
    """_setup, pointed at the copy."""
    monkeypatch.setattr(_setup, "ROOT", copy)
    monkeypatch.setattr(_setup, "DIST", copy / "static" / "dist")
    monkeypatch.setattr(_setup, "NODE_MODULES", copy / "node_modules")
    monkeypatch.setattr(_setup, "LOG", copy / ".setup.log")
    return copy


def built(project: Path) -> None:
    """As if the front end had just been built."""
    dist = project / "static" / "dist"
    dist.mkdir(parents=True, exist_ok=True)
    (dist / "manifest.json").write_text("{}")
    (dist / ".made").write_text(f'{{"sources": "{_setup.digest(_setup.front_end_sources())}"}}')


def test_the_front_end_is_built_when_missing_and_only_then(project):
    assert _setup.front_end_is_old()
    built(project)
    assert not _setup.front_end_is_old()
    (project / "static" / "dist" / "manifest.json").unlink()
    assert _setup.front_end_is_old()


@pytest.mark.parametrize(
    "source",
    [
        "static/js/pages/phone.js",
        "static/css/tokens.css",
        "app/translations/sv/LC_MESSAGES/messages.po",
        "app/i18n.py",
        "app/languages.py",
        "package-lock.json",
        "bin/build.mjs",
    ],
)
def test_the_front_end_is_built_again_when_a_source_changes_or_goes(project, source):
    path = project / source
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("one")
    built(project)
    path.write_text("two")
    assert _setup.front_end_is_old()
    built(project)
    path.rename(path.with_name(f"other{path.suffix}"))
    assert _setup.front_end_is_old()


def test_what_does_not_concern_the_front_end_does_not_build_it(project):
    built(project)
    (project / "app" / "other.py").write_text("")
    (project / "app" / "translations").mkdir()
    (project / "app" / "translations" / "messages.mo").write_text("")
    assert not _setup.front_end_is_old()


def test_packages_are_fetched_once(project, monkeypatch):
    fetched = []

    def fetch(command, what):
        fetched.append([str(word) for word in command])
        (project / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(_setup, "fetch", fetch)
    monkeypatch.setattr(_setup, "npm", lambda: ["npm"])
    _setup.node_packages(lint=False)
    _setup.node_packages(lint=False)
    assert len(fetched) == 1
    assert {"--ignore-scripts", "--omit=dev"} <= set(fetched[0])
    # The checks need more; a start after them is content with what is there.
    _setup.node_packages(lint=True)
    _setup.node_packages(lint=False)
    assert len(fetched) == 2
    assert "--omit=dev" not in fetched[1]
    (project / "package-lock.json").write_text("{}")
    _setup.node_packages(lint=False)
    assert len(fetched) == 3


def test_only_one_set_up_at_a_time(project):
    with _setup.alone(), open(project / ".setup.lock", "a+b") as second:
        assert not _setup._try_lock(second)
    with open(project / ".setup.lock", "a+b") as second:
        assert _setup._try_lock(second)


# --- What is pinned ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_and_hashed(name):
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(packages) > 15
    for line in packages:
        assert "==" in line, line
        assert "--hash=sha256:" in line, line


def test_nothing_pinned_names_where_it_was_fetched_from():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        for option in ("--index-url", "--extra-index-url", "--find-links", "file:", "http:", "https:"):
            kept = [line for line in text.splitlines() if option in line and not line.startswith("#")]
            assert not kept
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text("utf-8")


def test_nothing_is_fetched_by_name_alone_in_package_json():
    import json

    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    for version in [*package["dependencies"].values(), *package["devDependencies"].values()]:
        assert version[0].isdigit(), version
