"""Owning a plan without an account: edit links, recovery, and the plans that a browser knows."""
