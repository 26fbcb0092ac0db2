"""The tables of the installation, as its newest migration leaves them."""

import sqlalchemy as sa

metadata = sa.MetaData()


def _table(name: str, *columns: sa.Column) -> sa.Table:
    return sa.Table(name, metadata, *columns, sqlite_with_rowid=False)


def _text(name: str, primary_key: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text, primary_key=primary_key, nullable=False)


def _number(name: str) -> sa.Column:
    return sa.Column(name, sa.BigInteger, nullable=False)


# `name_key` is the name as it is compared: "Fatima" and "fatima " are one person.
# `administrator` is 1 for those who look after the installation.
account = _table(
    "account",
    _text("id", True),
    _text("name"),
    _text("name_key"),
    _text("password_hash"),
    _number("administrator"),
)
sa.Index("account_by_name", account.c.name_key, unique=True)

# Only hashes of the tokens are kept; `ends` is ms since 1970.
session = _table("session", _text("token_hash", True), _text("account"), _number("ends"))
invite = _table(
    "invite",
    _text("token_hash", True),
    _text("id"),
    _text("kind"),
    _text("workshop"),
    _text("role"),
    _text("sender"),
    _text("account"),
    _number("ends"),
)

# Who leads a workshop is decided by the workshop itself; this is for "my workshops" without opening each.
# `rehearsal` is when it was made as a copy to be thrown away (ms since 1970), 0 for a workshop.
workshop_index = _table(
    "workshop_index",
    _text("workshop", True),
    _text("account", True),
    _text("role"),
    _text("title"),
    _text("day"),
    _text("stage"),
    _number("rehearsal"),
)
sa.Index("workshop_index_by_account", workshop_index.c.account)

# The short codes that are open now.
door = _table("door", _text("code", True), _text("workshop"), _text("token"))

# What is to close by itself: `what` is the id of a step or a meeting.
closing = _table("closing", _text("workshop", True), _text("what", True), _number("at"))

# Where a backup was written, of which workshop ("" all of them), and from when on it may not be kept.
backup = _table("backup", _text("path", True), _text("workshop"), _number("made"), _number("kept_until"))

# The last days on which a workshop's contributions and the workshop itself are kept (ISO); `contributions` is "" while
# there is nothing to erase, `results` "" where no day has been chosen yet.
keeping = _table("keeping", _text("workshop", True), _text("contributions"), _text("results"))

# What was deleted, why and when: ids and times, never a word of what it was. `finished` is 0 until nothing is left.
deletion = _table(
    "deletion",
    _text("id", True),
    _text("workshop"),
    _text("what"),
    _text("why"),
    _number("begun"),
    _number("finished"),
)
