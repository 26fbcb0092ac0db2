"""Pictures of paper walls and drawings: taken into a step by a lead, said in words, shown on the board by `focus`."""

from collections.abc import Callable

from app.domain import undo as undoing
from app.domain.command import FACILITATORS, Command, Id, Saying, Words, command
from app.domain.entities import Forgetting, Lead, Meeting, Picture, Step
from app.domain.rules import said
from app.domain.state import Draft, State
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.process.commands import take_down

MOST_IN_STEP = 20
MOST = 100
#: In pixels, and in bytes.
LONGEST_SIDE = 1600
LARGEST = 400 * 1024
LONGEST_CAPTION = 200


class AddPicture(Command):
    step: Id
    width: int
    height: int
    data: bytes


@command("system")
def add_picture(state: Draft, who: Who, c: AddPicture) -> None:
    """A picture that has been looked at and written anew (`app/jpeg.py`), in a step the room has been in.

    Also when the step is closed or the meeting has ended: walls are photographed last.
    """
    step = state.need(Step, c.step)
    if not step.begun or state.need(Meeting, step.meeting).stage == "planned":
        raise RuleBroken("step_not_begun")
    if not (0 < c.width <= LONGEST_SIDE and 0 < c.height <= LONGEST_SIDE and 0 < len(c.data) <= LARGEST):
        raise RuleBroken("picture_too_large")
    there = state.all(Picture, step=step.id)
    for many, most in ((len(there), MOST_IN_STEP), (state.count(Picture), MOST)):
        if many >= most:
            raise RuleBroken("too_many", most=most)
    position = 1 + max((picture.position for picture in there), default=0)
    picture = Picture(id=state.new_id(), step=step.id, position=position, width=c.width, height=c.height)
    state.put(picture)
    state.files[picture.id] = c.data


def sent_in_by(account: str) -> Callable[[State | Draft], Who]:
    """The program takes a picture in for this lead; looked up when it is decided: `not_lead`, `not_your_part`."""

    def who(state: State | Draft) -> Who:
        (lead, *_) = state.all(Lead, account=account) or [None]
        if lead is None:
            raise RuleBroken("not_lead")
        if lead.role not in FACILITATORS:
            raise RuleBroken("not_your_part")
        return SYSTEM

    return who


class CaptionPicture(Saying):
    picture: Id
    caption: Words


@command("lead", undo={Picture: ("caption",)})
def caption_picture(state: Draft, who: Who, c: CaptionPicture) -> None:
    """What the picture shows, for those who cannot see it, and in the minutes."""
    picture = state.need(Picture, c.picture)
    state.change(picture, caption=said(state, c, c.caption, LONGEST_CAPTION, empty=True))


class RemovePicture(Command):
    picture: Id


@command("lead")
def remove_picture(state: Draft, who: Who, c: RemovePicture) -> None:
    """Its bytes go with it (`app/storage/rows.py`), and leave the files as what closing erases does. No undo."""
    picture = state.need(Picture, c.picture)
    if state.need(Step, picture.step).focus == picture.id:
        take_down(state, picture.step)
    undoing.forget(state, {picture.id})
    state.drop(picture)
    state.put(Forgetting(id=state.new_id(), what=picture.step))
