"""Who administers the installation, and links that do more than make the first account.

Links that were made before and not yet used stop working: the start prints a new one while there is no account.
"""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.adding import add_columns

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    add_columns("account", {"administrator": (sa.BigInteger(), 0)})
    # Of several nobody knows who was first: `flask --app app account administrator` says who it is.
    op.execute("UPDATE account SET administrator = 1 WHERE (SELECT count(*) FROM account) = 1")
    op.drop_table("invite")
    words = ("id", "kind", "workshop", "role", "sender", "account")
    op.create_table(
        "invite",
        sa.Column("token_hash", sa.Text(), primary_key=True, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in words),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
