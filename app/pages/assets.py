"""Where the built scripts and style sheets are, and what every page's body says to its script."""

import json
from functools import cache, lru_cache
from pathlib import Path

from flask import Flask, request

from app.address import phone_address
from app.i18n import language, months, offered, reviewed
from app.languages import EARLIER_TONGUES, LANGUAGES, UNKNOWN_TO_BROWSERS
from app.messages import DIST, addresses
from app.pages.parts import settings

MANIFEST = DIST / "manifest.json"


def init_app(app: Flask) -> None:
    app.jinja_env.globals["asset"] = asset
    app.context_processor(everywhere)


def asset(name: str) -> str:
    """The address of a built file, "js/pages/phone.js"; "" when there is none of that name."""
    built = _manifest(MANIFEST, _changed(MANIFEST)).get(name)
    return f"/static/dist/{built}" if built else ""


def everywhere() -> dict:
    """What base.html needs on every page."""
    return {
        "language": language(),
        "languages": {code: LANGUAGES[code].name for code in offered()},
        "direction": LANGUAGES[language()].dir,
        "tongues": tongues(),
        "address": phone_address(settings(), request.host_url),
        "lasting": "yes" if settings().public_url else "no",
        "stored": "database" if settings().database_url else "files",
        "messages": json.dumps(addresses()),
    }


@cache
def tongues() -> str:
    """The table of languages for the scripts: {code: {name, locale, dir, script, speech, reviewed}}.

    One whose months browsers do not know has `months` too. One that is only what somebody may have said to write in has
    a name and nothing more.
    """
    table = {code: each._asdict() | {"reviewed": reviewed(code)} for code, each in LANGUAGES.items()}
    for code in UNKNOWN_TO_BROWSERS:
        table[code]["months"] = months(code)
    earlier = {code: {"name": name} for code, name in EARLIER_TONGUES.items()}
    return json.dumps(table | earlier, ensure_ascii=False, separators=(",", ":"))


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


@lru_cache(maxsize=1)
def _manifest(path: Path, _changed: int) -> dict[str, str]:
    return json.loads(path.read_text("utf-8")) if path.exists() else {}
