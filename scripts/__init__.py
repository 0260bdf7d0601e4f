"""Tools for developing the planner; the program itself uses none of them."""
