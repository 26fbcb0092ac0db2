"""Who sends a command: made by the server for every command anew, never read from the payload."""

import hashlib
import hmac

from msgspec import Struct

from app.domain.entities import Step


def hash_secret(secret: str) -> str:
    """What a seat's row keeps of the phone's secret: SHA-256, hex (the secret has 128 random bits)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def tag_of(secret: str, step: Step) -> str:
    """The owner's tag in one step and round: leads neither to a seat nor from one step to the next.

    HMAC-SHA-256 keyed with the phone's secret, the first 128 bits in hex.
    """
    return hmac.digest(secret.encode(), f"{step.id}:{step.round}".encode(), "sha256").hex()[:32]


class Who(Struct, frozen=True):
    """`role` is lead, phone, group, door, board or system; the secret stays in memory and out of every repr.

    `lead` is which kind of lead it is: only the workshop says so (`live/connection.py`).
    `groups` are the ids of the groups whose token is held; `token` is what a newcomer shows at the door.
    `known_tags`, by step and round, need not be made anew.
    """

    role: str
    account: str = ""
    lead: str = "facilitator"
    seat: str = ""
    meeting: str = ""
    perspective: str = ""
    groups: frozenset[str] = frozenset()
    secret: str = ""
    token: str = ""
    known_tags: dict[tuple[str, int], str] = {}

    def __repr__(self) -> str:
        return f"Who({self.role})"

    def tag(self, step: Step) -> str:
        return self.known_tags.get((step.id, step.round)) or tag_of(self.secret, step)


SYSTEM = Who("system")
