"""From a sentence and a starter to a plan."""
