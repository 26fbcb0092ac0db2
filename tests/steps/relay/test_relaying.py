"""One side asks, the lead relays, the other side replies: who may what when, and who sees what when."""

import pytest

from app.domain.entities import Picture, Question, Reply
from app.domain.view import BOARD, LEAD, MINUTES, group, phones
from app.domain.who import SYSTEM
from app.live import registry
from app.live.views import View
from app.process.commands import CloseStep, Focus, LockStep, UndoLast
from app.process.invariants import broken
from app.process.pictures import AddPicture
from app.steps.relay import see
from app.steps.relay.commands import (
    AskQuestion,
    EditQuestion,
    EditReply,
    GatherReplies,
    HideQuestion,
    HideReply,
    PostReply,
    RelayQuestion,
    RenderQuestion,
    RenderReply,
    RevealReplies,
    SendOver,
    WithdrawQuestion,
    WithdrawReply,
)
from tests.rules import FATIMA, Play, handle, opened, phone, pulse_of, refused

ROOM = (BOARD, MINUTES, phones("client"), phones("staff"))
QUESTIONS = ("Varför byts ni ut?", "Läser ni det vi skriver?", "Vem bestämmer?")


def client(number: int):
    return phone(number, perspective="client")


def other(number: int, perspective: str = "staff"):
    return phone(number, perspective=perspective)


@pytest.fixture
def play():
    return opened().show("relay")


def ask(play: Play, number: int, text: str) -> str:
    name = handle(f"q{number}{len(play.all(Question))}")
    play(client(number), AskQuestion(step="relay", handle=name, text=text))
    return name


def three(play: Play) -> Play:
    for number, text in enumerate(QUESTIONS, 1):
        ask(play, number, text)
    return play


def question(play: Play, text: str) -> Question:
    (found,) = (each for each in play.all(Question) if each.text == text)
    return found


def over(play: Play, *texts: str) -> Play:
    three(play)
    for text in texts or QUESTIONS[:2]:
        play(FATIMA, RelayQuestion(question=question(play, text).id))
    play(FATIMA, SendOver(step="relay"))
    return play


def reply(play: Play, number: int, text: str, to: str = QUESTIONS[0], perspective: str = "staff") -> str:
    name = handle(f"r{number}{len(play.all(Reply))}")
    play(other(number, perspective), PostReply(question=question(play, to).id, handle=name, text=text))
    return name


def seen(viewer, play: Play, kind: str = "question") -> list[str]:
    return sorted(each["text"] for each in View(viewer, play.state).entities().get(kind, ()))


def own(play: Play, who, kind: str) -> list[dict]:
    return registry.mine({"tag": [who.tag(play.step("relay"))]}, play.state).get(kind, [])


def settings(play: Play, **changed) -> None:
    step = play.step("relay")
    play.save({(type(step), step.id): type(step)(**{**_fields(step), "settings": step.settings | changed})})


def _fields(step) -> dict:
    return {name: getattr(step, name) for name in step.__struct_fields__}


# --- asking ---


@pytest.mark.parametrize("perspective", ["staff", "manager", "other", "unsaid"])
def test_only_the_asking_side_asks(play, perspective):
    with refused(play, "not_your_turn"):
        play(other(9, perspective), AskQuestion(step="relay", handle=handle("q"), text="Varför?"))


def test_questions_reach_the_lead_in_company_and_nobody_else(play):
    ask(play, 1, QUESTIONS[0])
    ask(play, 1, QUESTIONS[1])
    ask(play, 2, QUESTIONS[2])
    before = {each.id for each in play.all(Question)}
    assert seen(LEAD, play) == []
    ask(play, 3, "Och nu?")
    assert seen(LEAD, play) == sorted((*QUESTIONS, "Och nu?"))
    assert not before & {each.id for each in play.all(Question)}
    assert all(seen(viewer, play) == [] for viewer in (*ROOM, group("none")))


def test_a_lock_brings_the_rest_once_and_not_after_it_has_been_unlocked(play):
    ask(play, 1, "Ensam?")
    play(FATIMA, LockStep(step="relay", locked=True))
    assert seen(LEAD, play) == ["Ensam?"]
    play(FATIMA, LockStep(step="relay", locked=False))
    ask(play, 2, "En till?")
    play(FATIMA, LockStep(step="relay", locked=True))
    assert seen(LEAD, play) == ["Ensam?"]


def test_it_can_be_changed_until_the_lead_has_read_it_and_taken_back_after(play):
    name = ask(play, 1, "Varför?")
    with refused(play, "not_yours"):
        play(client(2), EditQuestion(handle=name, text="Mitt"))
    play(client(1), EditQuestion(handle=name, text="Varför då?"))
    three(play)
    with refused(play, "has_been_read"):
        play(client(1), EditQuestion(handle=name, text="Sen"))
    play(client(1), WithdrawQuestion(handle=name))
    assert "Varför då?" not in seen(LEAD, play)


def test_only_what_the_lead_has_read_can_go_over(play):
    ask(play, 1, "Ensam?")
    for message in (RelayQuestion, HideQuestion):
        with refused(play, "gone"):
            play(FATIMA, message(question=play.only(Question).id))
    with refused(play, "choose_questions"):
        play(FATIMA, SendOver(step="relay"))


# --- going over ---


def test_what_was_chosen_is_shown_to_all_under_new_ids_and_the_rest_to_the_lead_alone(play):
    three(play)
    chosen = question(play, QUESTIONS[0]).id
    play(FATIMA, RelayQuestion(question=chosen))
    ask(play, 1, "Ensam?")
    play(FATIMA, SendOver(step="relay"))
    assert question(play, QUESTIONS[0]).id != chosen
    assert all(seen(viewer, play) == [QUESTIONS[0]] for viewer in ROOM)
    assert seen(LEAD, play) == sorted((*QUESTIONS, "Ensam?"))
    assert seen(group("none"), play) == []
    for text in ("Ensam?", QUESTIONS[1]):
        with refused(play, "sent_over"):
            play(FATIMA, RelayQuestion(question=question(play, text).id))
    with refused(play, "sent_over"):
        play(client(1), AskQuestion(step="relay", handle=handle("late"), text="För sent?"))
    assert [
        each["state"] for each in own(play, client(1), "my_question") if each["text"] == QUESTIONS[0]
    ] == ["relayed"]


def test_sending_over_ends_the_lock_that_ended_the_asking(play):
    three(play)
    play(FATIMA, LockStep(step="relay", locked=True))
    play(FATIMA, RelayQuestion(question=question(play, QUESTIONS[0]).id))
    play(FATIMA, SendOver(step="relay"))
    assert (play.step("relay").locked, play.step("relay").reopened) == (False, True)
    reply(play, 5, "Vi är få")
    play(FATIMA, LockStep(step="relay", locked=True))
    with refused(play, "step_locked"):
        reply(play, 6, "Pengarna")
    assert broken(play.state) == []


def test_sending_over_opens_nothing_that_is_closed(play):
    three(play)
    play(FATIMA, RelayQuestion(question=question(play, QUESTIONS[0]).id))
    play(FATIMA, CloseStep(step="relay"))
    play(FATIMA, SendOver(step="relay"))
    assert (play.step("relay").locked, play.step("relay").reopened) == (True, False)
    assert broken(play.state) == []


def test_choosing_is_undone(play):
    three(play)
    play(FATIMA, RelayQuestion(question=question(play, QUESTIONS[0]).id))
    play(FATIMA, UndoLast())
    assert not question(play, QUESTIONS[0]).relayed


def test_what_was_left_out_is_not_sent_over_by_an_undo(play):
    three(play)
    first, second = (question(play, text).id for text in QUESTIONS[:2])
    play(FATIMA, HideQuestion(question=second))
    play(FATIMA, HideQuestion(question=second, hidden=False))
    play(FATIMA, RelayQuestion(question=first))
    play(FATIMA, RelayQuestion(question=second))
    play(FATIMA, RelayQuestion(question=second, relayed=False))
    play(FATIMA, SendOver(step="relay"))
    play(FATIMA, UndoLast())  # what is left to undo is before that
    assert question(play, QUESTIONS[1]).hidden
    assert not question(play, QUESTIONS[1]).relayed
    assert seen(BOARD, play) == [QUESTIONS[0]]


def test_what_is_shown_takes_a_picture_down(play):
    """Whoever is told that the replies are on the board must not look at a photograph."""
    over(play)
    reply(play, 4, "Vi är för få")
    play(FATIMA, GatherReplies(step="relay"))
    play(SYSTEM, AddPicture(step="relay", width=40, height=30, data=b"x"))
    play(FATIMA, Focus(step="relay", on=play.only(Picture).id))
    play(FATIMA, RevealReplies(step="relay"))
    assert play.step("relay").focus == ""


def test_a_hidden_question_goes_with_its_replies_and_is_counted(play):
    over(play)
    reply(play, 5, "Vi är få")
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, RevealReplies(step="relay"))
    assert seen(BOARD, play, "reply") == ["Vi är få"]
    play(FATIMA, HideQuestion(question=question(play, QUESTIONS[0]).id))
    for viewer in ROOM:
        assert QUESTIONS[0] not in seen(viewer, play)
        assert seen(viewer, play, "reply") == []
        (step,) = (each for each in View(viewer, play.state).entities()["step"] if each["id"] == "relay")
        assert step["hidden"] == 1


# --- replying ---


@pytest.mark.parametrize("perspective", ["staff", "manager", "other", "unsaid"])
def test_everybody_else_replies(play, perspective):
    over(play)
    reply(play, 5, "Vi är få", perspective=perspective)
    with refused(play, "not_your_turn"):
        reply(play, 1, "Jag med", perspective="client")


def test_one_perspective_can_be_asked_alone(play):
    settings(play, replies="manager")
    over(play)
    reply(play, 5, "Jag bestämmer", perspective="manager")
    with refused(play, "not_your_turn"):
        reply(play, 6, "Jag med", perspective="staff")


def test_nobody_replies_before_or_to_what_did_not_go_over(play):
    three(play)
    with refused(play, "not_your_turn"):
        reply(play, 5, "För tidigt")
    play(FATIMA, RelayQuestion(question=question(play, QUESTIONS[0]).id))
    play(FATIMA, SendOver(step="relay"))
    with refused(play, "gone"):
        reply(play, 5, "Ändå", to=QUESTIONS[1])
    play(FATIMA, HideQuestion(question=question(play, QUESTIONS[0]).id))
    with refused(play, "gone"):
        reply(play, 5, "Gömd")


def test_replies_are_read_by_nobody_then_by_the_lead_then_by_all_under_new_ids(play):
    over(play)
    name = reply(play, 5, "Vi är få")
    reply(play, 6, "Pengarna")
    assert all(seen(viewer, play, "reply") == [] for viewer in (LEAD, *ROOM))
    play(other(5), EditReply(handle=name, text="Vi är för få"))
    play(FATIMA, GatherReplies(step="relay"))
    with refused(play, "replying_over"):
        play(other(5), EditReply(handle=name, text="Sen"))
    with refused(play, "replying_over"):
        reply(play, 7, "För sent")
    assert seen(LEAD, play, "reply") == ["Pengarna", "Vi är för få"]
    assert all(seen(viewer, play, "reply") == [] for viewer in ROOM)
    (money,) = (each for each in play.all(Reply) if each.text == "Pengarna")
    play(FATIMA, HideReply(reply=money.id))
    before = {each.id for each in play.all(Reply)}
    play(FATIMA, RevealReplies(step="relay"))
    assert not before & {each.id for each in play.all(Reply)}
    assert all(seen(viewer, play, "reply") == ["Vi är för få"] for viewer in ROOM)
    assert seen(group("none"), play, "reply") == []
    play(other(5), WithdrawReply(handle=name))
    assert seen(BOARD, play, "reply") == []
    assert broken(play.state) == []


def test_replies_outlive_a_question_that_is_taken_back_on_the_phones_that_wrote_them(play):
    name = ask(play, 1, "Varför?")
    over(play, "Varför?")
    reply(play, 5, "Därför", to="Varför?")
    play(client(1), WithdrawQuestion(handle=name))
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, RevealReplies(step="relay"))
    assert all(seen(viewer, play, "reply") == [] for viewer in (LEAD, *ROOM))
    assert [(each["text"], each["question"]) for each in own(play, other(5), "my_reply")] == [("Därför", "")]
    assert broken(play.state) == []


def test_a_lock_stops_both_sides_and_closing_forgets_whose_all_was(play):
    over(play)
    name = reply(play, 5, "Vi är få")
    play(FATIMA, LockStep(step="relay", locked=True))
    with refused(play, "step_locked"):
        play(other(5), EditReply(handle=name, text="Sen"))
    play(FATIMA, CloseStep(step="relay"))
    assert {(each.tag, each.handle) for cls in (Question, Reply) for each in play.all(cls)} == {("", "")}
    with refused(play, "not_yours"):
        play(other(5), WithdrawReply(handle=name))
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, RevealReplies(step="relay"))
    assert seen(BOARD, play, "reply") == ["Vi är få"]


def test_nobody_writes_without_end(play):
    for n in range(30):
        ask(play, 1, f"Fråga {n}")
    with refused(play, "too_many", most=30):
        ask(play, 1, "En till")


def test_a_double_click_and_a_handle_used_before(play):
    name = ask(play, 1, "Varför?")
    for who in (client(1), client(2)):
        with refused(play, "already_there"):
            play(who, AskQuestion(step="relay", handle=name, text="Varför?"))
    three(play)
    for text in QUESTIONS[:2]:
        play(FATIMA, RelayQuestion(question=question(play, text).id))
    for _ in range(2):
        play(FATIMA, SendOver(step="relay"))
    assert play.step("relay").stage == "replying"


# --- a side may be one person: nothing counts it ---


def shown(askers: int, repliers: int) -> list:
    """All that the lead, the board and the phones are shown but ids, and the pulse, while the others reply."""
    play = opened().show("relay")
    over(play)
    for n in range(repliers):
        reply(play, 10 + n, f"Svar {n}")
    fresh = opened().show("relay")
    for n in range(askers):
        ask(fresh, 1 + n % 2, f"Fråga {n}")
    views = []
    for each in (play, fresh):
        for viewer in (LEAD, BOARD, phones("staff")):
            kinds = View(viewer, each.state).entities()
            texts = {kind: sorted(e["text"] for e in kinds.get(kind, ())) for kind in ("question", "reply")}
            views.append([kinds["step"], texts])
    return [views, pulse_of(play.state)]


def test_how_many_ask_and_reply_changes_no_screen():
    assert shown(1, 1) == shown(2, 4) == shown(5, 9)


def test_control_a_step_that_counts_is_found_out(monkeypatch):
    def naive(viewer, step, state):
        return {"waiting": state.count(Question, waits=step.id), "written": state.count(Reply, step=step.id)}

    monkeypatch.setitem(registry.STEP, "relay", naive)
    assert shown(1, 1) != shown(2, 1)
    assert shown(1, 1) != shown(1, 4)


def test_control_replies_shown_as_they_come_are_found_out(monkeypatch):
    naive = {Reply: lambda viewer, reply, state: {"id": reply.id, "text": reply.text}}
    monkeypatch.setattr(registry, "SEE", registry.SEE | naive)
    assert shown(1, 1) != shown(1, 4)
    assert see.SEE[Reply] is not naive[Reply]


# --- in other languages ---

SOMALI, SWEDISH = "Imisa jeer?", "Hur ofta?"


def foreign(play: Play) -> Play:
    """A question in Somali goes over with the others."""
    play(client(4), AskQuestion(step="relay", handle=handle("so"), text=SOMALI, language="so"))
    return over(play, QUESTIONS[0], SOMALI)


def test_a_question_in_another_language_goes_over_once_it_has_its_translation(play):
    foreign(play)
    assert all(seen(viewer, play) == [QUESTIONS[0]] for viewer in ROOM)
    with refused(play, "gone"):
        reply(play, 5, "Ja", to=SOMALI)
    play(FATIMA, RenderQuestion(question=question(play, SOMALI).id, text=SWEDISH))
    for viewer in ROOM:
        (shown,) = (q for q in View(viewer, play.state).entities()["question"] if q["text"] == SWEDISH)
        assert (shown["original"], shown["language"]) == (SOMALI, "so")
    reply(play, 5, "Ja", to=SOMALI)


def test_a_reply_in_another_language_is_shown_once_it_has_its_translation(play):
    over(play)
    said = {"text": SOMALI, "language": "so"}
    for number, more in ((5, {}), (6, {"rendering": SWEDISH})):
        asked = question(play, QUESTIONS[0]).id
        play(other(number), PostReply(question=asked, handle=handle(f"so{number}"), **said, **more))
    with refused(play, "gone"):
        play(FATIMA, RenderReply(reply=play.all(Reply)[0].id, text="För tidigt"))
    for message in (GatherReplies, RevealReplies):
        play(FATIMA, message(step="relay"))
    assert seen(BOARD, play, "reply") == [SWEDISH]
    writers, nobodys = sorted(play.all(Reply), key=lambda each: each.rendered == "")
    with refused(play, "no_rendering_wanted"):
        play(FATIMA, RenderReply(reply=writers.id, text="Omskrivet"))
    play(FATIMA, RenderReply(reply=nobodys.id, text="Hur ofta då?"))
    assert seen(BOARD, play, "reply") == ["Hur ofta då?", SWEDISH]
    assert broken(play.state) == []


def test_new_words_of_either_lose_the_old_translation(play):
    name = handle("so")
    told = {"text": SOMALI, "language": "so", "rendering": SWEDISH}
    play(client(1), AskQuestion(step="relay", handle=name, **told))
    play(client(1), EditQuestion(handle=name, text=f"{SOMALI}!"))
    assert play.only(Question).unrendered
    play(client(1), EditQuestion(handle=name, text=SWEDISH, language="sv"))
    assert (play.only(Question).language, play.only(Question).rendering) == ("", "")


def test_control_a_question_shown_as_it_came_is_found_out(play, monkeypatch):
    monkeypatch.setattr(see, "_is_over", lambda question, state: question.relayed)
    foreign(play)
    assert SOMALI in seen(BOARD, play)
