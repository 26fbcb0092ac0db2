"""What the lead has hidden besides ideas, and the names that are looked for."""

import sqlalchemy as sa
from alembic import op

revision = "workshop_0005"
down_revision = "workshop_0004"


def upgrade() -> None:
    op.create_table(
        "hidden",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "listed_name",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
