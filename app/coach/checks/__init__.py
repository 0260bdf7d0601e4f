"""The checks, one file a step; each check is one small pure function. The next one is made by copying its neighbour.

A letter in brackets, as in [A], names the source whose experience a check is (`app.knowledge.sources`); (h) marks a
rule of thumb of the project's own.
"""
