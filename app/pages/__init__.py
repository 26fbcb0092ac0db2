"""The pages: everything that comes over plain HTTP."""

from flask import Flask

from app import i18n
from app.pages import (
    accounts,
    assets,
    dist,
    door,
    errors,
    guard,
    limiting,
    minutes,
    qr,
    screens,
    start,
    workshops,
)
from app.tickets import Tickets

BLUEPRINTS = (
    start.pages,
    accounts.pages,
    workshops.pages,
    screens.pages,
    door.pages,
    qr.pages,
    minutes.pages,
    dist.pages,
)


def init_app(app: Flask) -> None:
    app.extensions["limits"] = limiting.Limits()
    app.extensions["tickets"] = Tickets()
    guard.init_app(app)  # first: nothing is done for a request that should not be here
    i18n.init_app(app)
    assets.init_app(app)
    errors.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
