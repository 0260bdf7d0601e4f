"""The overview of a plan: its task list, its language, its deletion."""
