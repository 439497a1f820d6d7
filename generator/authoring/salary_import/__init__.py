"""Turn a file of single postings into pay figures: ``guide salaries import``."""

from generator.authoring.salary_import.run import Order, Result, import_salaries

__all__ = ["Order", "Result", "import_salaries"]
