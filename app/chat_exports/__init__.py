"""What a chat says of a group: counts, made of the file that its program exports. No name leaves this package."""
