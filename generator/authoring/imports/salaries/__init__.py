"""``guide import salaries``: compute pay figures from a file of job postings, and write them as records."""
