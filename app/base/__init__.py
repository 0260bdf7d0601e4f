"""What everything stands on: errors, settings, folders, characters, enumerations, clocks. Knows no web, no database."""
