"""Pages: for each, a typed value that its template shows, and how it is made."""
