"""What every test may use: `--long`, a real browser, a running server, a PostgreSQL of its own."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import quick
from tests.browser import nursery as nurseries
from tests.browser.server import Server

CHROMIUM_NAMES = (
    "/usr/bin/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# The same engine without the windows that nobody sees: a third less work. It keeps no page for the back button.
SHELL_NAMES = ("/usr/bin/chromium-headless-shell", "chromium-headless-shell", "chrome-headless-shell")
# The first are Playwright's own, whose list this replaces. The last two load two pages of the browser's own address bar
# beside each window: as much work as the page that is looked at, for something nobody sees.
NOT_WANTED = (
    "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter",
    "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
    "ThirdPartyStoragePartitioning", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup",
)  # fmt: skip
CHROMIUM_ARGS = [
    f"--disable-features={','.join(NOT_WANTED)}",
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Nothing that would let the browser itself go out on the network while pages are watched.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        os.environ["SHOTS"] = "1"  # see `people.py`


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    skipped = pytest.mark.skip(reason="takes minutes: run with --long")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(skipped)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have measured (`say`), after all their dots."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for report in reports:
        for name, figure in report.user_properties if report.when == "call" else ():
            if name == "figure":
                terminalreporter.write_line(figure)


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Note a figure: it is printed at the end, under its folder's name, also of a test that another process runs."""
    folder = request.path.parent.name
    return lambda figure: request.node.user_properties.append(("figure", f"{folder}: {figure}"))


@pytest.fixture
def long(pytestconfig: pytest.Config) -> bool:
    return pytestconfig.getoption("--long")


@pytest.fixture
def quick_disk() -> Iterator[None]:
    """For where power cuts are not what is tried: the same bytes, without waiting for the disk."""
    with quick.quick_disk():
        yield


# --- A real browser ---------------------------------------------------------------------------------------
# pytest-playwright's own fixtures (`browser`, `new_context`, `context`, `page`) are used as they are; all that is
# ours is which browser they start: Chromium's headless shell where there is one, and the whole for some.


@pytest.fixture
def no_room() -> Callable[[], AbstractContextManager[None]]:
    """`with no_room():` nothing can be written to any file of this process; what is there can be read."""
    resource = pytest.importorskip("resource")

    @contextmanager
    def limited() -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return limited


def find_chromium(first: tuple[str, ...] = ()) -> str | None:
    """CHROMIUM if it is set, otherwise one of the `first`, otherwise the machine's own."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *first, *CHROMIUM_NAMES)):
        if found := shutil.which(name):
            return found
    return None


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the whole browser. Without one the test is skipped; on CI, where there must be one, it fails."""
    found = find_chromium()
    if found is None:
        reason = "no Chromium found: install it, or say where it is with CHROMIUM=/path/to/it"
        if os.environ.get("CI", "").lower() in ("true", "1"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: str, browser_type_launch_args: dict) -> dict:
    to_be_seen = browser_type_launch_args.get("headless") is False  # --headed
    path = chromium if to_be_seen else find_chromium(SHELL_NAMES)
    return {**browser_type_launch_args, "executable_path": path, "args": CHROMIUM_ARGS}


@pytest.fixture(scope="module")
def whole_browser(playwright, chromium: str) -> Iterator[Browser]:
    """Where the browser's own ways matter: its windows, its memory, its back button."""
    browser = playwright.chromium.launch(
        executable_path=chromium,
        args=CHROMIUM_ARGS,
        ignore_default_args=["--disable-back-forward-cache"],  # phones' browsers keep what one has left
    )
    yield browser
    browser.close()


# --- A running server -------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def nursery() -> Iterator[None]:
    """All servers of this process are forks of one that has been read in; it is started with the first."""
    if not nurseries.possible():
        yield
        return
    Server.nursery = nurseries.Nursery()
    yield
    Server.nursery.end()
    Server.nursery = None


@pytest.fixture
def make_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start servers: `make_server(CLOCK_OFFSET_DAYS="200")`. Each has its own port and data; all are stopped."""
    servers: list[Server] = []

    def make(**env: str) -> Server:
        server = Server(tmp_path / f"server{len(servers)}", **env)
        servers.append(server)
        return server.start()

    yield make
    # Each is ended before any is judged, so that a bad one does not leave the rest running.
    for server in servers:
        server.end()
    for server in servers:
        server.assert_clean()


@pytest.fixture
def server(make_server: Callable[..., Server]) -> Server:
    """One server with the default settings."""
    return make_server()


# --- PostgreSQL -------------------------------------------------------------------------------------------


@contextmanager
def fresh_database(admin_url: str) -> Iterator[str]:
    """A new, empty database beside the one `admin_url` names; dropped afterwards, whoever is still in it."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.engine import make_url

    url = make_url(admin_url).set(drivername="postgresql+psycopg2")
    name = f"test_{secrets.token_hex(6)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
        try:
            fresh = url.set(drivername="postgresql", database=name)
            yield fresh.render_as_string(hide_password=False)
        finally:
            with engine.connect() as connection:
                connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    finally:
        engine.dispose()


@pytest.fixture(scope="session")
def postgres_admin_url() -> str:
    """Where databases may be made. Skips without TEST_DATABASE_URL; set but out of reach is a failure."""
    url = os.environ.get("TEST_DATABASE_URL", "").strip()
    if not url:
        pytest.skip(
            "TEST_DATABASE_URL is not set: postgresql://postgres@127.0.0.1:5432/postgres, for instance"
        )
    return url


@pytest.fixture
def postgres_url(postgres_admin_url: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database that is this test's own, for DATABASE_URL."""
    with fresh_database(postgres_admin_url) as url:
        yield url
