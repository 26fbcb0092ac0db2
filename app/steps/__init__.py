"""The kinds of steps, a folder each: copy one to make another. `settings.py` here finds them."""
