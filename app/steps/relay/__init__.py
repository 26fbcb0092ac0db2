"""Relay: one side writes questions, the lead relays them to the other side, and both see the replies at once."""
