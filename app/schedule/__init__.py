"""The schedule: day numbers, slots and one launch date turned into real dates."""
