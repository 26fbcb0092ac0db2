"""What was typed in from paper, and by which lead."""

import sqlalchemy as sa
from alembic import op

revision = "workshop_0007"
down_revision = "workshop_0006"


def upgrade() -> None:
    op.create_table(
        "paper",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("round", sa.BigInteger(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
