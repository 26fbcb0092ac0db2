"""Undo, for every command that has one: found from the commands themselves, so that a new one is not forgotten."""

from itertools import chain

import pytest
from msgspec import structs

from app.config import Settings
from app.domain.command import COMMANDS
from app.domain.entities import BY_NAME, Idea, Meeting, Picture, Proposal, Question, Reply, Theme, Undo
from app.domain.undo import FORGOTTEN_AT_ONCE, KEPT
from app.errors import RuleBroken
from app.process.agenda import AddStep, MoveStep, RepeatStep, SkipStep
from app.process.commands import (
    CloseStep,
    EditStep,
    EndMeeting,
    HideBoard,
    SetTurn,
    ShowStep,
    SkipUndo,
    UndoLast,
)
from app.process.hiding import HideWords, ShowWords
from app.process.pictures import CaptionPicture
from app.steps.cluster.commands import (
    AddTheme,
    DeclineProposal,
    MergeIdea,
    MergeIdeas,
    MergeThemes,
    PartIdea,
    PlaceIdea,
    PlaceIdeas,
    ProposeTheme,
    PutOnTop,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
    WithdrawProposal,
)
from app.steps.collect.commands import (
    DeclineLate,
    HideIdea,
    HideIdeas,
    RenderIdea,
    RevealIdeas,
    ShowIdea,
    WithdrawIdea,
)
from app.steps.relay.commands import HideQuestion, HideReply, RelayQuestion, RenderQuestion, RenderReply
from app.steps.vote.commands import SetDots
from app.storage.workshop import WorkshopStore
from tests.rules import BO, FATIMA, NOON, Play, everything, handle, opened, phone, refused, sorting

UNDOABLE = {name: spec for name, spec in COMMANDS.items() if spec.undo}


def sorted_wall(store=None) -> Play:
    """Two themes with ideas, one empty; two notes are one, one is hidden, and one of three proposals."""
    play = sorting(store)
    play.letters, play.tone, play.empty = (play.theme(name).id for name in ("Breven", "Tonen", "Tomt"))
    for text, theme in (("Svåra brev", play.letters), ("Lång väntan", play.letters), ("Hård ton", play.tone)):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=theme))
    play(FATIMA, MergeIdea(idea=play.idea("Ny handläggare").id, into=play.idea("Svåra brev").id))
    play(FATIMA, HideIdea(idea=play.idea("Hård ton").id, reason="name"))
    play.save({(type(each), each.id): each for each in on_two_sides(play)})
    for number, name in enumerate(("Språk", "Tid", "Svar"), 1):
        play(phone(number), ProposeTheme(step="themes", handle=handle(name), name=name))
    play.proposed, play.covered, _ = (proposal.id for proposal in play.all(Proposal))
    play(FATIMA, HideWords(what="proposal", id=play.covered))
    return play


def on_two_sides(play: Play) -> list:
    """A wall where some may write first, a note in another language, and questions in a relay that is read."""
    return [
        structs.replace(play.step("relay"), begun=True),
        structs.replace(play.step("critique"), id="alone", stage="writing"),
        structs.replace(play.step("relay"), id="replied", stage="gathered", begun=True),
        structs.replace(play.idea("Lång väntan"), language="so"),
        Idea(
            id="late",
            step="critique",
            text="Ett sent brev",
            handle=handle("late"),
            tag=phone(5).tag(play.step("critique")),
            tray="waiting",
            released=True,
        ),
        Picture(id="picture", step="themes", position=1, width=40, height=30),
        Question(id="asked", step="relay", text="Varför?", released=True),
        Question(id="over", step="replied", text="Vem?", released=True, relayed=True, language="so"),
        Reply(id="reply", step="replied", question="over", text="Nämnden", language="so"),
    ]


def both(play: Play) -> list[str]:
    return [play.idea(text).id for text in ("Svåra brev", "Lång väntan")]


# What to send on that wall, so that the command changes all it can.
MESSAGES = {
    "show_step": lambda play: ShowStep(step="critique"),
    "skip_step": lambda play: SkipStep(step="wall"),
    "move_step": lambda play: MoveStep(step="close", before="plan"),
    "add_step": lambda play: AddStep(meeting="day", kind="collect", texts={"sv": {"title": "En till"}}),
    "edit_step": lambda play: EditStep(
        step="close",
        texts={"sv": {"title": "Slut"}},
        minutes=7,
        settings={"questions": ["understood", "said"]},
    ),
    "repeat_step": lambda play: RepeatStep(step="critique"),
    "set_turn": lambda play: SetTurn(step="alone", perspective="client"),
    "render_idea": lambda play: RenderIdea(idea=play.idea("Lång väntan").id, text="Länge"),
    "relay_question": lambda play: RelayQuestion(question="asked"),
    "hide_question": lambda play: HideQuestion(question="over"),
    "render_question": lambda play: RenderQuestion(question="over", text="Hur?"),
    "render_reply": lambda play: RenderReply(reply="reply", text="Så"),
    "hide_reply": lambda play: HideReply(reply="reply"),
    "hide_idea": lambda play: HideIdea(idea=play.idea("Svåra brev").id, reason="name"),
    "hide_ideas": lambda play: HideIdeas(ideas=both(play), reason="name"),
    "decline_late": lambda play: DeclineLate(idea="late"),
    "decline_proposal": lambda play: DeclineProposal(proposal=play.proposed),
    "show_idea": lambda play: ShowIdea(idea=play.idea("Hård ton").id),
    "add_theme": lambda play: AddTheme(step="themes", name="Ett till"),
    "rename_theme": lambda play: RenameTheme(theme=play.letters, name="Våra brev"),
    "merge_themes": lambda play: MergeThemes(theme=play.letters, into=play.tone),
    "split_theme": lambda play: SplitTheme(
        theme=play.letters, name="Väntan", ideas=[play.idea("Lång väntan").id]
    ),
    "remove_theme": lambda play: RemoveTheme(theme=play.empty),
    "place_idea": lambda play: PlaceIdea(idea=play.idea("Svåra brev").id, theme=play.tone),
    "merge_idea": lambda play: MergeIdea(idea=play.idea("Svåra brev").id, into=play.idea("Hård ton").id),
    "place_ideas": lambda play: PlaceIdeas(ideas=both(play), theme=play.tone),
    "merge_ideas": lambda play: MergeIdeas(ideas=both(play), into=play.idea("Hård ton").id),
    "part_idea": lambda play: PartIdea(idea=play.idea("Ny handläggare").id),
    "caption_picture": lambda play: CaptionPicture(picture="picture", caption="Väggen"),
    "hide_words": lambda play: HideWords(what="proposal", id=play.proposed, reason="name"),
    "show_words": lambda play: ShowWords(id=play.covered),
    "put_on_top": lambda play: PutOnTop(theme=play.letters, idea=play.idea("Svåra brev").id),
}
each_undoable = pytest.mark.parametrize("name", MESSAGES)


def test_every_undoable_command_is_tried_here():
    assert MESSAGES.keys() == UNDOABLE.keys()


def reopened(play: Play, settings: Settings) -> Play:
    """The same workshop, read anew from its file."""
    play.store.close()
    store = WorkshopStore(settings, "workshop1")
    return Play({}, store, state=store.load(), first_id=10_000)


def stored_wall(tmp_path) -> tuple[Play, Settings]:
    settings = Settings(data_dir=tmp_path)
    return sorted_wall(WorkshopStore(settings, "workshop1", new=True)), settings


@each_undoable
def test_undo_puts_back_the_columns_the_command_may_undo_and_nothing_else(name):
    play = sorted_wall()
    before = everything(play.state, Undo)
    play(FATIMA, MESSAGES[name](play))
    after = everything(play.state, Undo)
    assert play.newest_undo().command == name
    play(FATIMA, UndoLast())
    compare(name, before, after, everything(play.state, Undo))


@each_undoable
def test_undo_works_after_a_restart(name, tmp_path):
    play, settings = stored_wall(tmp_path)
    before = everything(play.state, Undo)
    play(FATIMA, MESSAGES[name](play))
    after = everything(play.state, Undo)
    play = reopened(play, settings)
    play(FATIMA, UndoLast())
    play = reopened(play, settings)
    compare(name, before, after, everything(play.state, Undo))
    play.store.close()


def compare(name: str, before: dict, after: dict, now: dict) -> None:
    """The command's own columns read as before it; everything else as it left it."""
    columns = {cls.__name__: fields for cls, fields in UNDOABLE[name].undo.items()}
    assert any(before.get(key) != after.get(key) for key in chain(before, after) if key[0] in columns)
    for key in before.keys() | after.keys() | now.keys():
        was, left, reads = before.get(key), after.get(key), now.get(key)
        if key[0] not in columns or was == left:
            assert reads == left, key
        elif was is None or left is None:
            assert reads == was, key
        else:
            undone = {column: getattr(was, column) for column in columns[key[0]]}
            assert reads == structs.replace(left, **undone), key


def changed_columns(play: Play) -> list[tuple]:
    """(type, id, column) of what the newest entry would put back."""
    return [
        (BY_NAME[name], id, column)
        for name, id, _, now in play.newest_undo().changes
        for column in now or {}
        if column != "id"
    ]


@each_undoable
def test_undo_is_refused_if_anything_it_would_put_back_reads_otherwise_now(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    for cls, id, column in changed_columns(play):
        entity = play.get(cls, id)
        other = {
            bool: lambda was: not was,
            int: lambda was: was + 1,
            str: lambda was: was + "x",
            tuple: lambda was: (*was, "x"),
            dict: lambda was: was | {"x": {}},
        }
        value = getattr(entity, column)
        play.state.adopt({(cls, id): structs.replace(entity, **{column: other[type(value)](value)})})
        with refused(play, "changed_since_undo"):
            play(FATIMA, UndoLast())
        play.state.adopt({(cls, id): entity})
    play(FATIMA, UndoLast())


@each_undoable
def test_undo_is_refused_if_what_it_made_is_gone_or_what_it_dropped_is_back(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    for kind, id, was, now in play.newest_undo().changes:
        cls = BY_NAME[kind]
        entity = play.get(cls, id)
        play.state.adopt({(cls, id): None if now is not None else cls(**was)})
        with refused(play, "changed_since_undo"):
            play(FATIMA, UndoLast())
        play.state.adopt({(cls, id): entity})


@each_undoable
def test_an_entry_holds_no_tag_no_handle_and_no_words_of_anybody(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    written = [value for idea in play.all(Idea) for value in (idea.tag, idea.handle, idea.text)]
    assert all(written)
    for undo in play.all(Undo):
        assert not [value for value in written if value in repr(undo)]


@each_undoable
def test_undo_brings_back_no_tag(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    play(FATIMA, CloseStep(step="critique"))
    play(FATIMA, UndoLast())
    assert {(idea.tag, idea.handle) for idea in play.all(Idea)} == {("", "")}


@each_undoable
def test_undo_brings_back_nothing_that_was_taken_back(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    texts = [idea.text for idea in play.all(Idea)]
    for number in range(1, 6):
        for idea in play.all(Idea):
            if idea.tag == phone(number).tag(play.step("critique")):
                play(phone(number), WithdrawIdea(handle=idea.handle))
    while play.state.all(Undo, account="fatima"):
        try:
            play(FATIMA, UndoLast())
        except RuleBroken:
            play(FATIMA, SkipUndo())
    assert play.all(Idea) == []
    assert not [text for text in texts if text in repr(play.state.rows)]


@each_undoable
def test_a_lead_undoes_only_what_is_ones_own(name):
    play = sorted_wall()
    play(FATIMA, MESSAGES[name](play))
    with refused(play, "nothing_to_undo"):
        play(BO, UndoLast())
    with refused(play, "nothing_to_undo"):
        play(BO, SkipUndo())
    with refused(play, "not_allowed"):
        play(phone(1), UndoLast())


@each_undoable
def test_a_command_that_changes_nothing_leaves_nothing_to_undo(name):
    play = sorted_wall()
    message = MESSAGES[name](play)
    play(FATIMA, message)
    count = len(play.all(Undo))
    try:
        play(FATIMA, message)
    except RuleBroken:
        assert len(play.all(Undo)) == count
    else:
        assert len(play.all(Undo)) == count or name in ("add_theme", "add_step", "repeat_step")


def test_no_entry_names_an_idea_that_has_been_taken_back():
    play = sorted_wall()
    ids = {idea.id for idea in play.all(Idea)}
    for number in range(1, 6):
        (own,) = (i for i in play.all(Idea) if i.tag == phone(number).tag(play.step("critique")))
        play(phone(number), WithdrawIdea(handle=own.handle))
        ids.discard(own.id)
        assert named(play) <= ids


def test_a_reveal_cannot_be_undone_and_leaves_no_entry_that_leads_from_the_old_ids_to_the_new():
    play = sorted_wall()
    old = {idea.id for idea in play.all(Idea)}
    assert named(play) & old
    play(FATIMA, RevealIdeas(step="critique"))
    assert not named(play) & old
    assert play.newest_undo().command != "reveal_ideas"


def named(play: Play) -> set[str]:
    """The ids of the ideas that can be read in the entries."""
    return {id for undo in play.all(Undo) for name, id, *_ in undo.changes if name == "Idea"}


def test_undo_goes_back_step_by_step():
    play = sorted_wall()
    names = []
    for name in ("Ett", "Två", "Tre"):
        names.append(play.get(Theme, play.letters).name)
        play(FATIMA, RenameTheme(theme=play.letters, name=name))
    for name in reversed(names):
        play(FATIMA, UndoLast())
        assert play.get(Theme, play.letters).name == name


def test_skipping_forgets_the_newest_and_leaves_things_as_they_are():
    play = sorted_wall()
    play(FATIMA, RenameTheme(theme=play.letters, name="Ett"))
    play(FATIMA, RenameTheme(theme=play.tone, name="Två"))
    play(BO, RenameTheme(theme=play.tone, name="Bos"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    play(FATIMA, SkipUndo())
    play(FATIMA, UndoLast())
    assert (play.get(Theme, play.letters).name, play.get(Theme, play.tone).name) == ("Breven", "Bos")
    play(BO, UndoLast())
    assert play.get(Theme, play.tone).name == "Två"


def test_no_entry_has_the_id_of_one_before_it():
    """The lead's page remembers by it which one could not be undone."""
    play = sorted_wall()
    ids = set()
    for idea in ("Svåra brev", "Lång väntan", "Svåra brev", "Lång väntan"):
        theme = play.tone if play.idea(idea).theme == play.letters else play.letters
        play(FATIMA, PlaceIdea(idea=play.idea(idea).id, theme=theme))
        newest = max((undo for undo in play.all(Undo, account="fatima")), key=lambda undo: undo.number)
        assert newest.id not in ids
        ids.add(newest.id)
        play(FATIMA, SkipUndo())


def test_a_proposal_that_is_taken_back_stands_in_nobodys_way():
    play = sorted_wall()
    play(FATIMA, AddTheme(step="themes", name="Ett till"))
    proposal = play.get(Proposal, play.proposed)
    play(FATIMA, DeclineProposal(proposal=proposal.id))
    (owner,) = (phone(n) for n in (1, 2, 3) if phone(n).tag(play.step("themes")) == proposal.tag)
    play(owner, WithdrawProposal(handle=proposal.handle))
    assert play.newest_undo().command == "add_theme"


def test_the_fifty_newest_at_least_are_kept_for_each_lead():
    play = sorted_wall()
    for n in range(200):
        play(FATIMA, RenameTheme(theme=play.letters, name=f"Namn {n}"))
        play(BO, RenameTheme(theme=play.tone, name=f"Namn {n}"))
        kept = [len(play.state.all(Undo, account=account)) for account in ("fatima", "bo")]
        # What is older goes some at a time.
        assert all(min(n + 1, KEPT) <= number <= KEPT + FORGOTTEN_AT_ONCE for number in kept)
    for _ in range(kept[0]):
        play(FATIMA, UndoLast())
    assert play.get(Theme, play.letters).name == f"Namn {199 - kept[0]}"
    with refused(play, "nothing_to_undo"):
        play(FATIMA, UndoLast())


def test_words_come_back_with_what_the_other_languages_said():
    play = sorted_wall()
    play(FATIMA, EditStep(step="critique", texts={"en": {"title": "What is wrong?"}}))
    before = play.step("critique").texts
    play(FATIMA, EditStep(step="critique", texts={"sv": {"title": "Vad skaver?"}}))
    assert "title" not in play.step("critique").texts["en"]
    play(FATIMA, UndoLast())
    assert play.step("critique").texts == before


def test_a_board_that_was_hidden_is_hidden_again_with_the_step_it_was_on():
    play = sorted_wall()
    play(FATIMA, HideBoard(hidden=True))
    before = play.get(Meeting, "day").current
    play(FATIMA, ShowStep(step="close"))
    assert not play.get(Meeting, "day").hidden
    play(FATIMA, UndoLast())
    assert (play.get(Meeting, "day").current, play.get(Meeting, "day").hidden) == (before, True)


def test_words_come_back_in_a_step_that_has_begun_since():
    play = sorted_wall()
    title = play.step("vote").texts["sv"]["title"]
    play(FATIMA, EditStep(step="vote", texts={"sv": {"title": "Välj"}}))
    play(BO, ShowStep(step="vote"))
    play(FATIMA, UndoLast())
    assert play.step("vote").texts["sv"]["title"] == title


@pytest.mark.parametrize(
    "change",
    [{"settings": {"questions": ["said"]}}, {"texts": {"sv": {"question_understood": "Begrep du?"}}}],
)
def test_closing_questions_that_people_have_before_them_do_not_change_by_an_undo(change):
    play = sorted_wall()
    play(FATIMA, EditStep(step="close", **change))
    left = play.step("close")
    play(BO, ShowStep(step="close"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    now = play.step("close")
    assert (now.texts, now.settings) == (left.texts, left.settings)
    play(FATIMA, SkipUndo())


def test_no_dot_that_lies_is_one_too_many_after_an_undo():
    play = sorted_wall()
    play(FATIMA, ShowStep(step="vote"))
    dots = play.step("vote").settings["dots"]
    play(FATIMA, EditStep(step="vote", settings={"dots": dots + 1}))
    play(phone(1), SetDots(step="vote", theme=play.letters, dots=dots + 1))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    play(phone(1), SetDots(step="vote", theme=play.letters, dots=dots))
    play(FATIMA, UndoLast())
    assert play.step("vote").settings["dots"] == dots


def test_the_end_of_the_meeting_is_the_end_of_undo():
    play = sorted_wall()
    play(FATIMA, EndMeeting(meeting="day"))
    with refused(play, "nothing_to_undo"):
        play(FATIMA, UndoLast())


def test_there_is_nothing_to_undo_in_the_beginning():
    play = opened()
    assert play.now == NOON
    with refused(play, "nothing_to_undo"):
        play(FATIMA, UndoLast())
