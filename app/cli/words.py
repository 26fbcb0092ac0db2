"""What the app's own commands share: a refusal is one sentence, and what they work on."""

import sys
from typing import NoReturn

import click
from flask import current_app

from app.config import ConfigError, Settings, load
from app.domain.entities import Workshop
from app.errors import RuleBroken
from app.i18n import sentence
from app.languages import DEFAULT
from app.live.live import Live
from app.storage.installation import Installation
from app.storage.trouble import TROUBLE, place, why
from app.storage.workshop import all_ids


class InWords(click.Command):
    """A command whose refusals, and what it meets of broken files and full disks, are one sentence and exit code 2."""

    def invoke(self, context: click.Context):
        try:
            return super().invoke(context)
        except RuleBroken as problem:
            stop(sentence(problem.code, DEFAULT, **problem.data))
        except BrokenPipeError:  # whoever read what is said has read enough
            raise
        except TROUBLE as problem:
            stop(why(current_app.extensions["settings"], problem))


def stop(words: str) -> NoReturn:
    """Say in one sentence why not, and end with exit code 2."""
    click.echo(words, err=True)
    sys.exit(2)


def settings() -> Settings:
    """The environment's, for a command; one that cannot be right ends it."""
    try:
        return load()
    except ConfigError as problem:
        stop(str(problem))


def installation() -> Installation:
    """The installation a command is about; `nothing_here` where no server has been: a command makes none."""
    found: Installation = current_app.extensions["installation"]
    there: Settings = current_app.extensions["settings"]
    if not found.is_there() and (there.database_url or not all_ids(there)):
        raise RuleBroken("nothing_here", folder=place(there))
    return found


def live() -> Live:
    return current_app.extensions["live"]


def title(workshop: str) -> str:
    return f"”{live().state(workshop).one(Workshop).title}”"
