"""`bin/bench` on the command line, with benchmarks that measure nothing."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.bench import __main__ as command
from tests.bench.options import Options
from tests.bench.report import SOME_MISSED, SOME_VOID, Report
from tests.bench.targets import BENCHES, TARGETS


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """`ran` is which benchmarks were run; `finds` what each target is found to be, 0 or huge when not said."""
    play = SimpleNamespace(ran=[], finds={}, quick=None)

    def benchmark(name: str) -> SimpleNamespace:
        bench = name.rpartition(".")[2]

        def run(options: Options, report: Report) -> None:
            play.ran.append(bench)
            play.quick = options.quick
            for target in TARGETS:
                if target.bench == bench:
                    met = 0.0 if target.sense == "≤" else 1e9
                    found = play.finds.get((bench, target.key), [met])
                    if isinstance(found, Exception):
                        raise found
                    report.measured(bench, target.key, found)

        return SimpleNamespace(run=run)

    monkeypatch.setattr(command, "import_module", benchmark)
    monkeypatch.setattr(command, "busy", lambda: 0.0)
    return play


def test_all_when_none_is_named_and_0_when_all_is_met(played: SimpleNamespace):
    assert command.main([]) == 0
    assert tuple(played.ran) == BENCHES
    assert played.quick is False


def test_only_those_named_in_the_order_of_the_table(played: SimpleNamespace, capsys: pytest.CaptureFixture):
    assert command.main(["join", "fanout", "--quick"]) == 0
    assert played.ran == ["fanout", "join"]
    assert played.quick is True
    table = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert {line.split("|")[1].strip() for line in table[2:]} == {"fanout", "join"}


def test_a_missed_target_is_1(played: SimpleNamespace, capsys: pytest.CaptureFixture):
    played.finds["core", "place_idea"] = [4.6, 4.6, 4.6]
    assert command.main(["core"]) == SOME_MISSED == 1
    assert "MISSED" in capsys.readouterr().out


def test_a_void_run_is_not_0(played: SimpleNamespace, capsys: pytest.CaptureFixture):
    played.finds["post", "posts/stock"] = [None, 8.0, None]
    assert command.main(["post"]) == SOME_VOID != 0
    assert "the load client was the bottleneck in 2 of 3 rounds" in capsys.readouterr().out


def test_one_that_breaks_does_not_keep_the_others_from_being_told(
    played: SimpleNamespace, capsys: pytest.CaptureFixture
):
    played.finds["post", "posts/stock"] = RuntimeError("stock did not start")
    assert command.main(["post", "flood"]) == SOME_MISSED
    assert played.ran == ["post", "flood"]
    assert "BROKE: RuntimeError: stock did not start" in capsys.readouterr().out


def test_what_was_measured_is_also_written_as_json(played: SimpleNamespace, tmp_path: Path):
    file = tmp_path / "bench.json"
    assert command.main(["flood", "--json", str(file)]) == 0
    told = json.loads(file.read_text("utf-8"))
    assert [row["bench"] for row in told["rows"]] == ["flood"] * 3
    assert {row["verdict"] for row in told["rows"]} == {"met"}


def test_a_busy_computer_is_said(
    played: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    monkeypatch.setattr(command, "busy", lambda: 0.6)
    monkeypatch.setattr(command, "CORES", [0, 1])
    command.main(["core"])
    assert "Other programs use 60% of this computer" in capsys.readouterr().out


def test_what_is_no_benchmark(played: SimpleNamespace, capsys: pytest.CaptureFixture):
    with pytest.raises(SystemExit) as left:
        command.main(["fanuot"])
    assert left.value.code == 2
    assert "fanout" in capsys.readouterr().err, "it says which there are"
    assert played.ran == []
