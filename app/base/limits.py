"""The limits of what is stored, in characters, items, and (for a whole plan) bytes of UTF-8."""

LINE_LIMIT = 200
TEXT_LIMIT = 5_000
CHOICES_LIMIT = 2_000
ITEMS_LIMIT = 300
PLAN_LIMIT = 2_000_000
