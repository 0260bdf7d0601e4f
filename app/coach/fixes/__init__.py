"""Fixes: what one tap can do about a finding."""
