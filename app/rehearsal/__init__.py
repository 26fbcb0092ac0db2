"""A rehearsal: a copy of a workshop to practise on, with simulated participants, and nothing left of it afterwards."""
