"""The page of what still mentions an answer as it was, and changing it there."""
