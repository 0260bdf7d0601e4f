"""The document: plan and words in, a value of sections and blocks out; it knows no output format."""
