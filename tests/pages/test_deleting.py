"""A workshop is deleted by its owner, who has typed its name, and nothing is left."""

import pytest

from app.domain.entities import Lead
from app.domain.who import SYSTEM
from app.process.leads import AddLead
from app.storage.workshop import file_of
from tests.pages.visitor import Visitor

NAME = "Så vill vi bli mötta"


def delete(visitor: Visitor, workshop: str, title: str = NAME, **more):
    return visitor.posts(f"/w/{workshop}/delete", {"title": title}, **more)


@pytest.mark.parametrize("title", [NAME, "  så vill VI bli\tmötta "])
def test_it_is_gone(app, fatima, installation, workshop, title):
    assert delete(fatima, workshop, title).json == {"ok": True}
    assert not file_of(app.extensions["settings"], workshop).exists()
    assert "Här hamnar dina framtidsverkstäder" in fatima.reads("/workshops")
    for screen in ("lead", "phone", "board", "group"):
        assert fatima.opens(f"/w/{workshop}/{screen}").status_code == 404
    (entry,) = installation.deletions()
    assert (entry.workshop, entry.why, entry.finished > 0) == (workshop, "hand", True)
    assert delete(fatima, workshop, title).status_code == 404, "sent twice"
    assert len(installation.deletions()) == 1


@pytest.mark.parametrize("title", ["", "Så vill vi", f"{NAME}!", "<script>", "👩‍👧" * 40])
def test_another_name_deletes_nothing(fatima, installation, workshop, title):
    answer = delete(fatima, workshop, title)
    assert answer.status_code == 400
    assert NAME in answer.json["error"]["text"]
    assert fatima.opens(f"/w/{workshop}/lead").status_code == 200
    assert installation.deletions() == []


def test_only_its_owner_may(app, fatima, peer, installation, workshop):
    live = app.extensions["live"]
    assert delete(peer, workshop).status_code == 404
    assert delete(Visitor(app), workshop).status_code == 401
    assert delete(fatima, workshop, origin="https://elsewhere.example").status_code == 403
    live.submit(workshop, SYSTEM, AddLead(account=installation.account_named("Peer").id))
    refused = delete(peer, workshop)
    assert refused.json["error"]["code"] == "not_owner"
    assert live.state(workshop).count(Lead) == 2
    assert installation.deletions() == []
