"""``guide import ads``: count how many job ads name a term, from their full text."""
