"""The values that renderers are given: documents, sheets and events, and the editions of a plan."""
