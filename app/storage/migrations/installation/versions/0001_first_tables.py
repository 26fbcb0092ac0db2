"""Accounts, who is signed in, which workshops there are, and which doors are open."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def table(name: str, *columns: sa.Column) -> None:
    op.create_table(name, *columns, sqlite_with_rowid=False)


def text(name: str, primary_key: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text, primary_key=primary_key, nullable=False)


def number(name: str) -> sa.Column:
    return sa.Column(name, sa.BigInteger, nullable=False)


def upgrade() -> None:
    table("account", text("id", True), text("name"), text("name_key"), text("password_hash"))
    op.create_index("account_by_name", "account", ["name_key"], unique=True)
    table("session", text("token_hash", True), text("account"), number("ends"))
    table("invite", text("token_hash", True), number("ends"))
    table(
        "workshop_index",
        text("workshop", True),
        text("account", True),
        text("role"),
        text("title"),
        text("day"),
        text("stage"),
    )
    op.create_index("workshop_index_by_account", "workshop_index", ["account"])
    table("door", text("code", True), text("workshop"), text("token"))
    table("closing", text("workshop", True), text("what", True), number("at"))
