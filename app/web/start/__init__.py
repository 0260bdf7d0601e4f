"""Before there is a plan: home, examples, platforms."""
