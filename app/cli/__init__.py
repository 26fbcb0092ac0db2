"""The app's own commands, each a `flask --app app …`: here those about the program itself."""

import sys

import click
from flask import Flask, current_app
from flask.cli import AppGroup, with_appcontext

from app import messages
from app.cli.keeping import backup, check, purge, restore
from app.cli.people import account, claim, lead
from app.cli.words import InWords, settings, stop
from app.languages import DEFAULT

__all__ = ["init_app", "settings"]
db = AppGroup("db", help="The database.")


def init_app(app: Flask) -> None:
    for command in (db, account, lead, claim, backup, restore, purge, check, demo, find_messages):
        app.cli.add_command(command)


@db.command("upgrade", cls=InWords)
def upgrade() -> None:
    """Create the database or bring it up to date. A workshop's own file is brought up to date when it is opened."""
    from app.greeting import CannotStart, before_start

    try:
        before_start(current_app)
    except CannotStart as problem:
        stop(str(problem))
    click.echo("Databasen är klar.")


@click.command(cls=InWords)
@with_appcontext
def demo() -> None:
    """Fill in a workshop to look around in, and say where it is."""
    from app.demo import play

    for line in play(current_app):
        click.echo(line)


@click.command("messages")
def find_messages() -> None:
    """List the messages in the code that Swedish has no words for, and the words no code uses."""
    lacking = messages.lacking(DEFAULT)
    for msgid, place in lacking:
        click.echo(f"{place}: saknar {msgid!r}")
    for msgid in messages.left_over(DEFAULT):
        click.echo(f"används inte: {msgid!r}")
    click.echo(f"{len(messages.in_code())} texter, {len(lacking)} utan svenska.")
    sys.exit(1 if lacking else 0)
