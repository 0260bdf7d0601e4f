"""The web: routes, pages, and who may see what."""
