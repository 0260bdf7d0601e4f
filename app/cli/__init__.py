"""The command line: the same code without a server."""
