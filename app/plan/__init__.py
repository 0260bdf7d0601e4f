"""The plan: its fields, its answers, and what the answers mean."""
