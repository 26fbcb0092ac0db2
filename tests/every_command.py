"""A small day and its follow-up in which every command is sent at least once, with words that try a database."""

from msgspec.structs import replace

from app.domain.command import COMMANDS
from app.domain.entities import (
    Action,
    Forgetting,
    Group,
    Lead,
    Meeting,
    Paper,
    Picture,
    Proposal,
    Question,
    Reply,
    Report,
    Seat,
    Theme,
)
from app.domain.who import SYSTEM, Who, hash_secret
from app.process.commands import LockStep
from tests.rules import BO, FATIMA, Play, group, handle, phone

TIGRINYA = "ክፍት ቦታ የለን።"
QUOTES = 'Robert\'); DROP TABLE idea;-- "%s" {x} 👩‍👧‍👦'


def play_every_command(play: Play) -> None:
    """From a workshop just made (`planned()`) to the end of its follow-up."""
    prepare(play)
    collect(play)
    sort(play)
    vote(play)
    form_groups(play)
    promise(play)
    follow_up(play)


def say(play: Play, who: Who, name: str, /, **data) -> None:
    play(who, COMMANDS[name].message(**data))


def newest_meeting(play: Play) -> str:
    return max(play.all(Meeting), key=lambda meeting: meeting.position).id


def prepare(play: Play) -> None:
    say(play, FATIMA, "edit_workshop", title="Att mötas\0", place="Göteborg", becomes="Nämnden läser")
    say(
        play,
        FATIMA,
        "edit_room",
        wifi_name=TIGRINYA[:9],
        wifi_password=QUOTES[:40],
        second_language="ti",
        board_margin=16,
    )
    say(play, FATIMA, "edit_meeting", meeting="follow_up", date="2027-04-14")
    say(play, FATIMA, "edit_keeping", contributions="2027-04-14", results="2028-04-14")
    say(play, FATIMA, "edit_step", step="close", settings={"questions": ["understood", "said"]}, minutes=10)
    say(play, FATIMA, "edit_step", step="critique", texts={"en": {"title": "What’s wrong?", "help": "a\nb"}})
    say(play, FATIMA, "skip_step", step="relay", skipped=True)
    say(play, FATIMA, "skip_step", step="relay", skipped=False)
    say(play, FATIMA, "move_step", step="relay", before="close")
    say(play, FATIMA, "repeat_step", step="welcome")
    say(
        play,
        FATIMA,
        "add_step",
        meeting="day",
        kind="collect",
        texts={"sv": {"title": TIGRINYA}},
        after="welcome",
    )
    for _undone in ("add_step", "repeat_step"):
        say(play, FATIMA, "undo")
    say(play, SYSTEM, "add_lead", account="amina")
    say(play, SYSTEM, "remove_lead", account="amina")
    for account, part in (("cecilia", "peer"), ("david", "interpreter")):
        say(play, SYSTEM, "add_lead", account=account, role=part)
    cecilia = next(lead.id for lead in play.all(Lead) if lead.account == "cecilia")
    say(play, FATIMA, "change_role", lead=cecilia, role="facilitator")
    say(play, FATIMA, "dismiss_lead", lead=cecilia)
    say(play, Who("lead", account="david", lead="interpreter"), "leave_workshop")
    say(play, FATIMA, "list_names", names=["Gustava", "Gun-Britt Ek"])
    say(play, FATIMA, "open_meeting", meeting="day")
    say(play, FATIMA, "set_door", open=False)
    say(play, FATIMA, "set_door", open=True)
    say(play, FATIMA, "rotate_door")
    say(play, FATIMA, "set_most_seats", most=12)
    say(play, FATIMA, "let_one_in")
    say(play, FATIMA, "tell_room", text=TIGRINYA)
    say(play, FATIMA, "count_without_phone", n=2)
    for number in range(1, 5):
        token = play.get(Meeting, "day").token
        say(play, Who("door", secret=f"secret {number}", token=token), "take_seat", perspective="client")
    somebody = play.all(Seat, secret_hash=hash_secret("secret 4"))[0]
    say(play, replace(phone(4), seat=somebody.id), "change_perspective", perspective="staff")


def collect(play: Play) -> None:
    play.show("critique")
    say(play, FATIMA, "set_turn", step="critique", perspective="client")
    say(play, FATIMA, "set_turn", step="critique")
    say(play, FATIMA, "set_timer", step="critique", seconds=600)
    play.now += 60_000
    say(play, FATIMA, "pause_timer", step="critique")
    say(play, FATIMA, "resume_timer", step="critique")
    say(play, FATIMA, "extend_timer", step="critique", seconds=120)
    for number, text in enumerate((TIGRINYA, QUOTES, "Hård ton", "Väntan\0"), 1):
        name = play.write("critique", number, text)
    say(play, phone(4), "edit_idea", handle=name, text="Lång väntan")
    name = play.write("critique", 1, "Ångrar mig")
    say(play, phone(1), "withdraw_idea", handle=name)
    say(play, FATIMA, "type_idea", step="critique", text=TIGRINYA + " på papper")
    say(play, FATIMA, "type_idea", step="critique", text="Felskrivet")
    mistyped = play.idea("Felskrivet").tag
    say(play, FATIMA, "withdraw_paper", paper=play.only(Paper, tag=mistyped).id)
    say(play, FATIMA, "lock_step", step="critique", locked=True)
    say(play, FATIMA, "gather", step="critique")
    late = {"handle": handle("late4"), "text": TIGRINYA + " 2", "language": "ti"}
    say(play, phone(4), "post_idea", step="critique", **late)
    for number in (1, 2, 3):
        play.write("critique", number, f"sen {number}")
    say(play, FATIMA, "render_idea", idea=play.idea(late["text"]).id, text="Det finns ingen ledig plats")
    say(play, FATIMA, "accept_late", idea=play.idea("sen 1").id)
    say(play, FATIMA, "decline_late", idea=play.idea("sen 2").id)
    say(play, FATIMA, "hide_board", hidden=True)


def sort(play: Play) -> None:
    play.show("themes")
    first, second, third = (play.theme(name).id for name in ("Breven", "Tonen", "Tiden"))
    say(play, FATIMA, "rename_theme", theme=first, name="Våra brev")
    for text in (TIGRINYA, "Hård ton", "Lång väntan"):
        say(play, FATIMA, "place_idea", idea=play.idea(text).id, theme=first)
    say(play, FATIMA, "merge_idea", idea=play.idea(QUOTES).id, into=play.idea("Hård ton").id)
    say(play, BO, "part_idea", idea=play.idea(QUOTES).id)
    say(play, FATIMA, "put_on_top", theme=first, idea=play.idea(TIGRINYA).id)
    say(play, FATIMA, "split_theme", theme=first, name="Väntan", ideas=[play.idea("Lång väntan").id])
    two = [play.idea(text).id for text in (TIGRINYA, QUOTES)]
    say(play, FATIMA, "place_ideas", ideas=two, theme=second)
    say(play, FATIMA, "merge_ideas", ideas=two[:1], into=two[1])
    say(play, FATIMA, "undo")
    say(play, FATIMA, "hide_ideas", ideas=two[1:])
    say(play, FATIMA, "undo")
    say(play, FATIMA, "merge_themes", theme=first, into=second)
    say(play, FATIMA, "undo")
    say(play, BO, "skip_undo")
    say(play, FATIMA, "remove_theme", theme=third)
    say(play, FATIMA, "hide_idea", idea=play.idea("sen 1").id, reason="name")
    say(play, FATIMA, "show_idea", idea=play.idea("sen 1").id)
    say(play, FATIMA, "hide_idea", idea=play.idea("sen 1").id)
    say(play, FATIMA, "focus", step="themes", on=first)
    for number in (1, 2, 3):
        name = f"Förslag {number}"
        say(play, phone(number), "propose_theme", step="themes", handle=handle(f"p{number}"), name=name)
    mine = handle("p4")
    say(play, phone(4), "propose_theme", step="themes", handle=mine, name="Ångrar mig")
    say(play, phone(4), "withdraw_proposal", handle=mine)
    proposals = [proposal.id for proposal in play.all(Proposal)]
    say(play, FATIMA, "accept_proposal", proposal=proposals[0])
    say(play, FATIMA, "merge_proposal", proposal=proposals[1], theme=first)
    say(play, FATIMA, "decline_proposal", proposal=proposals[2])
    say(play, FATIMA, "hide_words", what="proposal", id=proposals[2], reason="name")
    say(play, BO, "show_words", id=proposals[2])
    say(play, FATIMA, "hide_words", what="proposal", id=proposals[1])
    say(play, FATIMA, "reveal_ideas", step="critique")
    photograph(play)


def photograph(play: Play) -> None:
    for number in (1, 2):
        data = f"bild {number}".encode()
        say(play, SYSTEM, "add_picture", step="themes", width=1600, height=1200, data=data)
    first, second = (picture.id for picture in play.all(Picture))
    say(play, FATIMA, "caption_picture", picture=first, caption=TIGRINYA)
    say(play, FATIMA, "focus", step="themes", on=second)
    say(play, FATIMA, "remove_picture", picture=second)


def vote(play: Play) -> None:
    play.show("vote")
    themes = [theme.id for theme in play.all(Theme) if not theme.merged_into]
    for number in (1, 2, 3):
        say(play, phone(number), "set_dots", step="vote", theme=themes[0], dots=2)
        say(play, phone(number), "set_dots", step="vote", theme=themes[number - 1], dots=1)
    say(play, FATIMA, "type_ballot", step="vote", dots={themes[0]: 1, themes[1]: 2})
    say(play, FATIMA, "reveal_votes", step="vote")
    say(play, FATIMA, "new_round", step="vote")
    for number in (1, 2, 3):
        say(play, phone(number), "set_dots", step="vote", theme=themes[1], dots=3)
    say(play, FATIMA, "reveal_votes", step="vote")


def form_groups(play: Play) -> None:
    play.show("groups")
    say(play, FATIMA, "form_groups", step="groups")
    say(
        play, FATIMA, "add_group", step="groups", name="En till", purpose="Allt det andra", seats=3, minimum=2
    )
    formed, added = sorted(play.all(Group), key=lambda found: found.position)
    say(play, FATIMA, "edit_group", group=formed.id, name=formed.name, purpose=TIGRINYA, seats=4, minimum=2)
    say(play, FATIMA, "remove_group", group=added.id)
    say(play, FATIMA, "replace_link", group=formed.id)
    for number in (1, 2, 3):
        say(play, phone(number), "choose_group", group=formed.id)
    say(play, phone(2), "offer_to_convene", group=formed.id, offer=True)
    say(play, phone(2), "ask_for_company", group=formed.id, ask=True)
    say(play, phone(3), "leave_group", group=formed.id)
    say(play, FATIMA, "seat_without_phone", group=formed.id, n=1)


def promise(play: Play) -> None:
    play.show("plan")
    ours = play.only(Group).id
    for what in (QUOTES, "Ringa"):
        say(play, group(ours), "add_action", group=ours, what=what)
    first, second = (action.id for action in play.all(Action))
    say(play, phone(1, ours), "edit_action", action=first, field="who", was="", now="Amina\noch Bo")
    say(play, group(ours), "remove_action", action=second, was="Ringa")
    relay(play)
    play.show("close")
    for number, choice in enumerate(("yes", "some", "no"), 1):
        say(play, phone(number), "answer", step="close", question="understood", choice=choice)
    say(play, FATIMA, "type_answers", step="close", choices={"understood": "yes", "said": "no"})
    say(play, FATIMA, "reveal_answers", step="close")
    say(play, FATIMA, "close_step", step="close")
    say(play, SYSTEM, "forgotten", notes=[note.id for note in play.all(Forgetting)])
    say(play, FATIMA, "end_meeting", meeting="day")


def relay(play: Play) -> None:
    play.show("relay")
    client, staff = phone(1, perspective="client"), phone(2, perspective="staff")
    for number, text in enumerate((QUOTES, "Vem bestämmer?", TIGRINYA), 1):
        sender = phone(number, perspective="client")
        say(play, sender, "ask_question", step="relay", handle=handle(f"q{number}"), text=text)
    tigrinya = {"text": TIGRINYA + "?", "language": "ti"}
    say(play, client, "ask_question", step="relay", handle=handle("q5"), **tigrinya)
    say(play, client, "ask_question", step="relay", handle=handle("q4"), text="När?")
    say(play, client, "edit_question", handle=handle("q4"), text="När får vi svar?")
    say(play, client, "withdraw_question", handle=handle("q4"))
    say(play, FATIMA, "type_question", step="relay", text=TIGRINYA + " på papper")
    play(FATIMA, LockStep(step="relay", locked=True))
    play(FATIMA, LockStep(step="relay", locked=False))
    for question in play.all(Question):
        say(play, FATIMA, "relay_question", question=question.id)
    (foreign,) = (one.id for one in play.all(Question) if one.text == tigrinya["text"])
    say(play, FATIMA, "render_question", question=foreign, text="Finns det plats?")
    say(play, FATIMA, "hide_question", question=play.all(Question)[0].id)
    say(play, FATIMA, "send_over", step="relay")
    question = next(one.id for one in play.all(Question) if not one.hidden)
    for number in (1, 2):
        reply = {"question": question, "handle": handle(f"r{number}"), "text": "Chefen"}
        say(play, staff, "post_reply", **reply)
    say(play, staff, "edit_reply", handle=handle("r1"), text=TIGRINYA, language="ti")
    say(play, staff, "withdraw_reply", handle=handle("r2"))
    say(play, FATIMA, "type_reply", question=question, text=TIGRINYA + " på papper")
    typed = next(reply.tag for reply in play.all(Reply) if not reply.handle)
    say(play, FATIMA, "withdraw_paper", paper=play.only(Paper, tag=typed).id)
    say(play, FATIMA, "gather_replies", step="relay")
    say(play, FATIMA, "render_reply", reply=play.only(Reply).id, text="Nämnden\0")
    say(play, FATIMA, "hide_reply", reply=play.only(Reply).id)
    say(play, FATIMA, "hide_reply", reply=play.only(Reply).id, hidden=False)
    say(play, FATIMA, "reveal_replies", step="relay")


def follow_up(play: Play) -> None:
    play.now += 200 * 24 * 3600 * 1000
    say(play, FATIMA, "open_meeting", meeting="follow_up")
    ours, action = play.only(Group).id, play.only(Action).id
    say(play, group(ours), "report", action=action, status="infancy", note=TIGRINYA)
    say(play, FATIMA, "hide_words", what="report", id=play.only(Report).id, reason="name")
    say(play, FATIMA, "report", action=action, status="done")
    say(play, FATIMA, "end_meeting", meeting="follow_up")
    say(play, FATIMA, "add_meeting")
    say(play, FATIMA, "remove_meeting", meeting=newest_meeting(play))
    say(play, FATIMA, "add_meeting")
    say(play, SYSTEM, "erase_contributions")
