"""What everything stands on: errors, settings, folders. Knows no web, no database."""
