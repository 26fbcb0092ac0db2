"""Perspectives: on ballots, answers and seats in groups while they are needed, and what is frozen of them."""

import sqlalchemy as sa

from app.storage.migrations.adding import add_columns

revision = "workshop_0003"
down_revision = "workshop_0002"


def upgrade() -> None:
    add_columns("step", {"heard": (sa.Text(), "[]"), "said": (sa.Text(), "{}")})
    add_columns("ballot", {"perspective": (sa.Text(), "")})
    add_columns("result", {"rings": (sa.Text(), "{}")})
    add_columns("member", {"perspective": (sa.Text(), ""), "asks": (sa.Boolean(), False)})
    add_columns("answer", {"perspective": (sa.Text(), "")})
