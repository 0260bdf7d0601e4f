"""What the figures to watch came to, week by week: entered, drawn against their targets, read from a chat."""
