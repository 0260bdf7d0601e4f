"""Paths of answers that mean something to more than the page that asks for them."""

NAME, KIND = "positioning.name", "positioning.kind"
CITY, VENUE = "where.city", "where.venue"
PLATFORM, OTHER_PLATFORM = "where.platform", "where.platform_other"
LAUNCH_DATE, LAUNCH_TIME = "when.launch_date", "when.launch_time"
