"""What checks, fixes and suggestions work with: the context of a review, and findings."""
