"""Groups: working groups around the themes; a phone that holds the group's token is in it."""
