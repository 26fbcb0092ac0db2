"""Themes proposed by the room: they reach the lead in company, and each has an outcome its author may see."""

import pytest

from app.domain.entities import Proposal, Theme
from app.process.commands import CloseStep, LockStep
from app.steps.cluster.commands import (
    NAME,
    AcceptProposal,
    DeclineProposal,
    MergeProposal,
    ProposeTheme,
    WithdrawProposal,
)
from tests.rules import FATIMA, handle, phone, refused


def propose(play, number, name):
    play(phone(number), ProposeTheme(step="themes", handle=handle(f"{number}{name}"), name=name))


def company(play):
    for number, name in enumerate(("Breven", "Tonen", "Tiden"), 1):
        propose(play, number, name)


def called(play, name):
    (found,) = (proposal for proposal in play.all(Proposal) if proposal.name == name)
    return found


def test_proposals_wait_until_three_people_have_made_one(play):
    propose(play, 1, "Breven")
    propose(play, 1, "Mera brev")
    propose(play, 2, "Tonen")
    assert not any(proposal.released for proposal in play.all(Proposal))
    before = {proposal.id for proposal in play.all(Proposal)}
    propose(play, 3, "Tiden")
    assert all(proposal.released for proposal in play.all(Proposal))
    assert not before & {proposal.id for proposal in play.all(Proposal)}


def test_locking_brings_the_rest(play):
    propose(play, 1, "Breven")
    play(FATIMA, LockStep(step="themes", locked=True))
    assert called(play, "Breven").released


def test_the_lead_cannot_answer_what_waits(play):
    propose(play, 1, "Breven")
    with refused(play, "gone"):
        play(FATIMA, AcceptProposal(proposal=called(play, "Breven").id))


def test_an_accepted_proposal_becomes_a_theme(play):
    company(play)
    play(FATIMA, AcceptProposal(proposal=called(play, "Breven").id))
    theme = play.only(Theme)
    assert theme.name == "Breven"
    assert (called(play, "Breven").outcome, called(play, "Breven").theme) == ("accepted", theme.id)


def test_a_proposal_that_a_theme_says_already_is_merged_with_it(play):
    company(play)
    theme = play.theme("Våra brev")
    play(FATIMA, MergeProposal(proposal=called(play, "Breven").id, theme=theme.id))
    assert (called(play, "Breven").outcome, called(play, "Breven").theme) == ("merged", theme.id)
    assert len(play.all(Theme)) == 1


def test_a_declined_proposal_keeps_its_words(play):
    company(play)
    play(FATIMA, DeclineProposal(proposal=called(play, "Breven").id))
    assert (called(play, "Breven").outcome, called(play, "Breven").theme) == ("declined", "")


@pytest.mark.parametrize("second", ["accept", "merge", "decline"])
def test_an_answer_is_given_once(play, second):
    company(play)
    id, theme = called(play, "Breven").id, play.theme("Våra brev")
    play(FATIMA, DeclineProposal(proposal=id))
    message = {
        "accept": AcceptProposal(proposal=id),
        "merge": MergeProposal(proposal=id, theme=theme.id),
        "decline": DeclineProposal(proposal=id),
    }[second]
    with refused(play, "gone"):
        play(FATIMA, message)


def test_ten_a_person_and_a_handle_once(play):
    for n in range(10):
        propose(play, 1, f"Tema {n}")
    with refused(play, "too_many", most=10):
        propose(play, 1, "Ett till")
    with refused(play, "already_there"):
        play(phone(2), ProposeTheme(step="themes", handle=handle("1Tema 0"), name="Annat"))


@pytest.mark.parametrize(("name", "code"), [("", "text_empty"), ("å" * (NAME + 1), "text_long")])
def test_a_proposal_is_as_short_as_a_theme(play, name, code):
    with refused(play, code):
        propose(play, 1, name)


def test_while_locked_nobody_proposes(play):
    play(FATIMA, LockStep(step="themes", locked=True))
    with refused(play, "step_locked"):
        propose(play, 1, "Breven")


def test_closing_erases_whose_they_are(play):
    propose(play, 1, "Breven")
    play(FATIMA, CloseStep(step="themes"))
    assert [(p.name, p.released, p.tag, p.handle) for p in play.all(Proposal)] == [("Breven", True, "", "")]


def test_ones_own_proposal_is_taken_back_and_nobody_elses(play):
    company(play)
    with refused(play, "not_yours"):
        play(phone(2), WithdrawProposal(handle=handle("1Breven")))
    play(phone(1), WithdrawProposal(handle=handle("1Breven")))
    assert sorted(proposal.name for proposal in play.all(Proposal)) == ["Tiden", "Tonen"]
    with refused(play, "not_yours"):
        play(phone(1), WithdrawProposal(handle=handle("1Breven")))


def test_one_that_was_locked_or_declined_is_taken_back_too(play):
    company(play)
    play(FATIMA, DeclineProposal(proposal=called(play, "Breven").id))
    play(FATIMA, LockStep(step="themes", locked=True))
    play(phone(1), WithdrawProposal(handle=handle("1Breven")))
    play(phone(2), WithdrawProposal(handle=handle("2Tonen")))
    assert [proposal.name for proposal in play.all(Proposal)] == ["Tiden"]


def test_what_has_become_a_theme_stays(play):
    company(play)
    play(FATIMA, AcceptProposal(proposal=called(play, "Breven").id))
    with refused(play, "already_a_theme"):
        play(phone(1), WithdrawProposal(handle=handle("1Breven")))


def test_when_the_step_is_closed_nobody_knows_whose_it_was(play):
    company(play)
    play(FATIMA, CloseStep(step="themes"))
    with refused(play, "not_yours"):
        play(phone(1), WithdrawProposal(handle=handle("1Breven")))
