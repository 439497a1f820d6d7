"""``guide salaries import``: compute pay figures from a file of job postings.

What belongs here reads such a file, computes figures from it, and writes them as records.
"""

from generator.authoring.salary_import.run import Order, Result, import_salaries

__all__ = ["Order", "Result", "import_salaries"]
