"""Whose turn it is in a step; what an idea is written in and its rendering; questions relayed and their replies."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.adding import add_columns

revision = "workshop_0004"
down_revision = "workshop_0003"


def upgrade() -> None:
    add_columns("step", {"turn": (sa.Text(), ""), "turns": (sa.Boolean(), False)})
    add_columns("idea", {name: (sa.Text(), "") for name in ("language", "rendering", "rendered")})
    op.create_table(
        "question",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("relayed", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("rendering", sa.Text(), nullable=False),
        sa.Column("rendered", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reply",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("rendering", sa.Text(), nullable=False),
        sa.Column("rendered", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
