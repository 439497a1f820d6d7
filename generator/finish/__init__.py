"""Steps over the HTML of a built site. Nothing here knows which engine built it."""

from generator.finish.steps import finish

__all__ = ["finish"]
