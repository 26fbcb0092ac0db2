"""Close: the closing questions and thanks."""
