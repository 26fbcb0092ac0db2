"""Review: what was promised beside what has happened, group by group."""
