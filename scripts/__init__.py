"""Tools for those who change the planner; the program itself uses none of them."""
