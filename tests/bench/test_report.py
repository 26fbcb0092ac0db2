"""What the bench says of what it measured: verdicts, void runs, the table, the JSON, the exit code."""

import pytest

from tests.bench.report import (
    BROKE,
    MET,
    MISSED,
    NOT_MEASURED,
    SOME_MISSED,
    SOME_VOID,
    VOID,
    Report,
    as_json,
    exit_code,
    table,
)
from tests.bench.targets import BENCHES, TARGETS


def verdicts(report: Report, bench: str) -> dict[str, str]:
    return {row.target.key: row.verdict for row in report.rows((bench,))}


def test_each_target_is_named_once():
    names = [(target.bench, target.key) for target in TARGETS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("bench", "key", "value", "verdict"),
    [
        ("fanout", "cpu/floor 500", 1.5, MET),
        ("fanout", "cpu/floor 500", 1.51, MISSED),
        ("post", "posts/stock", 6.0, MET),
        ("post", "posts/stock", 5.9, MISSED),
        ("flood", "lost", 0, MET),
        ("flood", "lost", 1, MISSED),
    ],
)
def test_a_target_is_met_or_missed(bench: str, key: str, value: float, verdict: str):
    report = Report()
    report.measured(bench, key, [value] * 3)
    assert verdicts(report, bench)[key] == verdict


def test_the_median_counts():
    report = Report()
    report.measured("post", "posts/stock", [2, 7, 8, 1, 9])
    (row,) = report.rows(("post",))
    assert (row.value, row.verdict) == (7, MET)


def test_what_nobody_told_of_is_not_measured():
    assert set(verdicts(Report(), "flood").values()) == {NOT_MEASURED}


def test_a_benchmark_that_cannot_run_says_why_for_all_of_its_targets():
    report = Report()
    report.skip("page", "no Chromium found")
    rows = report.rows(("page",))
    assert len(rows) == 4
    assert {(row.verdict, row.why) for row in rows} == {(NOT_MEASURED, "no Chromium found")}


def test_a_target_that_is_none_is_not_taken_in_silence():
    with pytest.raises(KeyError):
        Report().measured("fanout", "cpu/flor 500", [1.0])
    with pytest.raises(KeyError):
        Report().not_measured("fanout", "cpu/flor 500", "")


def test_rounds_in_which_the_load_was_the_bottleneck_do_not_count():
    report = Report()
    report.measured("fanout", "cpu/floor 500", [9.0, None, 1.0, None, 1.2, 1.3])
    (row,) = [row for row in report.rows(("fanout",)) if row.target.key == "cpu/floor 500"]
    assert (row.value, row.verdict) == (1.25, MET)


@pytest.mark.parametrize("rounds", [[1.0, None, 1.0], [None, None, None], [None]])
def test_with_too_few_rounds_left_the_run_is_void(rounds: list):
    report = Report()
    report.measured("fanout", "cpu/floor 500", rounds)
    (row,) = [row for row in report.rows(("fanout",)) if row.target.key == "cpu/floor 500"]
    assert (row.verdict, row.value) == (VOID, None)
    assert "bottleneck" in row.why


def test_what_a_broken_benchmark_had_not_told_of_is_not_passed_over():
    report = Report()
    report.measured("flood", "lost", [0])
    report.not_measured("flood", "cut off", "left out by --quick")
    report.broke("flood", TimeoutError("it did not come\nmore"))
    assert verdicts(report, "flood") == {"p95 with/without": BROKE, "lost": MET, "cut off": NOT_MEASURED}
    assert report.rows(("flood",))[0].why == "TimeoutError: it did not come"
    assert exit_code(report.rows(("flood",))) == SOME_MISSED


def test_the_exit_code():
    report = Report()
    report.measured("post", "posts/stock", [7])
    assert exit_code(report.rows(("post", "processes"))) == 0, "what cannot be measured here is no failure"
    report.measured("flood", "cut off", [None])
    assert exit_code(report.rows(("post", "flood"))) == SOME_VOID
    report.measured("flood", "lost", [3])
    assert exit_code(report.rows(("post", "flood"))) == SOME_MISSED, "a miss is worse than a void run"


def test_the_table_has_every_target_with_its_verdict():
    report = Report()
    report.measured("page", "script", [38.66])
    report.measured("join", "p95", [251], "with 100 phones")
    lines = table(report.rows(BENCHES)).splitlines()
    assert len(lines) == 2 + len(TARGETS)
    (script,) = [line for line in lines if "gzip" in line]
    assert "| ≤ 40 KB " in script
    assert "| 38.7 KB " in script
    assert script.endswith("| met |")
    (late,) = [line for line in lines if "join, p95" in line]
    assert "| 251 ms " in late
    assert late.endswith("| MISSED: with 100 phones |")
    assert len({line.index("|", 1) for line in lines}) == 1, "columns are even"


def test_the_json_says_what_the_table_says():
    report = Report()
    report.measured("post", "posts/stock", [5.0, 5.5, 5.2])
    report.figure("post", "ideas a second", {"ours": 1700.0, "stock": 300.0})
    rows = report.rows(("post", "processes"))
    told = as_json(report, rows, quick=True, when="2026-11-22T12:00:00+00:00")
    assert told["quick"]
    assert told["exit_code"] == SOME_MISSED
    posts, processes = told["rows"]
    assert posts["measured"] == 5.2
    assert (posts["verdict"], posts["target"], posts["unit"]) == (MISSED, "≥ 6 ×", "×")
    assert (processes["verdict"], processes["measured"]) == (NOT_MEASURED, None)
    (figure,) = told["figures"]
    assert figure["values"] == {"ours": 1700.0, "stock": 300.0}
