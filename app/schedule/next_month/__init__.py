"""The next thirty days, as those before them suggest: what worked, on the same weekdays, more of it by members."""
