"""Where a guide's files are, and how they are written, locked and swapped."""
