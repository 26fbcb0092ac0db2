"""A workshop moves: its single file, or the whole data folder, opens elsewhere and the groups' links still work."""

import shutil

import pytest

from app.config import ROOT, Settings
from app.domain.entities import Action, Group, Lead, Meeting, Step
from app.domain.who import Who
from app.formats import load_all
from app.live.connection import Connection
from app.live.live import Live
from app.process.commands import EndMeeting, OpenMeeting, ShowStep
from app.process.workshop import EditWorkshop
from app.steps.groups.commands import AddGroup
from app.steps.plan.commands import AddAction
from app.storage.installation import Installation


class House:
    """An installation with its data in a folder of its own."""

    def __init__(self, folder) -> None:
        self.folder = folder
        settings = Settings(data_dir=folder)
        self.installation = Installation(settings)
        self.live = Live(settings, self.installation)

    def close(self) -> None:
        self.live.close()
        self.installation.close()


@pytest.fixture
def houses(tmp_path):
    """Make houses: `houses("here")`; all are closed afterwards."""
    made: list[House] = []

    def house(name: str) -> House:
        made.append(House(tmp_path / name))
        return made[-1]

    yield house
    for one in made:
        one.close()


@pytest.fixture
def day(houses):
    """A house, its facilitator's account, and a workshop with one group: (house, account, workshop, token)."""
    here = houses("here")
    account = here.installation.add_account("Fatima", "hash")
    id = here.live.create(
        load_all(ROOT / "workshops")["framtidsverkstad"], account=account, title="Att mötas", day="2026-10-07"
    )
    lead = Who("lead", account=account)
    meeting = first_meeting(here, id)
    here.live.submit(id, lead, OpenMeeting(meeting=meeting.id))
    groups = next(step for step in here.live.state(id).all(Step) if step.kind == "groups")
    here.live.submit(id, lead, ShowStep(step=groups.id))
    here.live.submit(id, lead, AddGroup(step=groups.id, name="Breven"))
    here.live.submit(id, lead, EndMeeting(meeting=meeting.id))
    (made,) = here.live.state(id).all(Group)
    return here, account, id, made.token


def first_meeting(house: House, id: str) -> Meeting:
    return min(house.live.state(id).all(Meeting), key=lambda meeting: meeting.position)


def write_by_link(house: House, id: str, token: str, what: str) -> None:
    """What the group's page does: the token says who it is."""
    link = Connection("sid", id, "group", "sv", tokens=(token,))
    (group,) = house.live.state(id).all(Group, token=token)
    house.live.submit(id, link.who, AddAction(group=group.id, what=what))


def actions(house: House, id: str) -> list[str]:
    return sorted(action.what for action in house.live.state(id).all(Action))


def test_a_single_file_opens_in_another_installation_and_its_groups_links_work(day, houses):
    here, account, id, token = day
    write_by_link(here, id, token, "Skriva om kallelsen")
    here.live.close()
    there = houses("there")
    (there.folder / "workshops").mkdir(parents=True)
    shutil.copy(here.folder / "workshops" / f"{id}.db", there.folder / "workshops")
    write_by_link(there, id, token, "Ringa")
    assert actions(there, id) == ["Ringa", "Skriva om kallelsen"]
    # Its lead has no account there: that does no harm, and gives nobody there a workshop.
    assert [lead.account for lead in there.live.state(id).all(Lead)] == [account]
    there.live.submit(id, Who("lead", account=account), EditWorkshop(title="Flyttad"))
    stranger = there.installation.add_account("Bo", "hash")
    assert there.installation.workshops_of(stranger) == []
    assert there.installation.account(account) is None
    # The copy left behind is one of its own.
    assert actions(here, id) == ["Skriva om kallelsen"]


def test_the_whole_data_folder_moves(day, houses):
    here, account, id, token = day
    write_by_link(here, id, token, "Skriva om kallelsen")
    here.close()
    there = House(here.folder.rename(here.folder.parent / "there"))
    try:
        assert [found.workshop for found in there.installation.workshops_of(account)] == [id]
        write_by_link(there, id, token, "Ringa")
        assert actions(there, id) == ["Ringa", "Skriva om kallelsen"]
    finally:
        there.close()
        shutil.move(there.folder, here.folder)


def test_a_folder_copied_after_a_crash_has_all_that_was_answered(day, tmp_path):
    """With the write-ahead logs beside the files, as they lie when the power has gone."""
    here, account, id, token = day
    write_by_link(here, id, token, "Skriva om kallelsen")
    shutil.copytree(here.folder, tmp_path / "copy")
    there = House(tmp_path / "copy")
    try:
        assert actions(there, id) == ["Skriva om kallelsen"]
        assert [found.title for found in there.installation.workshops_of(account)] == ["Att mötas"]
    finally:
        there.close()
