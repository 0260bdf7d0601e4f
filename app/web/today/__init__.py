"""The plan after its launch: what is due on a day, ticked off as it happens, and what was missed."""
