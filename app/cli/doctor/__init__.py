"""``playbook doctor``: whether all is well with a server, in small checks of which each says what to do."""
