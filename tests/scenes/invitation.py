"""The invitation, filled in and with gaps, on the screen as the lead sees it."""

from __future__ import annotations

from datetime import date, timedelta

from app.clock import today
from tests.scenes.pages import paper
from tests.scenes.scene import Stage, nothing

WHY = "Ni som har sökt hjälp vet var det går fel, och vad som skulle ha hjälpt."


def told(stage: Stage) -> None:
    facts = {"why": WHY, "contact": "Fatima på biblioteket, 08-123 45 67", "place": "Biblioteket, Hörsalen"}
    facts |= {"recipient": "Ledningsgruppen", "becomes": "Ledningen svarar varje grupp inom en månad."}
    stage.play(stage.fatima, "edit_workshop", title="Så vill vi bli mötta", influence="involvement", **facts)
    ahead = str(date.fromisoformat(today()) + timedelta(days=30))
    stage.play(stage.fatima, "edit_meeting", meeting=stage.day.id, date=ahead, starts="13:00")


SCENES = [
    paper("invitation", "/w/{id}/invitation?in=sv&in=ar", told),
    paper("invitation-gaps", "/w/{id}/invitation?in=sv", nothing),
]
