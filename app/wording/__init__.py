"""Words: typed values as a language writes them, and the texts that are written from the answers."""
