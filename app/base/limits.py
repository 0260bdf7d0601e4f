"""The limits of what is stored, in characters, items, and (for a whole plan) bytes of UTF-8, answers and versions."""

LINE_LIMIT = 200
TEXT_LIMIT = 5_000
CHOICES_LIMIT = 2_000
ITEMS_LIMIT = 300
PLAN_LIMIT = 2_000_000
# With every field of every item of full lists there are some 41,600; the rest is for items taken out of their lists.
ANSWERS_LIMIT = 48_000
# Some thousand versions of a usual plan. Named versions are kept beyond it.
HISTORY_LIMIT = 10_000_000
NAMED_VERSIONS_LIMIT = 20
EDIT_LINKS_LIMIT = 50
SHARE_LINKS_LIMIT = 50
API_TOKENS_LIMIT = 20
WEBHOOKS_LIMIT = 3
# A plan has some twenty things on its fullest day. Who has a thousand doesn't mean to remind anybody.
KEPT_DELIVERIES_LIMIT = 100
COMMENT_LIMIT = 2_000
OPEN_COMMENTS_LIMIT = 500
# A starter has some 700, and what it wrote only becomes less.
DRAFTED_LIMIT = 10_000
# What a column of whole numbers holds on PostgreSQL.
LARGEST_VERSION = 2**31 - 1
