"""``guide import``: read files that other people made, and write what is in them as records.

There is a folder for each importer. An importer is a function from an ``Order`` to a ``Result``, and
follows a record that says how to read the files. To add one, write its folder, and add a line here and
in ``options.py``.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.authoring.imports.order import Order, Result

__all__ = ["Importer", "Order", "Result", "importer"]

Importer = Callable[[Order, Callable[[str], None]], Result]
"""Carries out an order, and shows its progress with the given function."""


def importer(name: str) -> Importer:
    """Return the importer that ``guide import`` calls by this name. Only its own code is loaded."""
    if name == "ads":
        from generator.authoring.imports.ads.run import import_ads

        return import_ads
    if name == "framework":
        from generator.authoring.imports.framework.run import import_framework

        return import_framework
    if name == "trends":
        from generator.authoring.imports.trends.run import import_trends

        return import_trends
    if name == "wages":
        from generator.authoring.imports.wages.run import import_wages

        return import_wages
    from generator.authoring.imports.salaries.run import import_salaries

    return import_salaries
