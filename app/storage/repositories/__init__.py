"""What can be asked of the database, one file a subject. Every function works inside the caller's transaction."""
