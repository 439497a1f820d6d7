"""Audits of the built site with tools of others: Lighthouse, and the Nu HTML checker. See ``make audit``."""
