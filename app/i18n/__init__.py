"""Languages: which ones there are, which one a person gets, and how each writes words, dates and numbers."""
