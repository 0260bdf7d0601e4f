"""Drafting with an assistant: a prompt to copy, and what it suggests, taken singly."""
