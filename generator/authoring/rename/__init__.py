"""``guide rename``: give a record, or a part of one, another id everywhere, and keep old links working."""

from __future__ import annotations

from generator.authoring.rename.run import Renamed, kinds_to_rename, rename

__all__ = ["Renamed", "kinds_to_rename", "rename"]
