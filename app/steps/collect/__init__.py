"""Collect: everybody writes alone, the lead reads through, and all is shown at once, shuffled."""
