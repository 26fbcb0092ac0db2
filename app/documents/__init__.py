"""Documents of a meeting: the minutes as a page and as a table."""
