"""The whole guide as one PDF, for ``make pdf``.

It reads the built site as a browser does and knows neither the generator nor the engine: what is on the site
is in the PDF. It needs a browser, so it is a tool beside the guide and no part of the ``guide`` command.
"""
