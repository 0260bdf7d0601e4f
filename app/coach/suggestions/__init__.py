"""Schedules made of the activity library: what suits a plan, who may own it, and when it gets in nobody's way."""
