"""The installation's own store, on SQLite and on PostgreSQL."""

import threading

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from app.config import Settings
from app.errors import RuleBroken
from app.storage import migrate
from app.storage.engine import write
from app.storage.installation import Installation
from app.storage.installation.invites import hashed
from app.storage.installation.workshops import CODE_DIGITS


@pytest.fixture
def installation(settings: Settings):
    installation = Installation(settings)
    yield installation
    installation.close()


def test_it_is_all_there_the_next_time(settings, installation):
    id = installation.add_account("Fatima", "hash")
    installation.index_workshop("w", {id: "owner"}, "Mötet", "2026-10-07", "planned")
    installation.open_door("234567", "w", "token")
    installation.close()
    again = Installation(settings)
    assert again.account_named("fatima").id == id
    assert again.find_door("234567") == ("w", "token")
    assert [each.title for each in again.workshops_of(id)] == ["Mötet"]
    again.close()


def test_a_name_is_one_person(installation):
    installation.add_account("Åsa  Öberg", "hash")
    with pytest.raises(RuleBroken, match="name_taken"):
        installation.add_account(" åSA öberg", "hash")
    assert installation.account_named("ÅSA ÖBERG").name == "Åsa Öberg"


def test_two_who_take_the_same_name_at_once_are_not_both_given_it(installation):
    installation.has_accounts()
    start = threading.Barrier(4)
    outcomes = []

    def take():
        start.wait()
        try:
            installation.add_account("Fatima", "hash")
            outcomes.append("made")
        except RuleBroken as problem:
            outcomes.append(problem.code)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["made", "name_taken", "name_taken", "name_taken"]


def test_an_invitation_that_meets_a_taken_name_can_be_used_again(installation):
    installation.add_account("Fatima", "hash")
    token = installation.new_invite(100)
    with pytest.raises(RuleBroken, match="name_taken"):
        installation.add_account("Fatima", "hash", token, now=1)
    assert installation.add_account("Mo", "hash", token, now=1)
    with pytest.raises(RuleBroken, match="invite_used"):
        installation.add_account("Peer", "hash", token, now=1)


def test_a_new_password_signs_everybody_out(installation):
    id = installation.add_account("Fatima", "hash")
    token = installation.start_session(id, now=1, ends=100)
    assert installation.account_of_session(token, now=99).id == id
    assert installation.account_of_session(token, now=100) is None
    installation.set_password(id, "other")
    assert installation.account_of_session(token, now=2) is None
    assert installation.account(id).password_hash == "other"


def test_sessions_that_have_ended_are_forgotten(installation):
    id = installation.add_account("Fatima", "hash")
    old = installation.start_session(id, now=1, ends=10)
    installation.start_session(id, now=20, ends=30)
    assert installation.account_of_session(old, now=2) is None


def test_codes_have_no_signs_that_look_alike(installation):
    for _ in range(50):
        code = installation.new_code()
        assert len(code) == 6
        assert set(code) <= set(CODE_DIGITS)


def test_a_new_code_is_one_nobody_uses(installation, monkeypatch):
    from app.storage.installation import workshops as module

    installation.open_door("222222", "w", "token")
    digits = iter("222222333333")
    monkeypatch.setattr(module.secrets, "choice", lambda _: next(digits))
    assert installation.new_code() == "333333"


def test_a_workshop_has_one_door(installation):
    installation.open_door("222222", "w", "first")
    installation.open_door("333333", "w", "second")
    installation.open_door("444444", "other", "third")
    assert installation.find_door("222222") is None
    assert installation.find_door("333333") == ("w", "second")
    installation.shut_door("w")
    assert installation.find_door("333333") is None
    assert installation.find_door("444444") == ("other", "third")


def test_the_index_follows_who_leads(installation):
    installation.index_workshop("w", {"a": "owner", "b": "facilitator"}, "Mötet", "2026-10-07", "open")
    installation.index_workshop("v", {"a": "owner"}, "Senare", "2027-10-07", "planned")
    assert [each.title for each in installation.workshops_of("a")] == ["Senare", "Mötet"]
    assert installation.workshops_of("b")[0].role == "facilitator"
    installation.index_workshop("w", {"a": "owner"}, "Mötet", "2026-10-07", "ended")
    assert installation.workshops_of("b") == []
    installation.forget_workshop("w")
    assert [each.workshop for each in installation.workshops_of("a")] == ["v"]


def test_what_is_to_close_by_itself(installation):
    installation.plan_closing("w", "step", 10)
    installation.plan_closing("w", "meeting", 5)
    installation.plan_closing("w", "step", 20)
    assert installation.closings_due(10) == [("w", "meeting")]
    assert installation.closings_due(20) == [("w", "meeting"), ("w", "step")]
    installation.drop_closing("w", "meeting")
    assert installation.closings_due(20) == [("w", "step")]


def test_the_first_account_administers_and_another_may_instead(installation):
    first, second = (installation.add_account(name, "hash") for name in ("Fatima", "Mo"))
    assert (installation.account(first).administrator, installation.account(second).administrator) == (
        True,
        False,
    )
    for act in (
        lambda: installation.set_administrator(first, False),
        lambda: installation.remove_account(first),
    ):
        with pytest.raises(RuleBroken, match="last_administrator"):
            act()
    installation.set_administrator(second, True)
    installation.remove_account(first)
    assert [each.name for each in installation.accounts(now=1)] == ["Mo"]


def test_two_who_use_a_link_at_once_do_not_both(installation):
    token = installation.invite("lead", 100, workshop="w", role="peer", sender="a")
    start, outcomes = threading.Barrier(4), []

    def use():
        start.wait()
        try:
            outcomes.append(installation.use_invite(token, 1, "lead").role)
        except RuleBroken as problem:
            outcomes.append(problem.code)

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["invite_used", "invite_used", "invite_used", "peer"]


def test_what_is_known_of_an_account_goes_with_it(installation):
    installation.add_account("Fatima", "hash")
    id = installation.add_account("Mo", "hash")
    session = installation.start_session(id, now=1, ends=100)
    sent = installation.invite("lead", 100, workshop="w", role="peer", sender=id)
    own = installation.invite("password", 100, account=id)
    assert installation.sessions_alive({hashed(session)}, 2) == {hashed(session)}
    installation.remove_account(id)
    assert installation.sessions_alive({hashed(session)}, 2) == set()
    assert installation.find_invite(sent, 2, "lead") is None
    assert installation.find_invite(own, 2, "password") is None


@pytest.mark.parametrize(("names", "administrators"), [(["Fatima"], ["Fatima"]), (["Fatima", "Mo"], [])])
def test_of_several_from_before_nobody_is_said_to_have_been_first(installation, names, administrators):
    """The step that made administrators, over accounts that were there before it."""
    for name in names:
        installation.add_account(name, "hash")
    step = migrate._scripts("installation").get_revision("0003").module
    before = [sa.text("ALTER TABLE account DROP COLUMN administrator"), sa.text("DROP TABLE invite")]
    before += [sa.text("CREATE TABLE invite (token_hash TEXT)")]
    installation._do(*before)

    def again(connection: sa.Connection) -> None:
        with Operations.context(MigrationContext.configure(connection)):
            step.upgrade()

    write(installation.engine, again)
    assert [each.name for each in installation.accounts(now=1) if each.administrator] == administrators
    assert installation.has_administrator() == bool(administrators)
    with pytest.raises(RuleBroken, match="name_taken"):
        installation.add_account("fatima", "hash")
