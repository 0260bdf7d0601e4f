"""Storage: answers by path with a version each, an append-only log of changes, and links."""
