"""Renderers: one file a format, and a registry. Each turns an `Export` into bytes."""
