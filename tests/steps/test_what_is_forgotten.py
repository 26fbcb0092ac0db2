"""Every kind of step in which something is tied to phones says what of it can no longer be known."""

import re
from importlib import import_module
from pathlib import Path

from app.steps.settings import KINDS

SAID = Path(__file__).parents[2] / "static" / "js" / "lead" / "forgotten.js"


def test_no_kind_that_ties_anything_to_phones_says_that_it_did_not():
    gone = re.search(r"const GONE = \{(.*?)\n\};", SAID.read_text("utf-8"), re.DOTALL)[1]
    said = set(re.findall(r"^  (\w+):", gone, re.MULTILINE))
    sees = {kind: import_module(f"app.steps.{kind}.see") for kind in KINDS}
    tied = {
        kind
        for kind, see in sees.items()
        if any(by == "tag" for _, by, _ in getattr(see, "MINE", {}).values())
    }
    assert {"collect", "relay"} <= tied
    assert said == tied | {"meeting"}
