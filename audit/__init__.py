"""Checks of a built site with tools from outside Python."""
