"""Passwords: what is asked of one, and the slow hash that is kept of it."""

from functools import cache

from werkzeug.security import check_password_hash, generate_password_hash

from app.errors import RuleBroken
from app.offload import offload

LEAST = 10
MOST = 200


def hash_password(password: str) -> str:
    """The scrypt hash of a password; `password_short` and `password_long` when it will not do."""
    if len(password) < LEAST:
        raise RuleBroken("password_short", least=LEAST)
    if len(password) > MOST:
        raise RuleBroken("password_long", most=MOST)
    return offload(generate_password_hash, password)


def is_password(password: str, password_hash: str | None) -> bool:
    """Whether it is the one. Without an account it takes as long, so that time does not tell which names there are."""
    right = offload(check_password_hash, password_hash or _nobodys(), password[:MOST])
    return right and password_hash is not None


@cache
def _nobodys() -> str:
    return generate_password_hash("nobody signs in with this")
