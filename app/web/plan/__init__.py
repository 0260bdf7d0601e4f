"""What all pages of a plan share."""
