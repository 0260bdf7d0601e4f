"""The page of all components in all states, for those who develop the planner."""
