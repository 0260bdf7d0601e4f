"""Importing a plan file."""
