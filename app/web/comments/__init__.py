"""What readers wrote about a plan, for its owner."""
