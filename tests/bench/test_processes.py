"""Two workshops on two processes: what is said where it cannot be measured, and all of it once, with few ideas."""

import os
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import make_url

from tests.bench import __main__ as command
from tests.bench import client, cores, processes
from tests.bench.client import Load, Told
from tests.bench.options import Options
from tests.bench.processes import ONE, TWO, together
from tests.bench.report import NOT_MEASURED, Report
from tests.bench.servers import Program

on_linux = pytest.mark.skipif(not cores.CORES, reason=cores.why_not())


def verdict(capsys: pytest.CaptureFixture) -> str:
    """What stands last in the only row of the table."""
    (*_, row) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| processes")]
    return row.split("|")[5].strip()


@pytest.fixture
def untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quiet computer, and no servers whatever happens."""
    monkeypatch.setattr(command, "busy", lambda: 0.0)
    monkeypatch.setattr(processes, "Pair", None)


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.usefixtures("untouched")
def test_it_is_listed_as_not_measured_where_there_are_too_few_cores(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, number: int
):
    monkeypatch.setattr(cores, "CORES", list(range(number)))
    assert command.main(["processes"]) == 0
    needed = "needs four cores: two for the servers, one for the load, one for PostgreSQL"
    assert verdict(capsys) == f"{NOT_MEASURED}: {needed}; here are {number}"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "needs PostgreSQL: TEST_DATABASE_URL is not set"),
        # Nobody listens on port 1.
        ("postgresql://me:hush@127.0.0.1:1/x", "no database can be made where TEST_DATABASE_URL says: "),
        ("nothing", "no database can be made where TEST_DATABASE_URL says: "),
    ],
)
@pytest.mark.usefixtures("untouched")
def test_it_is_listed_as_not_measured_where_there_is_no_postgresql(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, url: str, why: str
):
    monkeypatch.setattr(cores, "CORES", [0, 1, 2, 3])
    monkeypatch.setenv("TEST_DATABASE_URL", url)
    assert command.main(["processes"]) == 0
    said = verdict(capsys)
    assert said.startswith(f"{NOT_MEASURED}: {why}")
    assert "hush" not in said


@pytest.mark.parametrize(
    ("there", "same", "goes"),
    [
        ([], [], 0),
        ([0], [], 0),
        ([0, 1], [], 1),
        ([0, 1, 2, 3], [], 1),
        ([0, 1, 2, 3], [{0, 1}, {2, 3}], 2),
        ([0, 1, 2, 3], [{0, 2}, {1, 3}], 1),
        ([0, 1, 2], [{0, 1}], 1),
    ],
)
def test_where_the_second_server_goes(
    monkeypatch: pytest.MonkeyPatch, there: list[int], same: list[set[int]], goes: int
):
    monkeypatch.setattr(cores, "SERVER", 0)
    monkeypatch.setattr(cores, "shared", lambda core, other: any({core, other} <= both for both in same))
    assert cores.second(there) == goes


def test_two_load_clients_on_one_core_are_the_bottleneck_together():
    def told(posts: int, share: float, seconds: float) -> Told:
        return Told(
            posts=posts, seconds=seconds, took=[0.1], server_share=0.5, load_share=share, load_waited=0
        )

    both = together([told(100, 0.5, 1.0), told(200, 0.5, 1.5)])
    assert (both["posts"], both["seconds"], both["took"]) == (300, 1.5, [0.1, 0.1])
    assert both.void
    assert not together([told(100, 0.4, 1.0), told(200, 0.4, 1.0)]).void


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> dict[str, list]:
    """What the run starts, and with which database."""
    started: dict[str, list] = {"servers": [], "loads": [], "databases": []}
    serve, load = Program.serve, Load.__init__

    def served(self: Program, *how: object, **more: object) -> object:
        answer = serve(self, *how, **more)
        started["servers"].append(answer.pid)
        started["databases"].append(make_url(self.env["DATABASE_URL"]).database)
        return answer

    def loads(self: Load, *how: object) -> None:
        load(self, *how)
        started["loads"].append(self.process.pid)

    monkeypatch.setattr(Program, "serve", served)
    monkeypatch.setattr(Load, "__init__", loads)
    return started


def databases(url: str) -> set[str]:
    engine = sa.create_engine(make_url(url).set(drivername="postgresql+psycopg2"), poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        return set(connection.scalars(sa.text("SELECT datname FROM pg_database")))


@on_linux
def test_all_of_it_with_few_ideas_on_whatever_cores_there_are(
    monkeypatch: pytest.MonkeyPatch, postgres_admin_url: str, started: dict[str, list]
):
    monkeypatch.setattr(cores, "why_not_two", lambda: "")
    monkeypatch.setattr(processes, "PHONES", 10)
    monkeypatch.setattr(processes, "MOST", 40)
    # Other tests may keep everybody from their core.
    monkeypatch.setattr(client, "STARVED", 2)
    monkeypatch.setattr(client, "BOTTLENECK", 3)
    monkeypatch.setattr(Load, "busiest", 0.0)
    report = Report()
    processes.run(Options(quick=True), report)

    (row,) = report.rows(("processes",))
    assert row.verdict != NOT_MEASURED, row.why
    assert row.value > 0
    figures = {figure.what: figure.values for figure in report.figures}
    speed = figures["ideas a second in all"]
    assert speed[ONE] > 0
    assert speed[TWO] > 0
    assert figures["answered after, p95"].keys() == {ONE, TWO}

    assert len(started["servers"]) == 2
    assert len(started["loads"]) == 2 + 3 * (2 + 2), "in the warming up, and in each of three rounds"
    (database,) = set(started["databases"])
    assert database not in databases(postgres_admin_url)
    left = [pid for pid in started["servers"] + started["loads"] if Path(f"/proc/{pid}").exists()]
    assert not left


@on_linux
def test_nothing_is_left_of_one_that_is_broken_off(
    monkeypatch: pytest.MonkeyPatch, postgres_admin_url: str, started: dict[str, list]
):
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cores, "why_not_two", lambda: "")
    monkeypatch.setattr(processes, "PHONES", 2)
    monkeypatch.setattr(processes.Room, "post", broken_off)
    with pytest.raises(KeyboardInterrupt):
        processes.run(Options(quick=True), Report())
    assert started["databases"][0] not in databases(postgres_admin_url)
    assert not [pid for pid in started["servers"] + started["loads"] if Path(f"/proc/{pid}").exists()]
    assert os.sched_getaffinity(0) == set(cores.CORES)
