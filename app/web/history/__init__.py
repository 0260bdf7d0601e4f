"""The history of a plan: its versions by day, each compared with now, restored and named."""
