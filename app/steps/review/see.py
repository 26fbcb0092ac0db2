"""Who sees promises and reports: the whole room, and each group its own."""

from msgspec import structs

from app.domain.entities import Promise, Report
from app.domain.state import State
from app.domain.view import Viewer


def see_kept(viewer: Viewer, kept: Promise | Report, state: State) -> dict | None:
    if viewer.role == "group" and viewer.group != kept.group:
        return None
    return structs.asdict(kept)


SEE = {Promise: see_kept, Report: see_kept}
