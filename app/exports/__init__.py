"""From a plan to a file: the request, the export that is built for it, and the formats."""
