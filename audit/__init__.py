"""Audits of the built site with tools of others: Lighthouse, axe and the Nu HTML checker."""
