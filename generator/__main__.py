"""``python -m generator`` is the same as ``guide``."""

import sys


def main() -> int:
    """Run a command and return its exit code, also if Ctrl-C comes while Python still loads the rest."""
    try:
        from generator.cli import main
    except KeyboardInterrupt:
        return 130
    return main()


if __name__ == "__main__":
    sys.exit(main())
