"""The review, fixes with one tap, and findings that were dismissed."""
