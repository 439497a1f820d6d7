"""``python -m generator`` is the same as ``guide``."""

import signal
import sys
from types import FrameType


def _end(number: int, _frame: FrameType | None) -> None:
    """End as after Ctrl-C: what the program has started ends too, and a container stops at once."""
    sys.exit(128 + number)


def main() -> int:
    """Run a command and return its exit code, also if Ctrl-C comes while Python still loads the rest."""
    signal.signal(signal.SIGTERM, _end)
    try:
        from generator.cli import main
    except KeyboardInterrupt:
        return 130
    return main()


if __name__ == "__main__":
    sys.exit(main())
