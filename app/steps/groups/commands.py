"""Commands of forming groups: made from the top themes, chosen and left by phones, without names."""

from app.domain.command import Command, Id, Saying, Words, command, given, on
from app.domain.entities import Action, Group, Hidden, Meeting, Member, Report, Result, Step, Theme
from app.domain.hidden import COVER, uncover
from app.domain.perspectives import hear, heard
from app.domain.rules import begun, clean, said, step_of, writable
from app.domain.state import Draft
from app.domain.themes import now_in
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.groups.settings import Settings
from app.steps.vote.commands import votes_on

NAME = 60
PURPOSE = 200
MOST_GROUPS = 40


class FormGroups(Command):
    step: Id


@command("lead")
def form_groups(state: Draft, who: Who, c: FormGroups) -> None:
    """One group for each of the heaviest themes of the vote that has none yet."""
    step = begun(state, step_of(state, c.step, "groups"))
    result = _last_result(state, step)
    if result is None:
        raise RuleBroken("no_result")
    settings = Settings.of(step)
    themes = {theme.id: theme for id, dots in result.rows if dots and (theme := now_in(state, id))}
    formed = (now_in(state, group.theme) for group in state.all(Group, step=step.id) if group.theme)
    taken = {theme.id for theme in formed if theme}
    for theme in list(themes.values())[: settings.top]:
        if theme.id not in taken:
            name = COVER if state.get(Hidden, theme.id) else theme.name
            make_group(state, step, name, "", settings.seats, settings.minimum, theme.id)


def _last_result(state: Draft, step: Step) -> Result | None:
    """The last result shown of the votes on the same themes: the room may have voted anew in a repeated step.

    One of a vote in which nobody voted only if there is no other.
    """
    vote = state.get(Step, step.source)
    if vote is None:
        return None

    def rank(result: Result) -> tuple[bool, int, int, int]:
        meeting = state.need(Meeting, state.need(Step, result.step).meeting)
        return result.voters > 0, meeting.position, meeting.agenda.index(result.step), result.round

    results = [
        result
        for other in votes_on(state, vote.source)
        for result in state.all(Result, step=other.id)
        if result.rows
    ]
    return max(results, key=rank, default=None)


class AddGroup(Saying):
    step: Id
    name: Words
    purpose: Words = ""
    seats: int = 8
    minimum: int = 4
    theme: str = ""


@command("lead")
def add_group(state: Draft, who: Who, c: AddGroup) -> None:
    step = begun(state, step_of(state, c.step, "groups"))
    if c.theme:
        state.need(Theme, c.theme)
    name, purpose = said(state, c, c.name, NAME), said(state, c, c.purpose, PURPOSE, empty=True)
    make_group(state, step, name, purpose, c.seats, c.minimum, c.theme)


def make_group(
    state: Draft, step: Step, name: str, purpose: str, seats: int, minimum: int, theme: str
) -> None:
    groups = state.all(Group, step=step.id)
    if len(groups) >= MOST_GROUPS:
        raise RuleBroken("too_many", most=MOST_GROUPS)
    state.put(
        Group(
            id=state.new_id(),
            step=step.id,
            name=clean(name, NAME),
            position=max((group.position for group in groups), default=0) + 1,
            purpose=clean(purpose, PURPOSE, empty=True),
            theme=theme,
            token=state.new_id(),
            **sizes(seats, minimum),
        )
    )


def sizes(seats: int, minimum: int) -> dict[str, int]:
    """Seats and how many are needed, if they make sense; else `bad_number`, or `few_seats` for fewer than needed."""
    if not 1 <= seats <= 40:
        raise RuleBroken("bad_number", least=1, most=40)
    if minimum < 1:
        raise RuleBroken("bad_number", least=1, most=seats)
    if minimum > seats:
        raise RuleBroken("few_seats", needed=minimum, seats=seats)
    return {"seats": seats, "minimum": minimum}


class EditGroup(Saying):
    group: Id
    name: Words | None = None
    purpose: Words | None = None
    seats: int | None = None
    minimum: int | None = None


@command("lead")
def edit_group(state: Draft, who: Who, c: EditGroup) -> None:
    """What is said of it; the rest stays as it is. Its name and purpose may change between meetings too."""
    numbers_stand = c.seats is None and c.minimum is None
    group = state.need(Group, c.group) if numbers_stand else group_of(state, c.group)
    words = {}
    if c.name is not None:
        words["name"] = said(state, c, c.name, NAME)
    if c.purpose is not None:
        words["purpose"] = said(state, c, c.purpose, PURPOSE, empty=True)
    numbers = {"seats": group.seats, "minimum": group.minimum} | given(c, "seats", "minimum")
    state.change(group, **words, **sizes(**numbers))


def group_of(state: Draft, id: str) -> Group:
    """A group of an open meeting; else `gone` or `meeting_over`."""
    group = state.need(Group, id)
    begun(state, state.need(Step, group.step))
    return group


class RemoveGroup(Command):
    group: Id


@command("lead")
def remove_group(state: Draft, who: Who, c: RemoveGroup) -> None:
    """Only a group without people, without actions and of which nobody has told anything can go."""
    group = group_of(state, c.group)
    if group.taken > 0 or any(state.all(cls, group=group.id) for cls in (Member, Action, Report)):
        raise RuleBroken("group_not_empty")
    uncover(state, group.id)
    state.drop(group)


class ReplaceLink(Command):
    group: Id


@command("lead")
def replace_link(state: Draft, who: Who, c: ReplaceLink) -> None:
    """A new lasting link: the old one is dead at once, for everybody who had it."""
    state.change(state.need(Group, c.group), token=state.new_id())


class ChooseGroup(Command):
    group: Id


@command("phone")
def choose_group(state: Draft, who: Who, c: ChooseGroup) -> None:
    """Take a seat in a group; whoever sat in another leaves it."""
    group = state.need(Group, c.group)
    step = writable(state, state.need(Step, group.step))
    tag = who.tag(step)
    mine = state.all(Member, tag=tag)
    if any(member.group == group.id for member in mine):
        return
    if len(state.all(Member, group=group.id)) >= group.seats:
        raise full(state, group)
    for member in mine:
        state.drop(member)
    whose = {"tag": tag, "perspective": heard(step, who)}
    state.put(Member(id=state.new_id(), step=step.id, group=group.id, **whose))


def full(state: Draft, group: Group) -> RuleBroken:
    """The refusal to whoever would sit down in a group that is full."""
    return RuleBroken("group_full", group=COVER if state.get(Hidden, group.id) else group.name)


def my_seat(state: Draft, who: Who, id: str) -> Member:
    """The sender's seat in the group, while groups are being formed; else `not_in_group`."""
    step = writable(state, state.need(Step, state.need(Group, id).step))
    for member in state.all(Member, tag=who.tag(step)):
        if member.group == id:
            return member
    raise RuleBroken("not_in_group")


class LeaveGroup(Command):
    group: Id


@command("phone")
def leave_group(state: Draft, who: Who, c: LeaveGroup) -> None:
    state.drop(my_seat(state, who, c.group))


class OfferToConvene(Command):
    group: Id
    offer: bool


@command("phone")
def offer_to_convene(state: Draft, who: Who, c: OfferToConvene) -> None:
    """Somebody in the group offers to call it together; who it is stays in the group."""
    state.change(my_seat(state, who, c.group), convenes=c.offer)


class AskForCompany(Command):
    group: Id
    ask: bool


@command("phone")
def ask_for_company(state: Draft, who: Who, c: AskForCompany) -> None:
    """Wish for somebody more of one's perspective: told to phones of that perspective, and while one is alone of it.

    Whether one is alone is asked when it is shown, so that nothing is refused because somebody has just come or left.
    """
    state.change(my_seat(state, who, c.group), asks=c.ask)


@on("groups", "begin")
def begin(state: Draft, step: Step) -> None:
    state.change(step, heard=hear(state, step))


@on("groups", "close")
def close(state: Draft, step: Step) -> None:
    """Seats become a count; holding the group's token is what membership is from now on."""
    state.change(step, heard=())
    for group in state.all(Group, step=step.id):
        members = state.all(Member, group=group.id)
        if group.taken < 0:
            convened = any(member.convenes for member in members)
            state.change(group, taken=len(members), convened=convened)
        for member in members:
            state.drop(member)


@on("groups", "edit")
def edit(state: Draft, step: Step, settings: dict) -> None:
    """Until there is a group: each then has seats of its own, which can be changed there."""
    if state.count(Group, step=step.id):
        raise RuleBroken("groups_formed")
