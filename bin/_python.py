"""Says in words when the Python is too old. Imported first by every command.

Written so that any Python 3 can read it: the rest of `bin/` would stop such a one with a syntax error, which
tells a facilitator nothing.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Det h\u00e4r programmet beh\u00f6ver Python 3.11 eller nyare, och det h\u00e4r \u00e4r Python %d.%d. "
        "H\u00e4mta en nyare p\u00e5 https://www.python.org/downloads/.\n" % tuple(sys.version_info[:2])
    )
    sys.exit(2)
