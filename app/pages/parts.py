"""The parts of the running app that pages use, by name."""

from flask import current_app

from app.config import Settings
from app.pages.limiting import Limits
from app.rehearsal.rehearsals import Rehearsals
from app.storage.installation import Installation
from app.tickets import Tickets


def live():
    """The live workshops: `submit`, `state`, `seen`, `create`, `exists`."""
    return current_app.extensions["live"]


def sockets():
    """What is connected: `end_sessions` hangs up on whoever has been signed out."""
    return current_app.extensions["sockets"]


def rehearsals() -> Rehearsals:
    return current_app.extensions["rehearsals"]


def installation() -> Installation:
    return current_app.extensions["installation"]


def settings() -> Settings:
    return current_app.extensions["settings"]


def limits() -> Limits:
    return current_app.extensions["limits"]


def tickets() -> Tickets:
    return current_app.extensions["tickets"]
