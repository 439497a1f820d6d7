"""Diagnostics, and how they are printed for people, programs and GitHub."""
