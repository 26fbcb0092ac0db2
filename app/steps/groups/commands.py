"""Commands of forming groups: made from the top themes, chosen and left by phones, without names."""

from app.domain.command import Command, Id, Words, command, on
from app.domain.entities import Action, Group, Member, Result, Step, Theme
from app.domain.rules import begun, clean, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.groups.settings import Settings

NAME = 60
PURPOSE = 200
MOST_GROUPS = 40


class FormGroups(Command):
    step: Id


@command("lead")
def form_groups(state: Draft, who: Who, c: FormGroups) -> None:
    """One group for each of the heaviest themes of the vote that has none yet."""
    step = begun(state, step_of(state, c.step, "groups"))
    results = state.all(Result, step=step.source)
    if not results:
        raise RuleBroken("no_result")
    settings = Settings.of(step)
    rows = max(results, key=lambda result: result.round).rows
    # A theme may have been merged with another since the vote.
    themes = [
        theme for id, dots in rows if dots and (theme := state.get(Theme, id)) and not theme.merged_into
    ]
    taken = {group.theme for group in state.all(Group, step=step.id)}
    for theme in themes[: settings.top]:
        if theme.id not in taken:
            make_group(state, step, theme.name, "", settings.seats, settings.minimum, theme.id)


class AddGroup(Command):
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
    make_group(state, step, c.name, c.purpose, c.seats, c.minimum, c.theme)


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
    """Seats and how many are needed, if they make sense; else `bad_number`."""
    if not 1 <= seats <= 40:
        raise RuleBroken("bad_number", least=1, most=40)
    if not 1 <= minimum <= seats:
        raise RuleBroken("bad_number", least=1, most=seats)
    return {"seats": seats, "minimum": minimum}


class EditGroup(Command):
    group: Id
    name: Words
    purpose: Words = ""
    seats: int = 8
    minimum: int = 4


@command("lead")
def edit_group(state: Draft, who: Who, c: EditGroup) -> None:
    group = group_of(state, c.group)
    name, purpose = clean(c.name, NAME), clean(c.purpose, PURPOSE, empty=True)
    state.change(group, name=name, purpose=purpose, **sizes(c.seats, c.minimum))


def group_of(state: Draft, id: str) -> Group:
    """A group of an open meeting; else `gone` or `meeting_over`."""
    group = state.need(Group, id)
    begun(state, state.need(Step, group.step))
    return group


class RemoveGroup(Command):
    group: Id


@command("lead")
def remove_group(state: Draft, who: Who, c: RemoveGroup) -> None:
    """Only a group without people and without actions can go."""
    group = group_of(state, c.group)
    if group.taken > 0 or state.all(Member, group=group.id) or state.all(Action, group=group.id):
        raise RuleBroken("group_not_empty")
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
        raise RuleBroken("group_full", group=group.name)
    for member in mine:
        state.drop(member)
    state.put(Member(id=state.new_id(), step=step.id, group=group.id, tag=tag))


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


@on("groups", "close")
def close(state: Draft, step: Step) -> None:
    """Seats become a count; holding the group's token is what membership is from now on."""
    for group in state.all(Group, step=step.id):
        members = state.all(Member, group=group.id)
        if group.taken < 0:
            convened = any(member.convenes for member in members)
            state.change(group, taken=len(members), convened=convened)
        for member in members:
            state.drop(member)
