"""What readers do with the guide, from the home page to a posted job ad, in Chromium, Firefox and WebKitGTK.

Each journey is written once, against ``reader.Reader``, and runs in every browser; none exists for one
only. What a browser cannot do is met by what all can (``reader.NARROW``) or by a second way to the same
knowledge (``test_printing``). ``make test`` runs them in Chromium, ``make test-all`` in all three.
"""
