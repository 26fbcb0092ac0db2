"""Accounts, and who leads a workshop: `flask --app app account | lead | claim`."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup, with_appcontext

from app.cli.words import InWords, installation, live, title
from app.domain.entities import LEAD_ROLES, Lead
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.passwords import hash_password
from app.process.leads import AddLead, RemoveLead
from app.storage.installation import Account, account_name
from app.storage.moving import copy_database, workshop_in
from app.storage.workshop import file_of

account = AppGroup("account", help="Facilitators' accounts.")
lead = AppGroup("lead", help="Who leads a workshop.")
NAME = click.argument("name")
WORKSHOP = click.argument("workshop")
PASSWORD = click.option("--password", prompt="Lösenord", hide_input=True, confirmation_prompt="En gång till")


@account.command("add", cls=InWords)
@NAME
@PASSWORD
def add_account(name: str, password: str) -> None:
    """Make an account without an invitation."""
    name = account_name(name)
    installation().add_account(name, hash_password(password))
    click.echo(f"Kontot {name} är klart.")


@account.command("password", cls=InWords)
@NAME
@PASSWORD
def set_password(name: str, password: str) -> None:
    """Give an account a new password; whoever is signed in with it is signed out."""
    installation().set_password(_account(name).id, hash_password(password))
    click.echo(f"{name} har ett nytt lösenord och får logga in igen.")


@account.command("administrator", cls=InWords)
@NAME
@click.option("--no-longer", is_flag=True, help="Take it from the account instead.")
def administrator(name: str, no_longer: bool) -> None:
    """Let an account look after the installation, on the page /administration."""
    installation().set_administrator(_account(name).id, not no_longer)
    click.echo(f"{name} administrerar {'inte längre ' if no_longer else ''}installationen.")


@lead.command("add", cls=InWords)
@WORKSHOP
@NAME
@click.option(
    "--role", type=click.Choice(LEAD_ROLES), default="facilitator", help="What the account leads as."
)
def add_lead(workshop: str, name: str, role: str) -> None:
    """Let one more account lead a workshop, or make one that does an owner."""
    live().submit(workshop, SYSTEM, AddLead(account=_account(name).id, role=role))
    click.echo(f"{name} leder nu {title(workshop)}.")


@lead.command("remove", cls=InWords)
@WORKSHOP
@NAME
def remove_lead(workshop: str, name: str) -> None:
    """Take the right to lead a workshop from an account."""
    live().submit(workshop, SYSTEM, RemoveLead(account=_account(name).id))
    click.echo(f"{name} leder inte längre {title(workshop)}.")


@click.command(cls=InWords)
@WORKSHOP
@click.option("--account", "name", required=True, help="The account that is to lead it.")
@with_appcontext
def claim(workshop: str, name: str) -> None:
    """Take over a workshop, by its id or as a file moved here from another installation."""
    owner = _account(name)
    file = Path(workshop).expanduser()
    if not file.is_file() and (file.exists() or len(file.parts) > 1 or file.suffix):
        raise RuleBroken("not_a_workshop", file=file.name)  # no id looks like that
    id = _move_in(file) if file.is_file() else workshop
    live().submit(id, SYSTEM, AddLead(account=owner.id, role="owner"))
    # Where it comes from others led it: nobody here is they, and as owners they would let the last real one leave.
    for lead in live().state(id).all(Lead):
        if installation().account(lead.account) is None:
            live().submit(id, SYSTEM, RemoveLead(account=lead.account))
    live().tell_installation(id, live().state(id))
    click.echo(f"{name} leder nu {title(id)}. Verkstaden har adressen /w/{id}/lead")


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


def _account(name: str) -> Account:
    found = installation().account_named(name)
    if found is None:
        raise RuleBroken("unknown_account", name=name)
    return found
