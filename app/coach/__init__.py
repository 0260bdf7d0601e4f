"""The coach: what experience would say about a plan, found by small pure functions. It advises, and never blocks."""
