"""Who sees a theme (everyone), a proposal (the lead, in company) and what became of one's own."""

from app.domain.entities import Proposal, Step, Theme
from app.domain.state import State
from app.domain.view import Viewer


def see_theme(viewer: Viewer, theme: Theme, state: State) -> dict | None:
    if theme.merged_into or viewer.role == "group":
        return None
    return {
        "id": theme.id,
        "step": theme.step,
        "name": theme.name,
        "position": theme.position,
        "top": theme.top,
    }


def see_proposal(viewer: Viewer, proposal: Proposal, state: State) -> dict | None:
    if viewer.role != "lead" or not proposal.released:
        return None
    names = ("id", "step", "name", "outcome", "theme")
    return {name: getattr(proposal, name) for name in names}


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """To the lead: how many proposals wait for company."""
    if viewer.role != "lead":
        return {}
    return {"waiting": state.count(Proposal, waits=step.id)}


def my_proposal(proposal: Proposal, state: State) -> dict:
    theme = state.get(Theme, proposal.theme)
    return {
        "id": proposal.handle,
        "step": proposal.step,
        "name": proposal.name,
        "outcome": proposal.outcome,
        "theme": theme.name if theme else "",
    }


def again(before: Proposal | None, after: Proposal | None, state: State) -> list:
    return [state.get(Step, (after or before).step)]


def theme_again(before: Theme | None, after: Theme | None, state: State) -> list:
    """A proposal's author reads the theme's name."""
    theme = after or before
    return [proposal for proposal in state.all(Proposal, step=theme.step) if proposal.theme == theme.id]


SEE = {Theme: see_theme, Proposal: see_proposal}
MINE = {Proposal: ("my_proposal", "tag", my_proposal)}
AGAIN = {Proposal: again, Theme: theme_again}
