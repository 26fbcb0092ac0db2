"""Plan: what each group will do, written by the group's phones at once."""
