"""A welcome step shows nothing but itself."""
