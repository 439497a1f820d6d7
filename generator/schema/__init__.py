"""What an author may write: one model for each kind of record."""
