"""One good example of each command in the scene of `story.rich`: what is sent is what would be carried out.

The generic tests send each by everybody, twice, on a failing disk, and with its fields spoilt. A command without an
example fails them.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.domain.entities import (
    Action,
    Forgetting,
    Group,
    Hidden,
    Idea,
    Lead,
    Meeting,
    Paper,
    Picture,
    Proposal,
    Question,
    Reply,
    Theme,
)
from tests.cast import Finds, handle
from tests.story import CRITIQUE, FOREIGN, FOREIGN_QUESTION, FOREIGN_REPLY, LATE, PROPOSALS, VISIONS

Data = dict[str, Any]
# To come, both by the cast's clock and by the computer's.
YEAR = date.today().year + 2  # noqa: DTZ011

EXAMPLES: dict[str, Callable[[Finds], Data]] = {
    # The process
    "edit_workshop": lambda w: {"title": "Ett annat namn"},
    "edit_room": lambda w: {"wifi_name": "Biblioteket", "wifi_password": "en lång gäst", "board_margin": 8},
    "edit_meeting": lambda w: {"meeting": w.meeting("follow_up"), "date": "2027-11-10"},
    "edit_keeping": lambda w: {"contributions": f"{YEAR}-01-01", "results": f"{YEAR + 1}-01-01"},
    "erase_contributions": lambda w: {},
    "edit_step": lambda w: {"step": w.step("review"), "texts": {"sv": {"title": "Sen sist"}}, "minutes": 20},
    "add_meeting": lambda w: {},
    "remove_meeting": lambda w: {"meeting": max(w.those(Meeting), key=lambda one: one.position)},
    "skip_step": lambda w: {"step": w.step("next_plan"), "skipped": True},
    "move_step": lambda w: {"step": w.step("follow_up_close"), "before": w.step("review")},
    "add_step": lambda w: {
        "meeting": w.meeting("follow_up"),
        "kind": "plan",
        "texts": {"sv": {"title": "Fler löften"}},
        "after": w.step("review"),
        "source": w.step("groups"),
    },
    "repeat_step": lambda w: {"step": w.step("vision_vote")},
    "tell_room": lambda w: {"text": "Fika klockan tre"},
    "open_meeting": lambda w: {"meeting": w.meeting("follow_up")},
    "end_meeting": lambda w: {"meeting": w.meeting()},
    "set_door": lambda w: {"open": False},
    "let_one_in": lambda w: {},
    "rotate_door": lambda w: {},
    "set_most_seats": lambda w: {"most": 40},
    "take_seat": lambda w: {"perspective": "client"},
    "change_perspective": lambda w: {"perspective": "staff"},
    "show_step": lambda w: {"step": w.step("welcome")},
    "set_turn": lambda w: {"step": w.step("vision"), "perspective": "client"},
    "lock_step": lambda w: {"step": w.step("vision"), "locked": True},
    "close_step": lambda w: {"step": w.step("vision")},
    "forgotten": lambda w: {"notes": w.those(Forgetting)},
    "set_timer": lambda w: {"step": w.step("plan"), "seconds": 300},
    "pause_timer": lambda w: {"step": w.step("vision")},
    "resume_timer": lambda w: {"step": w.step("critique")},
    "extend_timer": lambda w: {"step": w.step("vision"), "seconds": 120},
    "hide_board": lambda w: {"hidden": True},
    "focus": lambda w: {"step": w.step("critique_themes"), "on": w.find(Theme, name="Blanketter")},
    "hide_words": lambda w: {"what": "action", "id": w.find(Action), "reason": "name"},
    "show_words": lambda w: {"id": w.find(Hidden)},
    "add_picture": lambda w: {"step": w.step("vision"), "width": 800, "height": 600, "data": "YmlsZA=="},
    "caption_picture": lambda w: {
        "picture": w.find(Picture, caption=""),
        "caption": "En teckning av väntrummet",
    },
    "remove_picture": lambda w: {"picture": w.find(Picture, caption="")},
    "list_names": lambda w: {"names": ["Amina", "Bo Ek"]},
    "undo": lambda w: {},
    "skip_undo": lambda w: {},
    "add_lead": lambda w: {"account": "anna"},
    "remove_lead": lambda w: {"account": w.find(Lead, account="peer").account},
    "change_role": lambda w: {"lead": w.find(Lead, account="peer"), "role": "interpreter"},
    "dismiss_lead": lambda w: {"lead": w.find(Lead, account="peer")},
    "leave_workshop": lambda w: {},
    # Collecting
    "post_idea": lambda w: {"step": w.step("vision"), "handle": handle(), "text": "Öppet på lördagar"},
    "edit_idea": lambda w: {"handle": own(w, VISIONS["kim"]).handle, "text": "Någon svarar samma dag"},
    "withdraw_idea": lambda w: {"handle": own(w, VISIONS["kim"]).handle},
    "gather": lambda w: {"step": w.step("vision")},
    "reveal_ideas": lambda w: {"step": w.step("vision")},
    "hide_idea": lambda w: {"idea": own(w, CRITIQUE["sara"]), "reason": "name"},
    "hide_ideas": lambda w: {"ideas": [own(w, CRITIQUE["sara"]), own(w, CRITIQUE["kim"])], "reason": "name"},
    "show_idea": lambda w: {"idea": own(w, CRITIQUE["mo"])},
    "render_idea": lambda w: {"idea": own(w, FOREIGN), "text": "Jag väntar för länge"},
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
    "place_ideas": lambda w: {
        "ideas": [own(w, CRITIQUE["sara"]), own(w, CRITIQUE["kim"])],
        "theme": w.find(Theme, name="Annat").id,
    },
    "merge_ideas": lambda w: {"ideas": [own(w, CRITIQUE["sara"])], "into": own(w, CRITIQUE["kim"])},
    "merge_idea": lambda w: {"idea": own(w, CRITIQUE["sara"]), "into": own(w, CRITIQUE["kim"])},
    "part_idea": lambda w: {"idea": own(w, CRITIQUE["mo"])},
    "put_on_top": lambda w: {"theme": w.find(Theme, name="Att vänta"), "idea": own(w, CRITIQUE["kim"])},
    "propose_theme": lambda w: {"step": w.step("critique_themes"), "handle": handle(), "name": "Språk"},
    "withdraw_proposal": lambda w: {"handle": w.find(Proposal, name=PROPOSALS["kim"]).handle},
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
    "ask_for_company": lambda w: {"group": w.find(Group, name="Svar"), "ask": True},
    "add_action": lambda w: {"group": w.find(Group, name="Svar"), "what": "Ring upp samma dag"},
    "edit_action": lambda w: {"action": w.find(Action), "field": "who", "was": "", "now": "Receptionen"},
    "remove_action": lambda w: {"action": w.find(Action), "was": "En telefontid som gäller"},
    "report": lambda w: {"action": w.find(Action), "status": "under_way", "note": "Provas på måndagar"},
    # Relaying
    "ask_question": lambda w: {"step": w.step("ask"), "handle": handle(), "text": "När får vi svar?"},
    "edit_question": lambda w: {"handle": asked(w, "Vem bestämmer?").handle, "text": "Vem bestämmer det?"},
    "withdraw_question": lambda w: {"handle": asked(w, "Vem bestämmer?").handle},
    "relay_question": lambda w: {"question": asked(w, "Läser ni det vi skriver?")},
    "hide_question": lambda w: {"question": asked(w, "Läser ni det vi skriver?")},
    "render_question": lambda w: {"question": asked(w, FOREIGN_QUESTION), "text": "Hur ofta ses vi?"},
    "render_reply": lambda w: {"reply": w.find(Reply, text=FOREIGN_REPLY), "text": "Mer tid"},
    "send_over": lambda w: {"step": w.step("ask")},
    "post_reply": lambda w: {
        "question": asked(w, "Vad hjälpte?"),
        "handle": handle(),
        "text": "Att ni lyssnar",
    },
    "edit_reply": lambda w: {"handle": w.find(Reply, text="Vad hjälpte? Tid.").handle, "text": "Mer tid"},
    "withdraw_reply": lambda w: {"handle": w.find(Reply, text="Vad hjälpte? Tid.").handle},
    "gather_replies": lambda w: {"step": w.step("ask_back")},
    "hide_reply": lambda w: {"reply": w.find(Reply, text="Vad saknas? Tid.")},
    "reveal_replies": lambda w: {"step": w.step("ask_read")},
    # Closing
    "answer": lambda w: {"step": w.step("close"), "question": "said", "choice": "yes"},
    "reveal_answers": lambda w: {"step": w.step("close")},
    # From paper
    "count_without_phone": lambda w: {"n": 4},
    "seat_without_phone": lambda w: {"group": w.find(Group, name="Svar"), "n": 1},
    "type_idea": lambda w: {"step": w.step("vision"), "text": "Fika när man väntar"},
    "type_question": lambda w: {"step": w.step("ask"), "text": "Vem läser breven?"},
    "type_reply": lambda w: {"question": asked(w, "Vad hjälpte?"), "text": "Nämnden"},
    "type_ballot": lambda w: {
        "step": w.step("vision_vote"),
        "dots": {w.find(Theme, name="Svar").id: 1, w.find(Theme, name="En väg in").id: 2},
    },
    "type_answers": lambda w: {"step": w.step("close"), "choices": {"understood": "yes", "said": "some"}},
    "withdraw_paper": lambda w: {"paper": w.find(Paper, step=w.step("close"))},
}


def own(w: Finds, text: str) -> Idea:
    """The idea that reads so, whoever's it is."""
    return w.find(Idea, text=text)


def asked(w: Finds, text: str) -> Question:
    return w.find(Question, text=text)


def door_token(w: Finds) -> str:
    return w.find(Meeting, stage="open").token
