"""The parts of the running app that pages use, by name."""

from flask import current_app

from app.config import Settings
from app.pages.limiting import Limits
from app.storage.installation import Installation
from app.tickets import Tickets


def live():
    """The live workshops: `submit`, `state`, `seen`, `create`, `exists`."""
    return current_app.extensions["live"]


def installation() -> Installation:
    return current_app.extensions["installation"]


def settings() -> Settings:
    return current_app.extensions["settings"]


def limits() -> Limits:
    return current_app.extensions["limits"]


def tickets() -> Tickets:
    return current_app.extensions["tickets"]
