"""The sheets of a workbook, one file each: those that a group is run from, and those that hold the plan."""
