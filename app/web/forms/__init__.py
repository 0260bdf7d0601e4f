"""Forms: what a page shows of each field, and what comes back from it."""
