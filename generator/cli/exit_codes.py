"""What the ``guide`` command answers to whoever started it."""

FINE, WRONG_DATA, WRONG_USAGE, OUR_BUG, NO_ACCESS = 0, 1, 2, 3, 4
STOPPED, UNREAD = 130, 141
"""Stopped by Ctrl-C, and left by whoever read the output: 128 and the number of the signal."""
