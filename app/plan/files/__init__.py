"""Plan files: a plan as JSON, written, read, described by a schema, and found inside a page of the planner."""
