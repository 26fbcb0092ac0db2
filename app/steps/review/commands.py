"""The command of reviewing: somebody says how it goes with an action."""

from app.domain.command import MODERATORS, Id, Saying, Words, command
from app.domain.entities import STATUSES, Action, Meeting, Report
from app.domain.rules import said
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.plan.commands import our_group

NOTE = 400
MOST_REPORTS = 200


class SayHowItGoes(Saying):
    action: Id
    status: str
    note: Words = ""


@command("group", "lead", leads=MODERATORS)
def report(state: Draft, who: Who, c: SayHowItGoes) -> None:
    """A status in one of the six words and a note; what was said before stays. The lead writes what the room says."""
    action = state.need(Action, c.action)
    if who.role != "lead":
        our_group(state, who, action.group)
    if c.status not in STATUSES:
        raise RuleBroken("unknown_choice")
    earlier = state.all(Report, action=action.id)
    if len(earlier) >= MOST_REPORTS:
        raise RuleBroken("too_many", most=MOST_REPORTS)
    meeting = next((meeting.id for meeting in state.all(Meeting) if meeting.stage == "open"), "")
    state.put(
        Report(
            id=state.new_id(),
            group=action.group,
            action=action.id,
            number=max((report.number for report in state.all(Report, group=action.group)), default=0) + 1,
            status=c.status,
            note=said(state, c, c.note, NOTE, lines=True, empty=True),
            day=state.today,
            meeting=meeting,
        )
    )
