"""Tools for authors: new records, reference pages, and imports of data from elsewhere.

What belongs here writes files that people then edit or review. A build uses none of it.
"""
