"""A checkpoint: go on, split, hand over or dissolve, with what speaks for each, and what to do then."""
