"""The demo is played by real commands into a fresh data folder, and a second start makes no second one."""

import re
from datetime import date

import pytest

from app import clock, config, create_app
from app.config import Settings
from app.demo import play
from app.demo.story import story
from app.domain.entities import Answer, Ballot, Idea, Member, Proposal
from app.domain.view import BOARD, LEAD, group, phones
from app.domain.who import Who
from app.passwords import is_password
from app.process.commands import OpenMeeting
from tests.quick import quickly

ROOMS = (BOARD, *(phones(perspective) for perspective in ("client", "staff", "manager", "other")))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("demo"),
        public_url="https://verkstad.example.se",
        async_mode="threading",
    )
    app = create_app(settings)
    with quickly():
        lines = play(app)
    workshop = re.search(r"/w/(\w+)/lead", "\n".join(lines))[1]
    yield app, workshop, lines
    app.extensions["live"].close()


@pytest.fixture
def live(demo):
    return demo[0].extensions["live"]


@pytest.fixture
def seen(demo, live):
    return lambda viewer: live.seen(demo[1], viewer)


def test_the_day_stands_open_at_its_closing_and_the_follow_up_is_half_a_year_on(seen):
    day, follow_up = sorted(seen(BOARD)["meeting"], key=lambda meeting: meeting["position"])
    assert (day["stage"], day["door"], follow_up["stage"]) == ("open", True, "planned")
    assert day["current"] == day["agenda"][-1]
    assert 180 <= (date.fromisoformat(follow_up["date"]) - date.fromisoformat(day["date"])).days <= 185


@pytest.mark.parametrize("viewer", ROOMS, ids=lambda viewer: viewer.channel)
def test_the_room_sees_every_idea_that_was_not_hidden_or_declined(seen, viewer):
    told = story()
    accepted = [text for theme in told.critique.themes for text in theme.ideas + theme.late]
    accepted += [text for theme in told.vision.themes for text in theme.ideas]
    assert sorted(idea["text"] for idea in seen(viewer)["idea"]) == sorted(accepted)


def test_the_lead_sees_what_was_hidden_and_why(seen):
    hidden = [idea for idea in seen(LEAD)["idea"] if idea["hidden"]]
    assert [(idea["text"], idea["reason"]) for idea in hidden] == [
        (one.text, one.reason) for one in story().critique.hidden
    ]


def test_every_idea_has_its_theme(seen):
    names = {theme["id"]: theme["name"] for theme in seen(BOARD)["theme"]}
    placed = {idea["text"]: names.get(idea["theme"]) for idea in seen(BOARD)["idea"]}
    for phase in (story().critique, story().vision):
        for theme in phase.themes:
            assert {placed[text] for text in theme.ideas + theme.late} == {theme.name}


def test_ideas_that_say_the_same_are_one_note(seen):
    by_id = {idea["id"]: idea for idea in seen(BOARD)["idea"]}
    merged = {
        idea["text"]: by_id[idea["merged_into"]]["text"] for idea in by_id.values() if idea["merged_into"]
    }
    assert merged["Byter handläggare hela tiden"] == "Ny handläggare varje gång"
    assert len(merged) == 5


def test_the_votes_are_the_storys(seen):
    names = {theme["id"]: theme["name"] for theme in seen(BOARD)["theme"]}
    results = seen(BOARD)["result"]
    counted = {names[theme]: dots for result in results for theme, dots in result["rows"]}
    themes = story().critique.themes + story().vision.themes
    assert counted == {theme.name: sum(theme.dots.values()) for theme in themes}
    assert [result["voters"] for result in results] == [30, 30]


def test_five_groups_with_people_and_promises_in_full(seen):
    groups = {one["id"]: one for one in seen(BOARD)["group"]}
    assert sorted(one["name"] for one in groups.values()) == sorted(one.name for one in story().groups)
    for told in story().groups:
        (id,) = [id for id, one in groups.items() if one["name"] == told.name]
        assert groups[id]["purpose"] == told.purpose
        assert groups[id]["taken"] == sum(told.members.values())
        assert groups[id]["convened"] is told.convenes
        actions = seen(group(id))["our_action"]
        written = [{key: action[key] for key in told.actions[0]} for action in actions]
        assert sorted(written, key=str) == sorted(told.actions, key=str)


def test_the_answers_are_shown(seen):
    (closing,) = [step for step in seen(BOARD)["step"] if step.get("answers")]
    assert closing["answers"] == story().answers


def test_nothing_is_left_that_leads_to_a_writer_or_a_voter(demo, live):
    state = live.state(demo[1])
    assert len(state.all(Answer)) == 57
    assert not [one for cls in (Idea, Proposal) for one in state.all(cls) if one.tag or one.handle]
    assert not state.all(Ballot)
    assert not state.all(Member)


def test_every_link_is_printed(demo, seen):
    _app, workshop, lines = demo
    printed = "\n".join(lines)
    day = next(meeting for meeting in seen(BOARD)["meeting"] if meeting["position"] == 0)
    for link in (
        "/sign-in",
        f"/w/{workshop}/lead",
        f"/w/{workshop}/board#{seen(LEAD)['workshop'][0]['board_token']}",
        f"/w/{workshop}/phone#j={day['token']}",
        *(f"/w/{workshop}/group#{one['token']}" for one in seen(LEAD)["group"]),
    ):
        assert f"https://verkstad.example.se{link}" in printed
    assert re.search(r"Uppföljning +https://\S+/lead +\(planerad 20", printed)


def test_the_printed_password_opens_the_account(demo):
    app, _, lines = demo
    password = re.search(r"lösenord: ([\w-]+)", "\n".join(lines))[1]
    account = app.extensions["installation"].account_named("demo")
    assert is_password(password, account.password_hash)


def test_the_first_facilitator_still_gets_a_link_for_an_account_of_their_own(demo):
    app, _, lines = demo
    token = re.search(r"/new-account#([\w-]+)", "\n".join(lines))[1]
    installation = app.extensions["installation"]
    assert installation.add_account("Fatima", "hash", token, now=clock.now_ms())


def lasting(lines):
    """The links that are the same each time: all but how to sign in."""
    return [line for line in lines[1:] if "/sign-in" not in line and "/new-account" not in line]


def test_a_second_start_prints_the_same_links_and_makes_no_second_workshop(demo):
    app, _workshop, lines = demo
    again = play(app)
    assert again[0] == "Demon finns redan och är som du lämnade den."
    assert lasting(again) == lasting(lines)
    account = app.extensions["installation"].account_named("demo")
    assert len(app.extensions["installation"].workshops_of(account.id)) == 1


def test_opening_the_follow_up_makes_promises_of_the_actions_and_moves_the_phones_link(demo, live, seen):
    app, workshop, _ = demo
    account = app.extensions["installation"].account_named("demo").id
    follow_up = next(meeting for meeting in seen(LEAD)["meeting"] if meeting["position"] == 1)
    live.submit(workshop, Who("lead", account=account), OpenMeeting(follow_up["id"]))
    day, follow_up = sorted(seen(LEAD)["meeting"], key=lambda meeting: meeting["position"])
    assert (day["stage"], day["seats"], follow_up["stage"]) == ("ended", 30, "open")
    promised = [promise["what"] for promise in seen(BOARD)["promise"]]
    assert sorted(promised) == sorted(action["what"] for told in story().groups for action in told.actions)
    assert not seen(BOARD).get("report")
    assert f"/phone#j={follow_up['token']}" in "\n".join(play(app))


def test_the_demo_is_the_same_on_postgresql(postgres_url, tmp_path):
    app = create_app(
        Settings(
            data_dir=tmp_path,
            async_mode="threading",
            database_url=config.load({"DATABASE_URL": postgres_url}).database_url,
        )
    )
    workshop = re.search(r"/w/(\w+)/lead", "\n".join(play(app)))[1]
    seen = app.extensions["live"].seen(workshop, BOARD)
    app.extensions["live"].close()
    assert len(seen["idea"]) == sum(
        len(theme.ideas + theme.late)
        for phase in (story().critique, story().vision)
        for theme in phase.themes
    )
    assert len(seen["group"]) == 5
