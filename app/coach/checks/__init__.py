"""The checks, one file a step; each check is one small pure function. The next one is made by copying its neighbour."""
