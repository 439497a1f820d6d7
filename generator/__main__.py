"""``python -m generator`` is the same as ``guide``."""

import sys

from generator.cli import main

sys.exit(main())
