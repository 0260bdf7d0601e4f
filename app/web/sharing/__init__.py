"""Links: read-only ones for readers, secret ones for owners."""
