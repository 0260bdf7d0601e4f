"""What sections are written with: words, and the texts of the message pack."""
