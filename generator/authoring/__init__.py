"""Tools for authors: new records, reference pages, and imports of other people's files."""
