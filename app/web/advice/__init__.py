"""Findings beside a step or an item, with ways to act on them."""
