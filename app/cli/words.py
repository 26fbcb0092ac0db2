"""What the app's own commands share: a refusal is one sentence, and what they work on."""

import sys

import click
from flask import current_app

from app.domain.entities import Workshop
from app.errors import RuleBroken
from app.i18n import sentence
from app.languages import DEFAULT
from app.live.live import Live
from app.storage.installation import Installation


class InWords(click.Command):
    """A command whose refusals are one sentence and exit code 2."""

    def invoke(self, context: click.Context):
        try:
            return super().invoke(context)
        except RuleBroken as problem:
            click.echo(sentence(problem.code, DEFAULT, **problem.data), err=True)
            sys.exit(2)


def installation() -> Installation:
    return current_app.extensions["installation"]


def live() -> Live:
    return current_app.extensions["live"]


def title(workshop: str) -> str:
    return f"”{live().state(workshop).one(Workshop).title}”"
