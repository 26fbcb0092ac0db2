"""The agenda of a meeting: its steps are skipped, moved, added and repeated, also while it goes on.

What always holds is `misplaced`, which `invariants` asks too: what a step takes its material from stands before it,
and is not passed by unless the step is. What has been on the board stays where it is.
"""

from collections.abc import Iterator

from app.domain.command import Command, Id, Words, command
from app.domain.entities import Meeting, Step, Workshop
from app.domain.rules import checked_minutes, checked_words, clean
from app.domain.state import Draft, State
from app.domain.who import Who
from app.errors import RuleBroken
from app.process.wording import reworded
from app.steps.settings import KINDS
from app.steps.settings import kind as step_kind

MOST_STEPS = 40
#: One idea lies under one theme: what is sorted in one step cannot be sorted in another too.
USED_ONCE = ("cluster",)


def misplaced(state: State | Draft) -> Iterator[tuple[Step, Step, str]]:
    """Each step that cannot have what it uses, with that and why: it is "later", or "skipped"."""
    meetings = {meeting.id: meeting for meeting in state.all(Meeting)}
    for meeting in meetings.values():
        place = {id: number for number, id in enumerate(meeting.agenda)}
        for id in meeting.agenda:
            step = state.get(Step, id)
            source = state.get(Step, step.source) if step else None
            if source is None or source.meeting not in meetings:
                continue
            if source.meeting == meeting.id:
                is_later = place.get(source.id, -1) > place[id]
            else:
                is_later = meetings[source.meeting].position > meeting.position
            if is_later:
                yield step, source, "later"
            elif source.skipped and not (step.skipped or step.begun):
                yield step, source, "skipped"


def shown_first(state: State | Draft, meeting: Meeting) -> str:
    """The step a meeting begins with; "" if all are skipped."""
    return next((id for id in meeting.agenda if not state.get(Step, id).skipped), "")


def as_called(state: State | Draft, step: Step) -> str:
    """A step's title as the lead reads it."""
    own = step.texts.get(state.one(Workshop).language, {})
    return own.get("title") or next((words["title"] for words in step.texts.values() if "title" in words), "")


def _changeable(state: Draft, id: str) -> Meeting:
    """The meeting, if its agenda may be changed: what is over is as it was."""
    meeting = state.need(Meeting, id)
    if meeting.stage == "ended":
        raise RuleBroken("meeting_over")
    return meeting


def _not_begun(state: Draft, id: str) -> Step:
    step = state.need(Step, id)
    _changeable(state, step.meeting)
    if step.begun:
        raise RuleBroken("step_stays", step=as_called(state, step))
    return step


class SkipStep(Command):
    step: Id
    skipped: bool = True


@command("lead", undo={Step: ("skipped",)})
def skip_step(state: Draft, who: Who, c: SkipStep) -> None:
    """Going on passes the step by; it stays on the agenda, and can be put back."""
    step = _not_begun(state, c.step)
    state.change(step, skipped=c.skipped)
    if not shown_first(state, state.need(Meeting, step.meeting)):
        raise RuleBroken("agenda_empty")
    fits(state)


def promises_at(state: State | Draft, meeting: Meeting) -> bool:
    """Whether groups are to promise anything at a meeting: then its end makes promises of what they do."""
    steps = (state.get(Step, id) for id in meeting.agenda)
    return any(step is not None and step.kind == "plan" and not step.skipped for step in steps)


def fits(state: Draft) -> None:
    """Refuse what leaves a step without what it uses, and say what stands in the way."""
    wrong = list(misplaced(state))
    if not wrong:
        return
    step, source, why = wrong[0]
    if why == "later":
        raise RuleBroken("source_first", step=as_called(state, step), source=as_called(state, source))
    if (Step, source.id) in state.mine:
        users = ", ".join(as_called(state, step) for step, used, _why in wrong if used.id == source.id)
        raise RuleBroken("needed_by", steps=users)
    raise RuleBroken("source_skipped", source=as_called(state, source))


class MoveStep(Command):
    step: Id
    before: str = ""


@command("lead", undo={Meeting: ("agenda",)})
def move_step(state: Draft, who: Who, c: MoveStep) -> None:
    """Move a step that has not begun to stand before another, "": last."""
    step = _not_begun(state, c.step)
    meeting = state.need(Meeting, step.meeting)
    others = [id for id in meeting.agenda if id != step.id]
    if c.before and c.before not in others:
        raise RuleBroken("gone")
    place = others.index(c.before) if c.before else len(others)
    _put_in(state, meeting, others, place, step)
    fits(state)


def _put_in(state: Draft, meeting: Meeting, others: list[str], place: int, step: Step) -> None:
    """Where the board has been nothing is put: going on would never come to it."""
    if meeting.stage == "open" and place <= others.index(meeting.current):
        raise RuleBroken("step_passed", now=as_called(state, state.need(Step, meeting.current)))
    state.change(meeting, agenda=(*others[:place], step.id, *others[place:]))


class AddStep(Command):
    meeting: Id
    kind: str
    texts: dict[str, dict[str, Words]]
    after: str = ""
    source: str = ""
    minutes: int = 0
    settings: dict[str, bool | int | str | list[str]] | None = None


@command("lead", undo={Meeting: ("agenda",), Step: ()})
def add_step(state: Draft, who: Who, c: AddStep) -> None:
    """A new step after another, "": last."""
    meeting = _changeable(state, c.meeting)
    if c.kind not in KINDS:
        raise RuleBroken("unknown_choice")
    if c.after and c.after not in meeting.agenda:
        raise RuleBroken("gone")
    after = c.after or meeting.agenda[-1]
    source = _source(state, c.kind, c.source)
    own = state.one(Workshop).language
    texts = reworded({}, c.texts, own)
    clean(texts.get(own, {}).get("title", ""), 400)
    chosen = checked_words(c.settings or {})
    step = Step(
        id=state.new_id(),
        meeting=meeting.id,
        kind=c.kind,
        phase=_phase(state, c.kind, source, state.need(Step, after)),
        texts=texts,
        minutes=checked_minutes(c.minutes),
        source=c.source,
        settings=step_kind(c.kind).checked(chosen),
        stage=step_kind(c.kind).stage,
    )
    _add(state, meeting, step, after)


def _phase(state: Draft, kind: str, source: Step | None, after: Step) -> str:
    """That of what a new step uses; of what it comes after if it uses nothing, or what an earlier meeting has made.

    Groups are formed of what the visions came to, and are another phase than those: that of groups there already.
    """
    if source is None or source.meeting != after.meeting:
        return after.phase
    agenda = (state.need(Step, id) for id in state.need(Meeting, after.meeting).agenda)
    return next((step.phase for step in agenda if kind == "groups" == step.kind), source.phase)


def _source(state: Draft, kind: str, id: str) -> Step | None:
    """What a new step of the kind takes its material from, if it takes any."""
    kinds = step_kind(kind).sources
    if not kinds and id:
        raise RuleBroken("unknown_choice")
    if kinds and not id:
        raise RuleBroken("source_missing")
    if not id:
        return None
    source = state.need(Step, id)
    if source.kind not in kinds:
        raise RuleBroken("unknown_choice")
    _not_used_up(state, kind, source.id)
    return source


def _not_used_up(state: Draft, kind: str, source: str) -> None:
    if kind not in USED_ONCE:
        return
    for other in state.all(Step):
        if other.kind == kind and other.source == source:
            raise RuleBroken("sorted_once", step=as_called(state, other))


def _add(state: Draft, meeting: Meeting, step: Step, after: str) -> None:
    if len(meeting.agenda) >= MOST_STEPS:
        raise RuleBroken("agenda_full", most=MOST_STEPS)
    state.put(step)
    others = list(meeting.agenda)
    _put_in(state, meeting, others, others.index(after) + 1, step)
    fits(state)


def anew(step: Step, *, id: str, meeting: str, source: str) -> Step:
    """The same step as before it began: what it asks and how, and nothing of what has become of it."""
    return Step(
        id=id,
        meeting=meeting,
        kind=step.kind,
        phase=step.phase,
        texts=step.texts,
        minutes=step.minutes,
        source=source,
        settings=step.settings,
        stage=step_kind(step.kind).stage,
        turn="" if step.begun else step.turn,
        turns=bool(step.turn) and not step.begun,
    )


class RepeatStep(Command):
    step: Id


@command("lead", undo={Meeting: ("agenda",), Step: ()})
def repeat_step(state: Draft, who: Who, c: RepeatStep) -> None:
    """The same once more, begun anew: next after it, or after what is on the board if that comes later."""
    step = state.need(Step, c.step)
    meeting = _changeable(state, step.meeting)
    _not_used_up(state, step.kind, step.source)
    again = anew(step, id=state.new_id(), meeting=meeting.id, source=step.source)
    now = meeting.current if meeting.stage == "open" else ""
    after = max(step.id, now, key=lambda id: meeting.agenda.index(id) if id else -1)
    _add(state, meeting, again, after)


def may_come_back(state: Draft) -> None:
    """What an undo brings back fits what has been shown since; else `changed_since_undo`."""
    for cls, id in state.mine:
        now, was = state.get(cls, id), state.before(cls, id)
        if cls is Meeting and _begun(state, now.agenda) != _begun(state, was.agenda):
            raise RuleBroken("changed_since_undo")
        if cls is Meeting and now.current == was.current and _left_out(state, now) - _left_out(state, was):
            raise RuleBroken("changed_since_undo")
        if cls is Step and now is not None and now.begun and now.skipped:
            raise RuleBroken("changed_since_undo")
    sources = {step.source for step in state.all(Step)} - {""}
    if any(state.get(Step, id) is None for id in sources) or any(misplaced(state)):
        raise RuleBroken("changed_since_undo")


def _left_out(state: Draft, meeting: Meeting) -> set[str]:
    """What stands where the board has been, and has not been shown: going on never comes to it."""
    if meeting.stage != "open" or meeting.current not in meeting.agenda:
        return set()
    passed = meeting.agenda[: meeting.agenda.index(meeting.current)]
    return set(passed) - set(_begun(state, passed))


def _begun(state: Draft, agenda: tuple[str, ...]) -> list[str]:
    return [id for id in agenda if (step := state.get(Step, id)) and step.begun]
