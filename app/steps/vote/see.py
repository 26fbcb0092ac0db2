"""Who sees votes: one's own dots oneself, the frozen result everyone, anything else nobody."""

from app.domain.entities import Ballot, Result
from app.domain.state import State
from app.domain.view import Viewer


def see_result(viewer: Viewer, result: Result, state: State) -> dict | None:
    if viewer.role == "group":
        return None
    return {
        "id": result.id,
        "step": result.step,
        "round": result.round,
        "voters": result.voters,
        "rows": [list(row) for row in result.rows],
        "names": result.names,
    }


def my_ballot(ballot: Ballot, state: State) -> dict:
    return {"id": ballot.step, "step": ballot.step, "round": ballot.round, "dots": ballot.dots}


SEE = {Result: see_result}
MINE = {Ballot: ("my_ballot", "tag", my_ballot)}
