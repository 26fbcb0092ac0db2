"""Stretches of a day that many tests need, played by the cast. Each takes a `Play` or a `Hall` (tests/live/hall.py).

`rich` leaves a workshop in which nearly every command can be sent with effect: nothing is closed, the critique
is sorted and voted on, the visions are being written and voted on, groups are formed, plans are begun.
"""

from app.domain.entities import Group, Idea, Proposal, Theme
from tests.cast import Play, handle

CRITIQUE = {
    "kim": "Väntan i telefon",
    "sara": "För många blanketter",
    "mo": "Möten utan beslut",
    "noor": "Tolken kommer inte",
}
LATE = {"kim": "Ingen ringer tillbaka", "sara": "Nya kollegor hela tiden", "mo": "Budgeten kommer sent"}
VISIONS = {"kim": "Någon svarar", "sara": "En blankett räcker", "mo": "Vi bestämmer tillsammans"}
PROPOSALS = {"kim": "Tid", "sara": "Papper", "mo": "Beslut"}


def show(play: Play, key: str) -> None:
    play.fatima("show_step", step=play.step(key))


def write(play: Play, key: str, ideas: dict[str, str]) -> dict[str, str]:
    """Each writes an idea in the step: {text: handle}."""
    handles = {text: handle() for text in ideas.values()}
    for name, text in ideas.items():
        getattr(play, name)("post_idea", step=play.step(key), handle=handles[text], text=text)
    return handles


def sort(play: Play, key: str, source: str, themes: dict[str, list[str]]) -> None:
    """Fatima makes the themes and places the ideas with these texts under them."""
    show(play, key)
    for name, texts in themes.items():
        play.fatima("add_theme", step=play.step(key), name=name)
        for text in texts:
            place(play, text, name, play.step(source))


def place(play: Play, text: str, theme: str, step) -> None:
    idea = play.find(Idea, text=text, step=step)
    play.fatima("place_idea", idea=idea, theme=play.find(Theme, name=theme))


def vote(play: Play, key: str, dots: dict[str, dict[str, int]]) -> None:
    """Dots by phone and theme's name."""
    for name, themes in dots.items():
        for theme, n in themes.items():
            getattr(play, name)("set_dots", step=play.step(key), theme=play.find(Theme, name=theme), dots=n)


def critique(play: Play) -> dict[str, str]:
    """Written, revealed, three late ones in the tray, three themes proposed, sorted; the last is hidden."""
    show(play, "critique")
    handles = write(play, "critique", CRITIQUE)
    play.fatima("gather", step=play.step("critique"))
    play.fatima("reveal_ideas", step=play.step("critique"))
    handles |= write(play, "critique", LATE)
    sort(
        play,
        "critique_themes",
        "critique",
        {
            "Att vänta": [CRITIQUE["kim"], CRITIQUE["mo"], CRITIQUE["noor"]],
            "Blanketter": [CRITIQUE["sara"]],
            "Tomt": [],
        },
    )
    for name, proposed in PROPOSALS.items():
        getattr(play, name)(
            "propose_theme", step=play.step("critique_themes"), handle=handle(), name=proposed
        )
    play.fatima("hide_idea", idea=play.find(Idea, text=CRITIQUE["mo"]), reason="name")
    return handles


def critique_vote(play: Play) -> None:
    show(play, "critique_vote")
    vote(play, "critique_vote", {"kim": {"Att vänta": 2, "Blanketter": 1}, "sara": {"Att vänta": 3}})
    play.fatima("reveal_votes", step=play.step("critique_vote"))


def visions(play: Play) -> dict[str, str]:
    """Visions are being written; themes without ideas stand ready, one round is voted and the next begun."""
    show(play, "vision")
    handles = write(play, "vision", VISIONS)
    sort(play, "vision_themes", "vision", {"Svar": [], "En väg in": []})
    show(play, "vision_vote")
    vote(play, "vision_vote", {"kim": {"Svar": 2}, "sara": {"En väg in": 1}})
    play.fatima("reveal_votes", step=play.step("vision_vote"))
    return handles


def groups(play: Play) -> None:
    """Svar has Kim, Sara and an action; nobody is in "Ingen än"; "En väg in" could be formed anew."""
    show(play, "groups")
    play.fatima("form_groups", step=play.step("groups"))
    play.fatima("add_group", step=play.step("groups"), name="Ingen än", seats=2, minimum=1)
    play.fatima("remove_group", group=play.find(Group, name="En väg in"))
    play.fatima("new_round", step=play.step("vision_vote"))
    svar = play.find(Group, name="Svar")
    for name in ("kim", "sara"):
        getattr(play, name)("choose_group", group=svar)
    show(play, "plan")
    play.kim("add_action", group=svar, what="En telefontid som gäller")


def rich(play: Play) -> dict[str, str]:
    """The many-sided scene: {text: handle} of what was written."""
    handles = critique(play)
    critique_vote(play)
    handles |= visions(play)
    groups(play)
    show(play, "close")
    play.kim("answer", step=play.step("close"), question="understood", choice="yes")
    play.fatima("set_timer", step=play.step("vision"), seconds=600)
    play.fatima("set_timer", step=play.step("critique"), seconds=600)
    play.fatima("pause_timer", step=play.step("critique"))
    same = {"step": play.step("critique").id}
    play.fatima(
        "merge_idea",
        idea=play.find(Idea, text=CRITIQUE["mo"], **same),
        into=play.find(Idea, text=CRITIQUE["kim"], **same),
    )
    play.peer("rename_theme", theme=play.find(Theme, name="Tomt"), name="Annat")
    assert len(play.those(Proposal, released=True)) == 3
    return handles
