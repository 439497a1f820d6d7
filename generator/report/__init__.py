"""Diagnostics, and how they are printed for people, programs and GitHub.

What belongs here knows what a problem is and how to show it. The folders that find problems
know which there are.
"""
