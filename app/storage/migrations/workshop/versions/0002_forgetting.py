"""A note of what is still to be forgotten; and seats are a count from a meeting's end, also of those ended before."""

import sqlalchemy as sa
from alembic import op

revision = "workshop_0002"
down_revision = "workshop_0001"


def upgrade() -> None:
    op.create_table(
        "forgetting",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "DELETE FROM seat WHERE EXISTS (SELECT 1 FROM meeting"
        " WHERE meeting.workshop = seat.workshop AND meeting.id = seat.meeting AND meeting.stage = 'ended')"
    )
    # What was closed before has been erased, but the files were never written anew.
    for table, erased in (("step", "closed"), ("meeting", "stage = 'ended'")):
        op.execute(
            f"INSERT INTO forgetting (workshop, id, what) SELECT workshop, id, id FROM {table} WHERE {erased}"
        )
