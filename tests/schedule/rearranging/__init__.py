"""Tests of `app.schedule.rearranging`."""
