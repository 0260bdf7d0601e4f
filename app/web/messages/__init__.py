"""Texts to post: the message pack and the welcome kit."""
