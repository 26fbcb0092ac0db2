"""Cluster: ideas are gathered under themes by the lead; the room proposes themes."""
