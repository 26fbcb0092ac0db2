"""Who sees votes: one's own dots oneself, the frozen result everyone, anything else nobody."""

from app.domain import papers
from app.domain.entities import Ballot, Hidden, Result, Step
from app.domain.hidden import COVER
from app.domain.state import State
from app.domain.view import Viewer


def see_result(viewer: Viewer, result: Result, state: State) -> dict | None:
    if viewer.role == "group":
        return None
    view = {
        "id": result.id,
        "step": result.step,
        "round": result.round,
        "voters": result.voters,
        "rows": [list(row) for row in result.rows],
        "names": result.names if viewer.role == "lead" else shown(result.names, state),
    }
    if result.rings:
        view["rings"] = {perspective: list(themes) for perspective, themes in result.rings.items()}
    if viewer.role in ("lead", "minutes"):
        view["papers"] = papers.of_round(state, state.get(Step, result.step), result.round)
    return view


def shown(names: dict[str, str], state: State) -> dict[str, str]:
    """The names as they were, but for those that have been hidden since."""
    return {theme: COVER if state.get(Hidden, theme) else name for theme, name in names.items()}


def my_ballot(ballot: Ballot, state: State) -> dict:
    return {"id": ballot.step, "step": ballot.step, "round": ballot.round, "dots": ballot.dots}


SEE = {Result: see_result}
MINE = {Ballot: ("my_ballot", "tag", my_ballot)}
