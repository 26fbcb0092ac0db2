"""Nothing is written in a welcome step."""
