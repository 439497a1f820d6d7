"""Every problem that can be reported, by code, with its rule in a sentence.

Rules over the whole guide come from the docstrings of the functions that check them; what is
found elsewhere is listed here.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks import RULES
from generator.report.diagnostics import Severity


@dataclass(frozen=True)
class Problem:
    """A kind of problem. ``rule`` says what must be true; ``group`` is the code without its number."""

    code: str
    rule: str
    severity: Severity = Severity.ERROR

    @property
    def group(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


GROUPS = {
    "FILE": "Files and folders",
    "YAML": "What a YAML file may contain",
    "SCHEMA": "Fields and their values",
    "LINK": "Ids that name another record",
    "ROLE": "Roles",
    "LEVEL": "Levels of roles",
    "SKILL": "Skills",
    "FORMER": "Former ids",
    "SITE": "The site as a whole",
    "FLOW": "Decision flows",
    "PAY": "Pay figures",
    "WAGE": "Official wages",
    "MARKET": "Markets and currencies",
    "JD": "Job descriptions",
    "KIT": "Interview kits",
    "LAW": "What the law requires in job ads",
    "WORD": "The wording list",
    "STYLE": "The style list",
    "PHRASE": "The generator's phrases",
    "SEARCH": "What readers search for",
    "TEXT": "Words that readers see",
    "LIST": "Entries that are there twice",
    "SOURCE": "Sources",
    "EVID": "Job ads as evidence",
    "CLAIM": "Checked claims",
    "FRESH": "Age",
    "EXCEPT": "Exceptions",
    "CONTENT": "Hand-written pages",
    "PAGE": "Addresses of pages",
    "BUILD": "Building the site",
    "IMPORT": "Importing files",
}
"""The groups of codes, in the order in which an author meets them."""

OF_FILES = (
    Problem("FILE001", "A file can be read and is not a symbolic link."),
    Problem("FILE002", "Every file in data/ has a kind that reads it."),
    Problem("FILE003", "A guide has every kind of data that it can't do without."),
    Problem("FILE004", "Every system can store the name of a file in content/ or overrides/."),
    Problem("FILE005", "A file in data/ is in the folder of its kind."),
    Problem("YAML001", "A file is valid YAML."),
    Problem("YAML002", "Lines are indented with plain spaces: no tabs, no non-breaking spaces."),
    Problem("YAML003", "A field is set once."),
    Problem("YAML004", "A file has plain values only: no anchors, aliases, tags or second documents."),
    Problem("YAML005", "A file is not empty."),
    Problem("YAML006", "A file is saved as UTF-8, without control characters."),
    Problem("YAML007", "A file has at most 1,000,000 bytes."),
    Problem("SCHEMA001", "Every required field is there."),
    Problem("SCHEMA002", "Every field belongs to its kind of record."),
    Problem("SCHEMA003", "A value has the right shape: a text, a list, or fields of its own."),
    Problem(
        "SCHEMA004", "A value is written as its field requires: a date, a number, an address, yes or no."
    ),
    Problem("SCHEMA005", "A text is not too long, and a list has as many entries as it needs."),
    Problem("SCHEMA006", "An id is made of up to 60 lower-case letters, digits and single hyphens."),
    Problem("LINK001", "Every id names a record that exists."),
    Problem("SITE003", "The preview image that mkdocs.yml names is among the files of the site."),
    Problem("EXCEPT001", "An exception names a rule that warns, and a record that exists."),
    Problem("EXCEPT002", "An exception is still needed.", Severity.WARNING),
    Problem("CONTENT001", "A page in content/ begins with its title and description."),
    Problem("CONTENT002", "A page has a title, a description and a date of review."),
    Problem("CONTENT003", "A page has known fields only."),
    Problem("CONTENT004", "A link in a page leads to a page, to the web, or to a mail or telephone program."),
    Problem("CONTENT005", "An image in a page has a text for people who can't see it."),
    Problem("CONTENT006", "A link in a page leads to a file that exists."),
    Problem("CONTENT007", "A page in content/ runs no scripts."),
    Problem(
        "CONTENT008", "A file in content/ is a page, a part of pages such as an image, or linked from a page."
    ),
    Problem("CONTENT009", "The section of a page is a page of the navigation, such as sources."),
    Problem("CONTENT010", "Another page links to a page, or its section is sources.", Severity.WARNING),
    Problem("PAGE001", "Every address in the data belongs to a page of the guide."),
    Problem("PAGE002", "No page in content/ has the address of a page made from data."),
    Problem("PAGE003", "No two pages made from data have the same address."),
    Problem("PAGE004", "No two files become the same file on the site, on Windows and macOS included."),
    Problem("BUILD001", "The site engine builds without a warning."),
    Problem("BUILD002", "Every link of the finished site leads to a file that is there."),
    Problem("BUILD003", "Every link to a part of a page names an id that the page has."),
    Problem("BUILD004", "The plugins in mkdocs.yml are fields, not a list: a build adds to them."),
    Problem("BUILD005", "A guide's own scripts can be bundled. They are where esbuild is installed."),
    Problem(
        "BUILD006", "The Markdown extensions in mkdocs.yml, if it lists any, include those that pages need."
    ),
    Problem("BUILD007", "A guide's own templates have the names of templates, and render."),
    Problem("IMPORT001", "The file to import can be read."),
    Problem("IMPORT002", "The file to import has each required column once."),
    Problem("IMPORT003", "A row has as many values as there are columns, and no required one is empty."),
    Problem(
        "IMPORT004",
        "Pay is a number, not too large for the guide, and its lower end is not above the upper one.",
    ),
    Problem(
        "IMPORT005", "At least one role has enough postings at some level and year, or one group enough ads."
    ),
    Problem("IMPORT006", "An import replaces only files that it made itself."),
    Problem(
        "IMPORT007",
        "The parts of an import's record go together: years have different ids and short titles, and what is "
        "compared has a column.",
    ),
    Problem(
        "IMPORT008",
        "If two rows make a posting, the rows are where the publisher put them: at most 5% have no partner, "
        "and they are not sorted by pay.",
    ),
    Problem("IMPORT009", "What a record asks for occurs in the file."),
    Problem("IMPORT010", "The patterns of two roles don't match the same title."),
    Problem("IMPORT011", "A file of ads can be read, and each ad has its text."),
    Problem("IMPORT012", "The record of a framework lists every family and proficiency in its files."),
    Problem("IMPORT013", "The rows of a framework don't contradict each other."),
    Problem("IMPORT014", "The roles that a framework lists for a skill are those whose rows need it."),
    Problem("IMPORT015", "A framework's texts fit into records, and can be read back whole."),
    Problem("IMPORT016", "What an edited file was imported from has not changed since."),
    Problem(
        "IMPORT017",
        "Files of wages have one row for each place and occupation, and files of trends one for each day.",
    ),
    Problem("IMPORT018", "Files of wages have a row for the whole country."),
)


def every_problem() -> tuple[Problem, ...]:
    """Return all problems by group and number."""
    of_rules = (Problem(rule.code, rule.text, rule.severity) for rule in RULES)
    order = list(GROUPS)
    return tuple(sorted((*OF_FILES, *of_rules), key=lambda one: (order.index(one.group), one.code)))
