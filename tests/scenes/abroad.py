"""The server in the language that does not exist (`translated.py`), in place of Swedish."""

import os

os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
import eventlet

eventlet.monkey_patch()  # as wsgi.py does, before anything else is imported

# isort: split

import runpy

from app import i18n
from tests.scenes.translated import marked

real = i18n.catalogue
i18n.catalogue = lambda language: marked(real(language))
runpy.run_path("wsgi.py", run_name="__main__")
