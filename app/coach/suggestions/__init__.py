"""Schedules made from the activity library: what suits a plan, who could own it, and when there is time."""
