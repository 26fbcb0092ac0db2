"""The app's own commands: `flask --app app db upgrade | account | lead | claim | demo | messages`."""

import sys
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import AppGroup, with_appcontext

from app import messages
from app.domain.entities import Workshop
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.i18n import DEFAULT, sentence
from app.passwords import hash_password
from app.process.commands import AddLead, RemoveLead
from app.storage.installation import Account, Installation
from app.storage.moving import copy_database, workshop_in
from app.storage.workshop import file_of

db = AppGroup("db", help="The database.")
account = AppGroup("account", help="Facilitators' accounts.")
lead = AppGroup("lead", help="Who leads a workshop.")
NAME = click.argument("name")
WORKSHOP = click.argument("workshop")
PASSWORD = click.option("--password", prompt="Lösenord", hide_input=True, confirmation_prompt="En gång till")


def init_app(app: Flask) -> None:
    for command in (db, account, lead, claim, demo, find_messages):
        app.cli.add_command(command)


class InWords(click.Command):
    """A command whose refusals are one sentence and exit code 2."""

    def invoke(self, context: click.Context):
        try:
            return super().invoke(context)
        except RuleBroken as problem:
            click.echo(sentence(problem.code, DEFAULT, **problem.data), err=True)
            sys.exit(2)


@db.command("upgrade", cls=InWords)
def upgrade() -> None:
    """Create the database or bring it up to date. A workshop's own file is brought up to date when it is opened."""
    from app.greeting import CannotStart, before_start

    try:
        before_start(current_app)
    except CannotStart as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    click.echo("Databasen är klar.")


@account.command("add", cls=InWords)
@NAME
@PASSWORD
def add_account(name: str, password: str) -> None:
    """Make an account without an invitation."""
    _installation().add_account(name, hash_password(password))
    click.echo(f"Kontot {name} är klart.")


@account.command("password", cls=InWords)
@NAME
@PASSWORD
def set_password(name: str, password: str) -> None:
    """Give an account a new password; whoever is signed in with it is signed out."""
    _installation().set_password(_account(name).id, hash_password(password))
    click.echo(f"{name} har ett nytt lösenord och får logga in igen.")


@lead.command("add", cls=InWords)
@WORKSHOP
@NAME
def add_lead(workshop: str, name: str) -> None:
    """Let one more account lead a workshop."""
    _live().submit(workshop, SYSTEM, AddLead(account=_account(name).id))
    click.echo(f"{name} leder nu {_title(workshop)}.")


@lead.command("remove", cls=InWords)
@WORKSHOP
@NAME
def remove_lead(workshop: str, name: str) -> None:
    """Take the right to lead a workshop from an account."""
    _live().submit(workshop, SYSTEM, RemoveLead(account=_account(name).id))
    click.echo(f"{name} leder inte längre {_title(workshop)}.")


@click.command(cls=InWords)
@WORKSHOP
@click.option("--account", "name", required=True, help="The account that is to lead it.")
@with_appcontext
def claim(workshop: str, name: str) -> None:
    """Take over a workshop, by its id or as a file moved here from another installation."""
    owner = _account(name)
    file = Path(workshop).expanduser()
    id = _move_in(file) if file.is_file() else workshop
    _live().submit(id, SYSTEM, AddLead(account=owner.id, role="owner"))
    _live().index(id, _live().state(id))
    click.echo(f"{name} leder nu {_title(id)}. Verkstaden har adressen /w/{id}/lead")


@click.command()
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


def _move_in(file: Path) -> str:
    """Copy a workshop's file to where this installation keeps them, whole even if it was not closed; its id."""
    settings = current_app.extensions["settings"]
    if settings.database_url:
        raise RuleBroken("files_not_used")
    id = workshop_in(file)
    home = file_of(settings, id)
    if file.resolve() == home.resolve():
        return id
    if home.exists():
        raise RuleBroken("workshop_here", workshop=id)
    home.parent.mkdir(parents=True, exist_ok=True)
    copy_database(file, home)
    return id


def _title(workshop: str) -> str:
    return f"”{_live().state(workshop).one(Workshop).title}”"


def _account(name: str) -> Account:
    found = _installation().account_named(name)
    if found is None:
        raise RuleBroken("unknown_account", name=name)
    return found


def _installation() -> Installation:
    return current_app.extensions["installation"]


def _live():
    return current_app.extensions["live"]
