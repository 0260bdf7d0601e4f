"""What all pages of a plan share: the plan as they show it, its bar, its task list, its addresses."""
