"""One good example of each command in the scene of `story.rich`: what is sent is what would be carried out.

The generic tests send each by everybody, twice, on a failing disk, and with its fields spoilt. A command without an
example fails them.
"""

from collections.abc import Callable
from typing import Any

from app.domain.entities import Action, Group, Idea, Lead, Meeting, Proposal, Theme
from tests.cast import Finds, handle
from tests.story import CRITIQUE, LATE, VISIONS

Data = dict[str, Any]

EXAMPLES: dict[str, Callable[[Finds], Data]] = {
    # The process
    "edit_workshop": lambda w: {"title": "Ett annat namn"},
    "edit_meeting": lambda w: {"meeting": w.meeting("follow_up"), "date": "2027-11-10"},
    "edit_step": lambda w: {"step": w.step("review"), "texts": {"sv": {"title": "Sen sist"}}, "minutes": 20},
    "open_meeting": lambda w: {"meeting": w.meeting("follow_up")},
    "end_meeting": lambda w: {"meeting": w.meeting()},
    "set_door": lambda w: {"open": False},
    "let_one_in": lambda w: {},
    "take_seat": lambda w: {"perspective": "client"},
    "show_step": lambda w: {"step": w.step("welcome")},
    "lock_step": lambda w: {"step": w.step("vision"), "locked": True},
    "close_step": lambda w: {"step": w.step("vision")},
    "set_timer": lambda w: {"step": w.step("plan"), "seconds": 300},
    "pause_timer": lambda w: {"step": w.step("vision")},
    "resume_timer": lambda w: {"step": w.step("critique")},
    "extend_timer": lambda w: {"step": w.step("vision"), "seconds": 120},
    "hide_board": lambda w: {"hidden": True},
    "focus": lambda w: {"step": w.step("critique_themes"), "on": w.find(Theme, name="Blanketter")},
    "undo": lambda w: {},
    "skip_undo": lambda w: {},
    "add_lead": lambda w: {"account": "anna"},
    "remove_lead": lambda w: {"account": w.find(Lead, account="peer").account},
    # Collecting
    "post_idea": lambda w: {"step": w.step("vision"), "handle": handle(), "text": "Öppet på lördagar"},
    "edit_idea": lambda w: {"handle": own(w, VISIONS["kim"]).handle, "text": "Någon svarar samma dag"},
    "withdraw_idea": lambda w: {"handle": own(w, VISIONS["kim"]).handle},
    "gather": lambda w: {"step": w.step("vision")},
    "reveal_ideas": lambda w: {"step": w.step("vision")},
    "hide_idea": lambda w: {"idea": own(w, CRITIQUE["sara"]), "reason": "name"},
    "show_idea": lambda w: {"idea": own(w, CRITIQUE["mo"])},
    "accept_late": lambda w: {"idea": own(w, LATE["kim"])},
    "decline_late": lambda w: {"idea": own(w, LATE["kim"])},
    # Clustering
    "add_theme": lambda w: {"step": w.step("critique_themes"), "name": "Språk"},
    "rename_theme": lambda w: {"theme": w.find(Theme, name="Blanketter"), "name": "Papper"},
    "merge_themes": lambda w: {
        "theme": w.find(Theme, name="Blanketter"),
        "into": w.find(Theme, name="Att vänta"),
    },
    "split_theme": lambda w: {
        "theme": w.find(Theme, name="Att vänta"),
        "name": "Telefon",
        "ideas": [own(w, CRITIQUE["noor"])],
    },
    "remove_theme": lambda w: {"theme": w.find(Theme, name="Annat")},
    "place_idea": lambda w: {"idea": own(w, CRITIQUE["sara"]), "theme": w.find(Theme, name="Att vänta").id},
    "merge_idea": lambda w: {"idea": own(w, CRITIQUE["sara"]), "into": own(w, CRITIQUE["kim"])},
    "part_idea": lambda w: {"idea": own(w, CRITIQUE["mo"])},
    "put_on_top": lambda w: {"theme": w.find(Theme, name="Att vänta"), "idea": own(w, CRITIQUE["kim"])},
    "propose_theme": lambda w: {"step": w.step("critique_themes"), "handle": handle(), "name": "Språk"},
    "accept_proposal": lambda w: {"proposal": w.find(Proposal, name="Tid")},
    "decline_proposal": lambda w: {"proposal": w.find(Proposal, name="Tid")},
    "merge_proposal": lambda w: {
        "proposal": w.find(Proposal, name="Tid"),
        "theme": w.find(Theme, name="Att vänta"),
    },
    # Voting
    "set_dots": lambda w: {"step": w.step("vision_vote"), "theme": w.find(Theme, name="Svar"), "dots": 2},
    "reveal_votes": lambda w: {"step": w.step("vision_vote")},
    "new_round": lambda w: {"step": w.step("critique_vote")},
    # Groups and what they promise
    "form_groups": lambda w: {"step": w.step("groups")},
    "add_group": lambda w: {"step": w.step("groups"), "name": "Språkgruppen"},
    "edit_group": lambda w: {"group": w.find(Group, name="Svar"), "name": "Svar i tid"},
    "remove_group": lambda w: {"group": w.find(Group, name="Ingen än")},
    "replace_link": lambda w: {"group": w.find(Group, name="Svar")},
    "choose_group": lambda w: {"group": w.find(Group, name="Ingen än")},
    "leave_group": lambda w: {"group": w.find(Group, name="Svar")},
    "offer_to_convene": lambda w: {"group": w.find(Group, name="Svar"), "offer": True},
    "add_action": lambda w: {"group": w.find(Group, name="Svar"), "what": "Ring upp samma dag"},
    "edit_action": lambda w: {"action": w.find(Action), "field": "who", "was": "", "now": "Receptionen"},
    "remove_action": lambda w: {"action": w.find(Action), "was": "En telefontid som gäller"},
    "report": lambda w: {"action": w.find(Action), "status": "under_way", "note": "Provas på måndagar"},
    # Closing
    "answer": lambda w: {"step": w.step("close"), "question": "said", "choice": "yes"},
    "reveal_answers": lambda w: {"step": w.step("close")},
}


def own(w: Finds, text: str) -> Idea:
    """The idea that reads so, whoever's it is."""
    return w.find(Idea, text=text)


def door_token(w: Finds) -> str:
    return w.find(Meeting, stage="open").token
