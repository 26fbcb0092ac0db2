"""Looking after an installation: `flask --app app backup | restore | purge | check`."""

import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.words import InWords, installation, live
from app.errors import RuleBroken
from app.i18n import day, sentence
from app.keeping.backup import make_backup
from app.keeping.check import check as problems
from app.keeping.due import Done
from app.keeping.purge import Purged, purge_backups
from app.keeping.purge import purge as purged
from app.keeping.restore import restore as restored
from app.keeping.rewriting import Rewritten
from app.languages import DEFAULT

FILE = click.argument("file")
ONE = click.option("--workshop", default="", metavar="ID", help="Only this workshop.")
# What became of a backup whose time was over, in words; and whether somebody has to do something about it.
OUTCOMES = {
    "deleted": ("{path} är borttagen.", False),
    "moved": (
        "{path} finns inte där längre. Är den flyttad, ta bort den där den ligger: den skulle sparas till {day}.",
        False,
    ),
    "unknown": ("{path} är inte längre den säkerhetskopia som gjordes {made}. Titta efter vad det är.", True),
    "stuck": ("{path} går inte att ta bort. Den skulle sparas till {day}; ta bort den för hand.", True),
}
# The same of a backup out of which something is taken, and of a workshop.
REWRITTEN = {
    ("workshop", "rewritten"): ("Ur {path} är verkstaden {workshop} borttagen.", False),
    ("contributions", "rewritten"): (
        "Ur {path} är det som deltagarna skrev i verkstaden {workshop} borttaget. Verkstaden finns kvar.",
        False,
    ),
    "moved": OUTCOMES["moved"],
    "unknown": OUTCOMES["unknown"],
    "stuck": ("{path} går inte att skriva om. Den skulle sparas till {day}; ta bort den för hand.", True),
    "coming": ("{path} skrivs kanske just nu; det raderade tas ur den nästa gång.", False),
}
DONE = {
    ("contributions", "deleted"): ("Verkstaden {id}: det som deltagarna skrev är raderat.", False),
    ("workshop", "deleted"): ("Verkstaden {id} är raderad.", False),
    "later": ("Verkstaden {id}: en träff pågår, så det raderas när den är slut.", False),
    "held": ("Verkstaden {id} är öppen i servern, som raderar själv inom en timme.", False),
    "stuck": ("Verkstaden {id} gick inte att radera. Kör check för att se vad som är i vägen.", True),
}
WHAT = {
    "contributions": "det deltagarna skrev",
    "workshop": "hela verkstaden",
    "backup": "säkerhetskopia",
    "moved": "säkerhetskopia som inte låg kvar",
}
WHY = {"date": "tiden var ute", "hand": "för hand"}


@click.command("backup", cls=InWords)
@FILE
@ONE
@click.option("--replace", is_flag=True, help="Write over a file of that name.")
@with_appcontext
def backup(file: str, workshop: str, replace: bool) -> None:
    """Write a backup to FILE, or to a file of its own name in the folder FILE. The server may be running.

    A name without an ending is a folder's, which is made if it is not there. Exit code 0: everything is in it,
    1: a workshop cannot be read and is left out, 2: there is no backup.
    """
    settings, kept = (current_app.extensions[name] for name in ("settings", "installation"))
    shown = sys.stderr.isatty()
    held = 0

    def progress(done: int, of: int) -> None:
        nonlocal held
        held = of
        if shown:
            click.echo(f"\r{done} av {of}", err=True, nl=done == of)

    made, left_out = make_backup(
        settings, kept, _path(file), workshop=workshop, replace=replace, progress=progress
    )
    workshops = "1 verkstad" if held == 1 else f"{held} verkstäder"
    click.echo(f"{made.path} är klar: {workshops}. Den får sparas till {_day(made.kept_until)}.")
    for old in purge_backups(kept):
        _say(old)
    for name in left_out:
        click.echo(
            f"{name} går inte att läsa och är inte med. Kör check för att se vad som är fel.", err=True
        )
    sys.exit(1 if left_out else 0)


@click.command("restore", cls=InWords)
@FILE
@ONE
@click.option("--late", is_flag=True, help="Also a backup that should have been deleted by now.")
@with_appcontext
def restore(file: str, workshop: str, late: bool) -> None:
    """Restore the backup FILE into an empty data folder, or one workshop of it into the folder there is."""
    ids = restored(current_app.extensions["settings"], _path(file), workshop=workshop, late=late)
    click.echo(f"Återställt: {', '.join(ids) or 'inga verkstäder'}.")


@click.command("purge", cls=InWords)
@click.option("--log", "only_log", is_flag=True, help="Delete nothing: say what has been deleted when.")
@with_appcontext
def purge(only_log: bool) -> None:
    """Delete what has been kept long enough: workshops, what was written in them, and backups. Run it every day."""
    if only_log:
        for each in installation().deletions():
            when = _day(each.finished) if each.finished else f"påbörjat {_day(each.begun)}, inte klart"
            click.echo(f"{when}: {WHAT[each.what]} {each.workshop}, {WHY[each.why]}".replace(" ,", ","))
        return
    _log()
    stuck = [_say(done) for done in purged(current_app.extensions["settings"], installation(), live())]
    sys.exit(1 if any(stuck) else 0)


@click.command("check", cls=InWords)
@ONE
@with_appcontext
def check(workshop: str) -> None:
    """Read everything and say what is not as it should be. Exit code 0: all is well, 1: it is not, 2: cannot tell."""
    found = 0
    for problem in problems(current_app.extensions["settings"], workshop):
        found += 1
        click.echo(sentence(problem.code, DEFAULT, **problem.data))
    if not found:
        click.echo("Allt är som det ska.")
    sys.exit(1 if found else 0)


def _path(file: str) -> Path:
    """The path that was named; none, as by a variable that is not set, would be the folder one is in."""
    if not file.strip():
        raise RuleBroken("no_file_named")
    return Path(file)


def _say(done: Purged | Rewritten | Done) -> bool:
    """Tell what became of a backup or a workshop; whether somebody has to do something about it."""
    if isinstance(done, Done):
        words, stuck = DONE.get(done.outcome) or DONE[done.what, done.outcome]
        click.echo(words.format(id=done.workshop))
        return stuck
    if isinstance(done, Purged):
        words, stuck = OUTCOMES[done.outcome]
    else:
        words, stuck = REWRITTEN.get(done.outcome) or REWRITTEN[done.what, done.outcome]
    known = done.backup
    workshop = getattr(done, "workshop", "")
    click.echo(
        words.format(path=known.path, day=_day(known.kept_until), made=_day(known.made), workshop=workshop)
    )
    return stuck


def _day(ms: int) -> str:
    return day(datetime.fromtimestamp(ms / 1000, UTC).astimezone().date().isoformat(), DEFAULT)


def _log() -> None:
    """What is deleted is logged as the server logs, also when a clock has started this."""
    level = current_app.extensions["settings"].log_level_number
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
