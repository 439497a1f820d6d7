"""What readers are told, in the language of a guide: phrases, numbers, amounts and dates.

What belongs here knows languages, and nothing of records or pages. ``generator/locale/`` has the catalogues.
"""
