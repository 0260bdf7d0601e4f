"""From a plan to a file: what is asked for, the export it makes, and the formats."""
