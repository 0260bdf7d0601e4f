"""The plan as its reader may see it: filtered for the edition and for privacy."""
