"""Thirty days on one board: what is planned on each day, and the activity that is open beside it."""
