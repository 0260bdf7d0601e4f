"""From a sentence and a starter to the answers of a whole plan."""
