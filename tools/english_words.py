"""Write generator/finish/english/words.txt: what spelling repair must leave alone.

python -m tools.english_words COUNT, with symspellpy installed, whose list of word frequencies this takes.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).parents[1] / "generator/finish/english/words.txt"
LIST = "frequency_dictionary_en_82_765.txt"
SHORTEST = 4
"""Letters of the shortest word that is ever repaired."""


def main(count: int) -> int:
    """Write the most frequent words of English, sorted."""
    package = find_spec("symspellpy")
    if package is None or package.origin is None:
        print("symspellpy is not installed; run: pip install symspellpy==6.10.1", file=sys.stderr)
        return 1
    lines = (Path(package.origin).parent / LIST).read_text("utf-8-sig").splitlines()
    words = sorted(
        word
        for line in lines[:count]
        if (word := line.split()[0]).isascii() and word.isalpha() and len(word) >= SHORTEST
    )
    TARGET.write_text("\n".join(words) + "\n", "utf-8")
    print(f"{len(words):,} words written to {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
