"""Until when what people wrote and what the groups came to is kept, and when a step's words were erased."""

import sqlalchemy as sa

from app.storage.migrations.adding import add_columns

revision = "workshop_0008"
down_revision = "workshop_0007"


def upgrade() -> None:
    add_columns("workshop", {name: (sa.Text(), "") for name in ("contributions_until", "results_until")})
    add_columns("step", {"erased": (sa.Text(), "")})
