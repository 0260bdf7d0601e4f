"""Attacks on a server of its own, which are no tests: what others wait meanwhile is printed."""
