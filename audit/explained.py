"""What the Nu HTML checker finds and we leave as it is: each with whose it is and why it stays."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Explanation:
    """A finding that stays, told by patterns in its message and in the path of its file."""

    message: str
    files: str
    whose: str
    reason: str

    def fits(self, message: str, file: str) -> bool:
        """Whether a finding is the one that is explained."""
        return bool(re.search(self.message, message) and re.search(self.files, file))


EXPLAINED = (
    Explanation(
        message=r"^Attribute .autocomplete. is only allowed when the input type is",
        files=r"\.html$",
        whose="Material 9.8.1",
        reason="on the boxes of the drawer and the search it keeps Firefox from opening them when a page is "
        "loaded anew; no reader meets it",
    ),
    Explanation(
        message=r"^The .(table|rowgroup|row|columnheader|rowheader|cell). role is unnecessary for element",
        files=r"^compare/",
        whose="ours",
        reason="on a phone these tables are laid out as blocks, and WebKit has taken such a table for plain "
        "text unless the roles say what it is",
    ),
    Explanation(
        message=r"^The .role. attribute must not be used on a .(tr|th|td). element which has a .table.",
        files=r"^compare/",
        whose="ours",
        reason="the same roles: the checker sees the markup, not how it is laid out",
    ),
    Explanation(
        message=r"^CSS: (.container|Unrecognized at-rule .@container)",
        files=r"site\.css$",
        whose="ours",
        reason="container queries, which browsers know since 2023 and the checker does not yet; the editor "
        "of job descriptions, the charts and the flowchart are laid out by them",
    ),
    Explanation(
        message=r"^CSS: .(vector-effect|y).: Property",
        files=r"site\.css$",
        whose="ours",
        reason="properties of SVG 2, which lay out bars and keep lines even; all three engines know them and "
        "the checker does not",
    ),
)
