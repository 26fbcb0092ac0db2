"""The pages: everything that comes over plain HTTP."""

from flask import Flask

from app import i18n
from app.pages import (
    about,
    accounts,
    administration,
    assets,
    dist,
    door,
    errors,
    guard,
    hints,
    invitation,
    invited,
    leads,
    limiting,
    minutes,
    picture,
    qr,
    rehearsing,
    screens,
    slips,
    start,
    steer,
    styleguide,
    wifi,
    workshops,
)
from app.tickets import Tickets

BLUEPRINTS = (
    start.pages,
    about.pages,
    accounts.pages,
    invited.pages,
    leads.pages,
    hints.pages,
    administration.pages,
    workshops.pages,
    screens.pages,
    door.pages,
    qr.pages,
    minutes.pages,
    invitation.pages,
    picture.pages,
    slips.pages,
    steer.pages,
    wifi.pages,
    rehearsing.pages,
    dist.pages,
    styleguide.pages,
)


def init_app(app: Flask) -> None:
    limits = app.extensions["limits"] = limiting.Limits()
    app.extensions["live"].chores.append(limits.forget)
    app.extensions["tickets"] = Tickets()
    guard.init_app(app)  # first: nothing is done for a request that should not be here
    i18n.init_app(app)
    assets.init_app(app)
    errors.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
