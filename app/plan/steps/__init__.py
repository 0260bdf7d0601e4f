"""The fourteen steps of the wizard, one file each: what a plan holds, as FIELDS settled it.

The order of a step's attributes is the order in which they are asked.
"""
