"""How long ``guide check`` takes to report many mistakes.

python -m benchmarks.diagnostics [MISTAKES FILES]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.make_guide import ROOT, make_guide


def main(mistakes: int, files: int) -> None:
    """Make a guide, put mistakes into it, and time the report, the start of Python included."""
    with tempfile.TemporaryDirectory() as folder:
        project = make_guide(Path(folder) / "guide", files + 300)
        each = mistakes // files
        for path in sorted((project.data / "examples").glob("made-*.yml"))[:files]:
            wrong = "".join(f"mistake_{number}: there is no such field\n" for number in range(each))
            path.write_text(path.read_text("utf-8") + wrong, "utf-8")
        began = time.monotonic()
        command = [sys.executable, "-m", "generator", "--project", str(project.root), "check"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - began
        print(f"{done.stderr.splitlines()[-1]}: reported in {seconds:.2f} s")


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:3] or ("1000", "200")))
