"""The next thirty days: what those before them suggest, to be taken with one button."""
