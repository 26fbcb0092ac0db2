"""The acts of the demo, one for each kind of step: what the lead and the phones do, command by command."""

from collections import Counter

from app import chance
from app.demo.cast import Cast, Phone
from app.demo.story import GroupStory, PhaseStory, Story
from app.domain.entities import Action, Group, Idea, Proposal, Theme
from app.process.commands import CloseStep, ShowStep
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.cluster.commands import (
    AcceptProposal,
    AddTheme,
    DeclineProposal,
    MergeIdea,
    MergeProposal,
    PlaceIdea,
    ProposeTheme,
    PutOnTop,
)
from app.steps.collect.commands import AcceptLate, DeclineLate, Gather, HideIdea, PostIdea, RevealIdeas
from app.steps.groups.commands import ChooseGroup, EditGroup, FormGroups, OfferToConvene
from app.steps.plan.commands import AddAction, EditAction
from app.steps.vote.commands import RevealVotes, SetDots


def collect(cast: Cast, step: str, phase: PhaseStory) -> None:
    """Everybody writes; the lead reads, hides what must not meet the room, and shows the wall; some come late."""
    cast.lead(ShowStep(step))
    for phone, text in cast.deal(phase.on_time):
        cast.phone(phone, PostIdea(step=step, handle=chance.new_id(), text=text))
    cast.lead(Gather(step))
    for hidden in phase.hidden:
        cast.lead(HideIdea(idea=_ideas(cast, step)[hidden.text], reason=hidden.reason))
    cast.lead(RevealIdeas(step))
    for phone, text in cast.deal(phase.late):
        cast.phone(phone, PostIdea(step=step, handle=chance.new_id(), text=text))
    for text in phase.late:
        answer = DeclineLate if text in phase.declined_late else AcceptLate
        cast.lead(answer(_ideas(cast, step)[text]))
    cast.lead(CloseStep(step))


def cluster(cast: Cast, step: str, phase: PhaseStory) -> None:
    """The lead makes themes, the room proposes some, and every idea gets its place."""
    cast.lead(ShowStep(step))
    cast.lead(*(AddTheme(step=step, name=theme.name) for theme in phase.themes if not theme.proposed))
    _proposals(cast, step, phase)
    themes = _themes(cast, step)
    ideas = _ideas(cast, cast.step(step).source)
    for theme in phase.themes:
        for text in theme.ideas + theme.late:
            cast.lead(PlaceIdea(idea=ideas[text], theme=themes[theme.name]))
        for first, *others in theme.same:
            cast.lead(*(MergeIdea(idea=ideas[other], into=ideas[first]) for other in others))
        if theme.top:
            cast.lead(PutOnTop(theme=themes[theme.name], idea=ideas[theme.top]))
    cast.lead(CloseStep(step))


def _proposals(cast: Cast, step: str, phase: PhaseStory) -> None:
    names = [theme.name for theme in phase.themes if theme.proposed]
    merged = {theme.name: theme.into for theme in phase.merged_themes}
    for phone, name in cast.deal([*names, *merged, *phase.declined_themes]):
        cast.phone(phone, ProposeTheme(step=step, handle=chance.new_id(), name=name))
    for proposal in cast.state.all(Proposal, step=step):
        if proposal.name in names:
            cast.lead(AcceptProposal(proposal.id))
        elif proposal.name in merged:
            cast.lead(MergeProposal(proposal=proposal.id, theme=_themes(cast, step)[merged[proposal.name]]))
        else:
            cast.lead(DeclineProposal(proposal.id))


def vote(cast: Cast, step: str, phase: PhaseStory) -> None:
    """Each perspective's dots are shuffled and dealt, so that the sums are the story's."""
    cast.lead(ShowStep(step))
    themes = _themes(cast, cast.step(step).source)
    for perspective in dict.fromkeys(phone.perspective for phone in cast.phones):
        voters = cast.of(perspective)
        dots = [themes[theme.name] for theme in phase.themes for _ in range(theme.dots.get(perspective, 0))]
        dots = cast.shuffled(dots)
        for number, phone in enumerate(voters):
            for theme, n in Counter(dots[number :: len(voters)]).items():
                cast.phone(phone, SetDots(step=step, theme=theme, dots=n))
    cast.lead(RevealVotes(step), CloseStep(step))


def groups(cast: Cast, step: str, story: Story) -> None:
    """The heaviest themes become groups; people choose; some offer to call their group together."""
    cast.lead(ShowStep(step), FormGroups(step))
    vote_step = cast.step(cast.step(step).source)
    themes = _themes(cast, vote_step.source)
    formed = {group.theme: group for group in cast.state.all(Group, step=step)}
    free = cast.shuffled(cast.phones)
    for plan in story.groups:
        group = formed[themes[plan.theme]]
        cast.lead(EditGroup(group.id, plan.name, plan.purpose, group.seats, group.minimum))
        for phone in _joining(free, plan):
            free.remove(phone)
            cast.phone(phone, ChooseGroup(group.id))
            phone.group = group.id
        if plan.convenes:
            cast.phone(_members(cast, group.id)[0], OfferToConvene(group=group.id, offer=True))
    cast.lead(CloseStep(step))


def _joining(free: list[Phone], plan: GroupStory) -> list[Phone]:
    chosen = []
    for perspective, n in plan.members.items():
        chosen += [phone for phone in free if phone.perspective == perspective][:n]
    return chosen


def _members(cast: Cast, group: str) -> list[Phone]:
    return [phone for phone in cast.phones if phone.group == group]


def plan(cast: Cast, step: str, story: Story) -> None:
    """Each group writes what it promises, several phones filling in one action."""
    cast.lead(ShowStep(step))
    for group in story.groups:
        id = next(one.id for one in cast.state.all(Group) if one.name == group.name)
        members = _members(cast, id)
        for fields in group.actions:
            cast.phone(members[0], AddAction(group=id, what=fields["what"]))
            action = next(one.id for one in cast.state.all(Action, group=id) if one.what == fields["what"])
            for field, text in fields.items():
                if field != "what":
                    cast.phone(
                        cast.random.choice(members), EditAction(action=action, field=field, was="", now=text)
                    )


def close(cast: Cast, step: str, story: Story) -> None:
    """Most people answer the closing questions, and the answers are shown."""
    cast.lead(ShowStep(step))
    for question, counts in story.answers.items():
        choices = [choice for choice, n in counts.items() for _ in range(n)]
        for phone, choice in zip(cast.shuffled(cast.phones), choices, strict=False):
            cast.phone(phone, GiveAnswer(step=step, question=question, choice=choice))
    cast.lead(RevealAnswers(step))


def _ideas(cast: Cast, step: str) -> dict[str, str]:
    """The ids of ideas by their texts, which are all different in the story."""
    return {idea.text: idea.id for idea in cast.state.all(Idea, step=step)}


def _themes(cast: Cast, step: str) -> dict[str, str]:
    return {theme.name: theme.id for theme in cast.state.all(Theme, step=step)}
