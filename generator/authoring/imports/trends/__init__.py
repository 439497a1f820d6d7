"""``guide import trends``: take figures by day or month from a file, and write them month by month."""
