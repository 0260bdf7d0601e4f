"""The limits of what is stored, in characters, items, and (for a whole plan) bytes of UTF-8 and answers."""

LINE_LIMIT = 200
TEXT_LIMIT = 5_000
CHOICES_LIMIT = 2_000
ITEMS_LIMIT = 300
PLAN_LIMIT = 2_000_000
# With every field of every item of full lists there are some 35,600; the rest is for items taken out of their lists.
ANSWERS_LIMIT = 40_000
