"""Stretches of a day that many tests need, played by the cast. Each takes a `Play` or a `Hall` (tests/live/hall.py).

`rich` leaves a workshop in which nearly every command can be sent with effect: only the welcome is closed, the critique
is sorted and voted on, the visions are being written and voted on, groups are formed, plans are begun.
"""

from app.domain.entities import Group, Idea, Picture, Proposal, Question, Theme
from tests.cast import Play, handle

CRITIQUE = {
    "kim": "Väntan i telefon",
    "sara": "För många blanketter",
    "mo": "Möten utan beslut",
    "noor": "Tolken kommer inte",
}
FOREIGN = "Waqti badan ayaan sugnaa"
FOREIGN_QUESTION = "Imisa jeer ayaan kulannaa?"
FOREIGN_REPLY = "Waqti dheeraad ah"
LATE = {"kim": "Ingen ringer tillbaka", "sara": "Nya kollegor hela tiden", "mo": "Budgeten kommer sent"}
VISIONS = {"kim": "Någon svarar", "sara": "En blankett räcker", "mo": "Vi bestämmer tillsammans"}
PICTURE = b"a picture's bytes"
CAPTION = "Pappersväggen bredvid tavlan"
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
    play.noor("post_idea", step=play.step("critique"), handle=handle(), text=FOREIGN, language="so")
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
    play.fatima("hide_words", what="proposal", id=play.find(Proposal, name="Papper"))
    play.fatima("list_names", names=["Gustava", "Gun-Britt Ek"])
    photograph(play)
    return handles


def photograph(play: Play) -> None:
    """The paper wall beside the board, and a drawing of which nobody has said what it shows."""
    for width, height in ((1600, 1200), (900, 1600)):
        wall = play.step("critique_themes")
        play.system("add_picture", step=wall, width=width, height=height, data=PICTURE)
    picture = min(play.those(Picture), key=lambda picture: picture.position)
    play.fatima("caption_picture", picture=picture.id, caption=CAPTION)


def critique_vote(play: Play) -> None:
    show(play, "critique_vote")
    given = {"kim": {"Att vänta": 2, "Blanketter": 1}, "sara": {"Att vänta": 3}, "mo": {"Blanketter": 1}}
    vote(play, "critique_vote", given)
    play.fatima("reveal_votes", step=play.step("critique_vote"))


def visions(play: Play) -> dict[str, str]:
    """Visions are being written; themes without ideas stand ready, one round is voted and the next begun."""
    show(play, "vision")
    handles = write(play, "vision", VISIONS)
    sort(play, "vision_themes", "vision", {"Svar": [], "En väg in": []})
    show(play, "vision_vote")
    vote(play, "vision_vote", {"kim": {"Svar": 2}, "sara": {"En väg in": 1}, "mo": {"Svar": 1}})
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


def ask(play: Play, key: str, questions: dict[str, list[str]]) -> None:
    """Each asks, and all of it is read by the lead: the step is locked for a moment."""
    show(play, key)
    for name, texts in questions.items():
        for text in texts:
            getattr(play, name)("ask_question", step=play.step(key), handle=handle(), text=text)
    for locked in (True, False):
        play.fatima("lock_step", step=play.step(key), locked=locked)


def sides(play: Play) -> None:
    """The clients are asking; of what the staff have asked some is being replied to, some replied to and read."""
    show(play, "ask")
    play.noor("ask_question", step=play.step("ask"), handle=handle(), text=FOREIGN_QUESTION, language="so")
    ask(play, "ask", {"kim": ["Varför byts ni ut?"], "noor": ["Läser ni det vi skriver?"]})
    play.fatima("relay_question", question=play.find(Question, text="Varför byts ni ut?"))
    play.kim("ask_question", step=play.step("ask"), handle=handle(), text="Vem bestämmer?")
    for key, question in (("ask_back", "Vad hjälpte?"), ("ask_read", "Vad saknas?")):
        ask(play, key, {"sara": [question]})
        play.fatima("relay_question", question=play.find(Question, text=question))
        play.fatima("send_over", step=play.step(key))
        asked = play.find(Question, text=question)
        play.kim("post_reply", question=asked, handle=handle(), text=f"{question} Tid.")
    foreign = {"text": FOREIGN_REPLY, "language": "so"}
    play.noor("post_reply", question=play.find(Question, text="Vad saknas?"), handle=handle(), **foreign)
    play.fatima("gather_replies", step=play.step("ask_read"))


def rich(play: Play) -> dict[str, str]:
    """The many-sided scene: {text: handle} of what was written."""
    handles = critique(play)
    critique_vote(play)
    handles |= visions(play)
    groups(play)
    sides(play)
    show(play, "close")
    for name, choice in (("kim", "yes"), ("sara", "some"), ("mo", "yes")):
        getattr(play, name)("answer", step=play.step("close"), question="understood", choice=choice)
    play.fatima("count_without_phone", n=2)
    play.fatima("type_answers", step=play.step("close"), choices={"understood": "no"})
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
    play.fatima("close_step", step=play.step("welcome"))
    play.fatima("add_meeting")  # after the follow-up, and like it
    assert len(play.those(Proposal, released=True)) == 3
    return handles
