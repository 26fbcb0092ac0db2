"""Who sees a theme (everyone), a proposal (the lead, in company) and what became of one's own."""

from app.domain.entities import Hidden, Idea, Proposal, Step, Theme
from app.domain.hidden import COVER, covered, in_step
from app.domain.state import State
from app.domain.themes import now_in
from app.domain.view import Viewer


def see_theme(viewer: Viewer, theme: Theme, state: State) -> dict | None:
    if theme.merged_into or viewer.role == "group":
        return None
    view = {
        "id": theme.id,
        "step": theme.step,
        "name": theme.name,
        "position": theme.position,
        "top": theme.top,
    }
    return covered(viewer, view, theme.id, ("name",), state, COVER)


def see_proposal(viewer: Viewer, proposal: Proposal, state: State) -> dict | None:
    if viewer.role != "lead" or not proposal.released:
        return None
    names = ("id", "step", "name", "outcome", "theme")
    return covered(viewer, {name: getattr(proposal, name) for name in names}, proposal.id, ("name",), state)


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """To all how many proposals and themes are hidden; to the lead how many wait for company."""
    seen = {"hidden": in_step(step, state, "proposal", "theme")}
    if viewer.role == "lead":
        seen["waiting"] = state.count(Proposal, waits=step.id)
    return seen


def my_proposal(proposal: Proposal, state: State) -> dict:
    theme = state.get(Theme, proposal.theme)
    return {
        "id": proposal.handle,
        "step": proposal.step,
        "name": proposal.name,
        "outcome": "hidden" if state.get(Hidden, proposal.id) else proposal.outcome,
        "theme": "" if theme is None else COVER if state.get(Hidden, theme.id) else theme.name,
    }


def again(before: Proposal | None, after: Proposal | None, state: State) -> list:
    return [state.get(Step, (after or before).step)]


def theme_again(before: Theme | None, after: Theme | None, state: State) -> list:
    """A proposal's author reads the theme's name.

    With another the ideas of that one come to the page of a group of the theme, and its step counts what is hidden.
    """
    theme = after or before
    seen: list = [proposal for proposal in state.all(Proposal, step=theme.step) if proposal.theme == theme.id]
    if before and after and before.merged_into != after.merged_into:
        seen.append(state.get(Step, theme.step))
        for other in {before.merged_into, after.merged_into} - {""}:
            lies_in = now_in(state, other)
            seen += state.all(Idea, theme=lies_in.id) if lies_in else []
    return seen


SEE = {Theme: see_theme, Proposal: see_proposal}
MINE = {Proposal: ("my_proposal", "tag", my_proposal)}
AGAIN = {Proposal: again, Theme: theme_again}
