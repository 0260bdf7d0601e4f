"""The report: what was planned against what came of it, as a document of its own, for the team and for others."""
