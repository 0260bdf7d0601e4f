"""Activities on other days: moved, copied, shifted, swapped. Each function tells which answers change, or why none can.

An activity is kept in the list of the step that its day belongs to; days of preparation belong to the first three.
"""
