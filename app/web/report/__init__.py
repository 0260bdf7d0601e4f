"""The report of a plan: what was planned against what came of it, to be read, downloaded and handed on."""
