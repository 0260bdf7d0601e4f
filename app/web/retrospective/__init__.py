"""Looking back on a week and a month: planned against done, what the figures came to, and what to change."""
