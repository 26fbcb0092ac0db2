"""`wsgi.py` with nothing written to disk, to stand beside peers that store nothing. Only the bench has such a mode."""

import wsgi  # isort: skip  first: it puts eventlet in place

import sys

from app.storage.workshop import WorkshopStore


def persist(*_: object) -> None:
    """The batch is as good as saved."""


WorkshopStore.persist = persist

if __name__ == "__main__":
    sys.exit(wsgi.main())
