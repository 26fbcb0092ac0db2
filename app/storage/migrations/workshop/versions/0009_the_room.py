"""What the room is told and shown, pictures, steps that are passed by, and workshops that are rehearsals of others."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.adding import add_columns

revision = "workshop_0009"
down_revision = "workshop_0008"


def upgrade() -> None:
    add_columns(
        "workshop",
        {
            "why": (sa.Text(), ""),
            "contact": (sa.Text(), ""),
            "second_language": (sa.Text(), ""),
            "board_margin": (sa.BigInteger(), 0),
            "wifi_name": (sa.Text(), ""),
            "wifi_password": (sa.Text(), ""),
            "rehearsal_of": (sa.Text(), ""),
        },
    )
    add_columns("meeting", {"starts": (sa.Text(), ""), "note": (sa.Text(), "")})
    add_columns("step", {"skipped": (sa.Boolean(), False)})
    op.create_table(
        "picture",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.BigInteger(), nullable=False),
        sa.Column("height", sa.BigInteger(), nullable=False),
        sa.Column("caption", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "picture_file",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
