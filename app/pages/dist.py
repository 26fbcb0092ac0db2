"""The built scripts and style sheets, squeezed: a phone at the edge of the room gets a third of the bytes."""

import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, request, send_from_directory

from app.messages import DIST

pages = Blueprint("dist", __name__)
# Fonts are squeezed already.
WORTH_IT = (".js", ".css", ".json", ".svg")


@pages.get("/static/dist/<name>")
def built(name: str) -> Response:
    path = DIST / name
    if not (name.endswith(WORTH_IT) and "gzip" in request.accept_encodings and path.is_file()):
        return send_from_directory(DIST, name)
    response = Response(_squeezed(path, path.stat().st_mtime_ns), mimetype=mimetypes.guess_type(name)[0])
    response.headers["Content-Encoding"] = "gzip"
    response.vary.add("Accept-Encoding")
    return response


@lru_cache(maxsize=64)
def _squeezed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)
