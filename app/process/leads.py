"""Commands on who leads the workshop, and as what."""

from app.domain import papers
from app.domain.command import (
    EVERY_LEAD,
    MODERATORS,
    OWNERS,
    Command,
    Id,
    command,
)
from app.domain.entities import (
    LEAD_ROLES,
    Lead,
    Undo,
)
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken


class AddLead(Command):
    account: Id
    role: str = "facilitator"


@command("system")
def add_lead(state: Draft, who: Who, c: AddLead) -> None:
    """One more lead. Who leads already keeps their part, unless they are made an owner."""
    if c.role not in LEAD_ROLES:
        raise RuleBroken("unknown_choice")
    there = state.all(Lead, account=c.account)
    if not there:
        state.put(Lead(id=state.new_id(), account=c.account, role=c.role))
    elif c.role == "owner":
        state.change(there[0], role="owner")


class RemoveLead(Command):
    account: Id


@command("system")
def remove_lead(state: Draft, who: Who, c: RemoveLead) -> None:
    leads = state.all(Lead, account=c.account)
    if not leads:
        raise RuleBroken("gone")
    for lead in leads:
        let_go(state, lead)


def let_go(state: Draft, lead: Lead) -> None:
    """Somebody leads no more; `last_owner` if nobody would be left to decide who does."""
    keep_an_owner(state, lead)
    forget_undo(state, lead)
    papers.let_go(state, lead.account)
    state.drop(lead)


def keep_an_owner(state: Draft, lead: Lead) -> None:
    others = {other.role for other in state.all(Lead) if other.id != lead.id}
    if not others or (lead.role == "owner" and "owner" not in others):
        raise RuleBroken("last_owner")


def forget_undo(state: Draft, lead: Lead) -> None:
    """By undo nobody may do what they could not do now."""
    for entry in state.all(Undo, account=lead.account):
        state.drop(entry)


class ChangeRole(Command):
    lead: Id
    role: str


@command("lead", leads=OWNERS)
def change_role(state: Draft, who: Who, c: ChangeRole) -> None:
    """Give a lead another part."""
    lead = state.need(Lead, c.lead)
    if c.role not in LEAD_ROLES:
        raise RuleBroken("unknown_choice")
    if c.role != lead.role:
        keep_an_owner(state, lead)
        forget_undo(state, lead)
        if c.role not in MODERATORS:
            papers.let_go(state, lead.account)
        state.change(lead, role=c.role)


class DismissLead(Command):
    lead: Id


@command("lead", leads=OWNERS)
def dismiss_lead(state: Draft, who: Who, c: DismissLead) -> None:
    """Take the right to lead from somebody: what they have open closes at once."""
    let_go(state, state.need(Lead, c.lead))


class LeaveWorkshop(Command):
    pass


@command("lead", leads=EVERY_LEAD)
def leave_workshop(state: Draft, who: Who, c: LeaveWorkshop) -> None:
    """Lead no more, of one's own accord."""
    for lead in state.all(Lead, account=who.account):
        let_go(state, lead)
