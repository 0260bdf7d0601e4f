"""The activity library and suggested schedules."""
