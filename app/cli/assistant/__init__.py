"""``mcp``: a plan for an assistant on the same machine, by the Model Context Protocol."""
