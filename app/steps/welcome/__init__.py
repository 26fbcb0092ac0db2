"""Welcome: what the day is about, the rules, and how much influence is on offer. Nothing is written."""
