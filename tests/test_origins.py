"""Which pages may open a line: every origin × host × forwarded × transport. And what a proxy may say."""

import itertools
import os
import stat

import engineio
import pytest
from flask import Flask

from app import create_app, proxies
from app.config import Settings
from app.hosts import OnlyOurNames
from app.keys import _key, form_key
from app.storage.installation import Installation

PUBLIC, OWN, REBOUND = "verkstad.example.se", "127.0.0.1:8000", "rebound.example:8000"
SETTINGS = Settings(public_url=f"https://{PUBLIC}")
HOSTS = (OWN, PUBLIC, REBOUND, "", f"{OWN}; script-src *", f"{OWN}@{REBOUND}", "localhost.rebound.example")
ORIGINS = (
    None, "null", "", f"http://{OWN}", f"https://{PUBLIC}", f"http://{PUBLIC}", f"http://{REBOUND}", f"https://{REBOUND}",
    "http://elsewhere.example", f"http://{OWN}.elsewhere.example", f"http://{PUBLIC}@elsewhere.example", "http://[",
)  # fmt: skip
FORWARDED = (
    {},
    {"HTTP_X_FORWARDED_HOST": "elsewhere.example", "HTTP_X_FORWARDED_PROTO": "http"},
    {"HTTP_X_FORWARDED_HOST": REBOUND},
    {"HTTP_X_FORWARDED_HOST": OWN},
    {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
)
TRANSPORTS = {
    "polling": ("GET", "EIO=4&transport=polling"),
    "polling post": ("POST", "EIO=4&transport=polling"),
    "websocket": ("GET", "EIO=4&transport=websocket"),
    "as a script": ("GET", "EIO=4&transport=polling&j=0"),
}
# By hand: the pages of ours that may talk by each of our names. All else is refused.
OURS = {OWN: (f"http://{OWN}", f"https://{PUBLIC}"), PUBLIC: (f"https://{PUBLIC}",)}
CASES = list(itertools.product(HOSTS, ORIGINS, FORWARDED, TRANSPORTS))


def environ(
    host: str, origin: str | None, forwarded: dict, transport: str, address: str = "198.51.100.7"
) -> dict:
    method, query = TRANSPORTS[transport]
    asked = {
        "REQUEST_METHOD": method, "PATH_INFO": "/socket.io/", "QUERY_STRING": query, "HTTP_HOST": host,
        "REMOTE_ADDR": address, "wsgi.url_scheme": "http", **forwarded,
    }  # fmt: skip
    return asked if origin is None else {**asked, "HTTP_ORIGIN": origin}


def lets_in(asked: dict) -> bool:
    said = []
    gate = OnlyOurNames(lambda _environ, start: start("200 OK", []) or [], SETTINGS)
    gate(asked, lambda status, _headers, _problem=None: said.append(status))
    return said == ["200 OK"]


def stock_lets_in(asked: dict) -> bool:
    """The library's own question, as it asks it by default."""
    server = engineio.Server(async_mode="threading")
    origin = asked.get("HTTP_ORIGIN")
    allowed = server._cors_allowed_origins({"SERVER_NAME": "x", **asked})
    return not origin or allowed is None or origin in allowed


def should(host: str, origin: str | None, transport: str) -> bool:
    if host not in OURS or transport == "as a script":
        return False
    if not origin:  # a page of ours that only reads says nothing
        return transport == "polling"
    return origin in OURS[host]


def test_the_whole_matrix(say):
    wrong = [case for case in CASES if lets_in(environ(*case)) != should(case[0], case[1], case[3])]
    let_in = sum(lets_in(environ(*case)) for case in CASES)
    say(f"origins: {len(CASES)} cases, {let_in} let in, {len(wrong)} otherwise than they should")
    assert wrong == []
    assert let_in > 0


def test_the_library_by_itself_lets_in_what_is_refused_here():
    """The control: no origin on a websocket, a host that a proxy is said to have said, a foreign host that fits."""
    through = [case for case in CASES if not lets_in(environ(*case)) and stock_lets_in(environ(*case))]
    assert any(origin is None and transport == "websocket" for _h, origin, _f, transport in through)
    assert any(
        origin == f"http://{REBOUND}" and host == OWN and forwarded.get("HTTP_X_FORWARDED_HOST") == REBOUND
        for host, origin, forwarded, _t in through
    )
    assert any(host == REBOUND and origin == f"http://{REBOUND}" for host, origin, _f, _t in through)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_browser_that_says_it_is_another_site_is_believed(site):
    asked = environ(OWN, None, {"HTTP_SEC_FETCH_SITE": site}, "polling")
    assert not lets_in(asked)
    assert lets_in({**asked, "HTTP_SEC_FETCH_SITE": "same-origin"})


@pytest.fixture
def app(tmp_path) -> Flask:
    return create_app(Settings(data_dir=tmp_path, async_mode="threading", public_url=f"https://{PUBLIC}"))


def test_the_app_is_behind_the_gate(app):
    """What the matrix tries on a stand-in holds for the sockets themselves."""
    ask = app.test_client().open
    for case in CASES:
        if case[0] not in (OWN, REBOUND) or case[3] == "polling post" or case[2]:
            continue
        answer = ask(environ_overrides=environ(*case), path=f"/socket.io/?{TRANSPORTS[case[3]][1]}")
        if not should(case[0], case[1], case[3]):
            assert answer.status_code == 400, case
        elif case[3] == "polling":
            assert answer.status_code == 200, case


# --- what a proxy may say ---


@pytest.mark.parametrize(
    ("trusted", "address", "forwarded", "counted"),
    [
        (("127.0.0.1", "::1"), "127.0.0.1", "203.0.113.9", "203.0.113.9"),
        (("127.0.0.1", "::1"), "127.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (("127.0.0.1", "::1"), "198.51.100.7", "6.6.6.6", "198.51.100.7"),  # says so itself, and is no proxy
        (("10.0.0.0/24",), "10.0.0.5", "6.6.6.6, 203.0.113.9, 10.0.0.4", "203.0.113.9"),
        (("127.0.0.1",), "127.0.0.1", "", "127.0.0.1"),
        ((), "127.0.0.1", "6.6.6.6", "127.0.0.1"),
        (("127.0.0.1",), "::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"),
        (("::1",), "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),  # all of one home
        (("::1",), "::1", "nonsense", "nonsense"),
    ],
)
def test_whose_tries_are_counted_together(trusted, address, forwarded, counted):
    asked = {"REMOTE_ADDR": address, "HTTP_X_FORWARDED_FOR": forwarded}
    assert proxies.sender(asked, Settings(trusted_proxies=trusted)) == counted


@pytest.mark.parametrize(
    ("address", "said", "host", "https"),
    [
        ("127.0.0.1", "https", OWN, True),
        ("127.0.0.1", "http", PUBLIC, False),
        ("127.0.0.1", "https, http", OWN, False),
        ("198.51.100.7", "https", OWN, False),
        ("198.51.100.7", "", PUBLIC, True),
        ("127.0.0.1", "", OWN, False),
    ],
)
def test_whether_it_came_by_https(app, address, said, host, https):
    """What hangs on it: the cookie's Secure, and that a browser never comes back without."""
    asked = {
        "REMOTE_ADDR": address,
        "HTTP_X_FORWARDED_PROTO": said,
        "HTTP_HOST": host,
        "wsgi.url_scheme": "http",
    }
    assert proxies.is_https(asked, app.extensions["settings"]) == https
    answer = app.test_client().get("/sign-in", environ_overrides=asked)
    assert answer.headers.get("Strict-Transport-Security", "") == ("max-age=31536000" if https else "")
    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert {"HttpOnly", "SameSite=Lax"} <= {part.strip() for part in cookie.split(";")}
    assert ("Secure" in cookie) == https
    sockets = f"{'wss' if https else 'ws'}://{host}"
    assert f"connect-src 'self' {sockets}" in answer.headers["Content-Security-Policy"]


# --- what is kept secret ---


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out of a user's folders by itself")
def test_what_is_kept_is_closed_to_others_also_where_it_was_open(tmp_path):
    """Control: as it was before."""

    def mode(path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    (data / "installation.db").touch(mode=0o644)
    assert (mode(data), mode(data / "installation.db")) == (0o755, 0o644)
    settings = Settings(data_dir=data)
    installation = Installation(settings)
    installation.add_account("Fatima", "hash")
    _key.cache_clear()
    form_key(settings)
    assert mode(data) == 0o700
    assert mode(data / "secrets") == 0o700
    files = [path for path in data.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"installation.db", "form.key"}
    assert {path.name: oct(mode(path)) for path in files} == {path.name: "0o600" for path in files}
    installation.close()


def test_the_key_is_made_once_and_kept(tmp_path):
    settings = Settings(data_dir=tmp_path)
    first = form_key(settings)
    _key.cache_clear()  # as after a restart
    assert form_key(settings) == first
    assert len(first) == 32
    assert form_key(Settings(data_dir=tmp_path / "other")) != first
