"""Vote: dots on themes, secret until they are shown."""
