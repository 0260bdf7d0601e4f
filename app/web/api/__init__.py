"""The interface for programs: a plan read, checked, exported, ticked and edited by a token."""
