"""``python -m generator.authoring.reference``: write the reference of the repository in this folder."""

from pathlib import Path

from generator.authoring.reference import reference_files
from generator.disk.output import replace

for path, content in reference_files(Path.cwd()).items():
    replace(path, content)
