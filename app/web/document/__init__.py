"""The plan as a document: preview, print, downloads, poster."""
